import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { reading } from './reading.ts';

/** The resources of a document, each with its minutes and where it leads. */
function listed(text: string): readonly string[] {
  return reading(text).path.phases.flatMap(({ resources }) =>
    resources.map(({ title, minutes = '', link }) => [title, minutes, link?.url ?? ''].join(' | ')),
  );
}

test('paragraphs of a counted series are entries, with the time beside their count', () => {
  const text = `# Bread at home

**Week 1 (3 hours).** Read about flour in [Crumb](https://crumb.example/flour). Bake nothing yet.

**Week 2** (90 min). Bake a plain loaf.

Week 3: [Sourdough](https://crumb.example/sour), and a starter of your own.
`;
  expect(listed(text)).toEqual([
    'Week 1: Read about flour in Crumb | 180 | https://crumb.example/flour',
    'Week 2: Bake a plain loaf | 90 | ',
    'Week 3: Sourdough, and a starter of your own |  | https://crumb.example/sour',
  ]);
});

test('in other languages, and line by line', () => {
  const text =
    '# Plan\n\nWoche 1: Mehl verstehen (2 Std.)\nWoche 2: Ein Brot backen (2,5 Std.)\nWoche 3: Ein zweites\n';
  expect(listed(text)).toEqual([
    'Woche 1: Mehl verstehen | 120 | ',
    'Woche 2: Ein Brot backen | 150 | ',
    'Woche 3: Ein zweites |  | ',
  ]);
});

test('exercises within a text are the path where nothing else is', () => {
  const text =
    '# Dough\n\n## Mixing\n\nFlour first.\n\n**Exercise 1.** Mix it.\n\n## Rest\n\nWait.\n\n**Exercise 2.** Fold it.\n';
  expect(listed(text)).toEqual(['Exercise 1: Mix it |  | ', 'Exercise 2: Fold it |  | ']);
  expect(listed(`${text}\n## Todo\n\n- [ ] Bake\n- [ ] Eat\n`)).toEqual(['Bake |  | ', 'Eat |  | ']);
});

test('what stands above a list is its label, and steps of an installation are no path', () => {
  expect(listed('# Dough\n\n**Week 1.** Two things:\n\n- [ ] Flour\n- [ ] Water\n')).toEqual([
    'Flour |  | ',
    'Water |  | ',
  ]);
  const steps =
    '# Oven\n\nA tool.\n\n**Step 1.** Download it.\n\n**Step 2.** Run it.\n\nDay 1 was fun, and we baked.\n';
  expect(readMarkdown(steps, { file: 'oven.md' }).outcome).toBe('none');
});
