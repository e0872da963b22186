import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';

/** The phases of a document with what is in them, once a person has said that some headings are to be studied. */
function studied(text: string, ...headings: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const corrections = headings.map((heading) => ({ heading, role: 'study' as const, isTyped: true }));
  const found = readMarkdown(text, { file: 'moor.md', corrections });
  if (found.outcome === 'none') return { none: [found.reason] };
  return Object.fromEntries(
    found.path.phases.map(({ title, resources }) => [title, resources.map((resource) => resource.title)]),
  );
}

const OUTLINE = '# On the moor\n\n## Birds\n\n- Owls\n- Larks\n\n## Mosses\n\n- Peat\n\n## Licence\n\n- CC\n';

test('an outline is taken whole by its title, without what is about the document', () => {
  expect(studied(OUTLINE)).toHaveProperty('none');
  expect(studied(OUTLINE, 'On the moor')).toEqual({ Birds: ['Owls', 'Larks'], Mosses: ['Peat'] });
  expect(studied(OUTLINE, 'Mosses')).toEqual({ Mosses: ['Peat'] });
});

test('a choice on the title is about what stands directly below it, where something does', () => {
  const text = '# On the moor\n\n- Walk\n- Look\n\n## Birds\n\n- Owls\n';
  expect(studied(text, 'On the moor')).toEqual({ 'On the moor': ['Walk', 'Look'] });
});

test('headings below which nothing is listed are entries, where one says so', () => {
  const text = '# Ten walks\n\nWalk them.\n\n## The ridge\n\nSteep.\n\n## The brook\n\nWet.\n';
  expect(studied(text)).toHaveProperty('none');
  expect(studied(text, 'Ten walks')).toEqual({ 'Ten walks': ['The ridge', 'The brook'] });
});

test('contents of anchors, people, checklists and facts are taken where one says so', () => {
  const plan = '# Moor\n\n## Plan\n\n- [ ] Walk\n\n';
  expect(studied(`${plan}## Contents\n\n- [Birds](#birds)\n- [Mosses](#mosses)\n`, 'Contents')).toEqual({
    Plan: ['Walk'],
    Moor: ['Birds', 'Mosses'],
  });
  expect(studied(`${plan}## Whom to ask\n\n| Topic | Person |\n|---|---|\n| Peat | Ida |\n`, 'whom')).toEqual({
    Plan: ['Walk'],
    'Whom to ask': ['Peat'],
  });
  expect(studied(`${plan}## Checklist\n\n- [ ] Boots dry\n`, 'checklist')).toEqual({
    Plan: ['Walk'],
    Checklist: ['Boots dry'],
  });
});

test('what stands before any heading is chosen by the name of the document, too', () => {
  for (const name of ['(beginning)', 'Moor'])
    expect(studied('- Owls\n- Larks\n', name)).toEqual({ Moor: ['Owls', 'Larks'] });
  expect(studied('- Owls\n- Larks\n', 'Heath')).toHaveProperty('none');
});
