import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../source/curriculum/markdown/read.ts';
import type { Path } from '../../source/curriculum/types.ts';
import { documentWithTicks, tickBoxes } from '../../source/export/markdown.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';

const none = new Set<number>();

it('ticks and unticks boxes, and changes nothing else', () => {
  const document = '# T\r\n- [ ] one\r\n- [✅] two\r\n  1. [X] three\n| [ ] | four |\nlast [ ] line';
  expect(tickBoxes(document, { tick: new Set([2, 5]), untick: new Set([3]) })).toBe(
    '# T\r\n- [x] one\r\n- [ ] two\r\n  1. [X] three\n| [x] | four |\nlast [ ] line',
  );
});

it('leaves a line without a box alone, and brackets that are a link', () => {
  const document = '1. **Saga** — [Article](https://x)\n2. **Mesh** — [Article]\n- plain [1]\n';
  expect(tickBoxes(document, { tick: new Set([1, 2, 3, 9]), untick: none })).toBe(document);
});

it('gives every document back that it is not asked to change', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (document) => {
      expect(tickBoxes(document, { tick: none, untick: none })).toBe(document);
    }),
  );
});

function pathIn(document: string): Path {
  const reading = readMarkdown(document, { file: 'a.md' });
  if (reading.outcome === 'none') throw new Error(reading.reason);
  return reading.path;
}

const done = (path: Path, ...items: string[]) =>
  progressOf(path, events(...items.map((item) => ({ type: 'done', path: path.id, item }) as const)));

const TASKS = '# Plan\r\n\r\n- [ ] Read [it](https://x.org)\r\n- [✅] Write\r\n- [X] Sing\r\n';

describe('a document with the boxes of its path', () => {
  it('is the document itself where nothing differs, whatever marks its author uses', () => {
    const path = pathIn(TASKS);
    expect(documentWithTicks(TASKS, done(path, 'write', 'sing'))).toEqual({ text: TASKS, unplaced: [] });
  });

  it('has boxes ticked and emptied, and nothing else changed', () => {
    const path = pathIn(TASKS);
    expect(documentWithTicks(TASKS, done(path, 'read-it', 'sing')).text).toBe(
      '# Plan\r\n\r\n- [x] Read [it](https://x.org)\r\n- [ ] Write\r\n- [X] Sing\r\n',
    );
  });

  it('knows items by the ids that they have had since they were first imported', () => {
    const path = pathIn(TASKS);
    const resources = path.phases[0]?.resources.map((resource) => ({ ...resource, id: `old-${resource.id}` })) ?? [];
    const old = { ...path, phases: path.phases.map((phase) => ({ ...phase, resources })) };
    expect(documentWithTicks(TASKS, done(old, 'old-read-it', 'old-write', 'old-sing'))).toEqual({
      text: TASKS.replace('[ ]', '[x]'),
      unplaced: [],
    });
  });

  it('ticks a checklist that follows its phases', () => {
    const template = `# T

### Phase 1: One

**Resources to consume in order:**

1. **A** — [Article]

## Completion Checklist

- [ ] Phase 1 completed
- [ ] All reviewed
`;
    const path = pathIn(template);
    expect(documentWithTicks(template, done(path, 'a')).text).toBe(template.replace('[ ] Phase 1', '[x] Phase 1'));
  });

  it.each(['✅', 'x', '✔', 'Done'])('has the mark of the column of states, %s, in rows that are done', (mark) => {
    const row = (title: string, said: string) => `| ${title} | ${said} |\r\n`;
    const table = (...said: string[]) =>
      `# T\r\n\r\n| Topic | Done |\r\n| --- | --- |\r\n${['Maps', 'Sets', 'Trees'].map((title, at) => row(title, said[at] ?? '')).join('')}\r\nEnd.\r\n`;
    const before = table(mark, '', '');
    const path = pathIn(before);
    const [, sets = ''] = path.phases.flatMap(({ resources }) => resources.map(({ id }) => id));
    expect(documentWithTicks(before, done(path, 'maps', sets))).toEqual({
      text: before.replace('| Sets |  |', `| Sets | ${mark} |`),
      unplaced: [],
    });
    const unmarked = table('', '', '');
    expect(documentWithTicks(unmarked, done(pathIn(unmarked), sets))).toEqual({ text: unmarked, unplaced: ['Sets'] });
  });

  it('has no mark in a column that says something else', () => {
    const table = (...said: string[]) =>
      `# T\n\n| Topic | Rank | Done |\n| --- | --- | --- |\n${said.map((cells, at) => `| Topic ${at} | ${cells} |\n`).join('')}`;
    const before = table('⭐ | ✅', ' | ', '⭐ | ');
    const path = pathIn(before);
    const [, second = ''] = path.phases.flatMap(({ resources }) => resources.map(({ id }) => id));
    expect(documentWithTicks(before, done(path, 'topic-0', second)).text).toBe(table('⭐ | ✅', ' | ✅', '⭐ | '));
  });

  it('has not all of the ticks where some have no box', () => {
    const links = '# L\n\n- [One](https://x.org/1)\n- [Two](https://x.org/2)\n- [Three](https://x.org/3)\n';
    const path = pathIn(links);
    expect(documentWithTicks(links, done(path, 'one', 'two'))).toEqual({ text: links, unplaced: ['One', 'Two'] });
    expect(documentWithTicks(links, done(path))).toEqual({ text: links, unplaced: [] });
  });
});
