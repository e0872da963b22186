import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { outline, type PathReading, reading } from './reading.ts';

/** The titles of a path's resources with their minutes, in its order. */
function timesIn({ path }: PathReading): readonly (readonly [string, number | undefined])[] {
  return path.phases.flatMap(({ resources }) => resources.map(({ title, minutes }) => [title, minutes] as const));
}

test('takes every row of a table that says how long each takes, whatever its titles are called', () => {
  const found = reading(`# Plan

| Bezeichnung | Bei | Dauer |
| --- | --- | --- |
| Knoten | [Hafenschule](https://example.org/k) | 2 Std. |
| Segel flicken | - | 45 Min. |
`);
  expect(timesIn(found)).toEqual([
    ['Knoten', 120],
    ['Segel flicken', 45],
  ]);
});

test('keeps entries without links where most have none and none says more than what it is', () => {
  const found = reading(`# Boats

## Week 1

- Splice a rope
- [Knots](https://example.org/k)
- Caulk the hull
- Paint the keel
`);
  expect(outline(found)).toEqual({ 'Week 1': ['Splice a rope', 'Knots', 'Caulk the hull', 'Paint the keel'] });
});

test('takes another sign among marks of done and open for a state', () => {
  const found = reading('# Shelf\n\n## Sea\n\n- ☑ Moby Dick\n- ▶ Typhoon\n- ☐ Lord Jim\n');
  expect(found.path.phases.flatMap(({ resources }) => resources)).toHaveLength(3);
  expect(found.ticked).toHaveLength(1);
});

test('takes a paragraph that begins with a link and goes on, after others of the kind', () => {
  const found = reading(`# Sea

## Winds

**[Trade winds](https://example.org/t)** (Maury)

**[Monsoons](https://example.org/m)** (Halley), if you liked the book above and have an evening to spare
`);
  expect(outline(found)).toEqual({ Winds: ['Trade winds', 'Monsoons'] });
});

test('takes a plain list where another heading of the same title has links', () => {
  const found = reading(`# Boats

## Oars

### Read

- [Wood](https://example.org/w)
- [Blades](https://example.org/b)

### Practise

- [A lake](https://example.org/l)
- [A river](https://example.org/r)

## Sails

### Practise

- Reef in a breeze
`);
  expect(found.path.phases.at(-1)?.resources.map(({ title }) => title)).toEqual(['Reef in a breeze']);
});

test('a heading that sounds like remarks does not outweigh rows that say how long they take', () => {
  const found = reading(`# Captain

## Prerequisites

| Course | Duration |
| --- | --- |
| [Swimming](https://example.org/s) | 3 hours |

## Sailing

| Course | Duration |
| --- | --- |
| [Tacking](https://example.org/t) | 4 hours |
`);
  expect(outline(found)).toEqual({ Prerequisites: ['Swimming'], Sailing: ['Tacking'] });
});

test('a row that gives the header once more is none of the rows', () => {
  const found = reading(`# Captain

## Year 1

| Course | Status | Proof |
| --- | --- | --- |
| [Tacking](https://example.org/t) | Done | |
| **Reading** | **Status** | **Proof** |
| [Logbooks](https://example.org/l) | | |
`);
  expect(outline(found)).toEqual({ 'Year 1': ['Tacking', 'Logbooks'] });
});

test('reads times in code behind a link and before a colon, and none from a time of day', () => {
  const found = reading(`# Week 1

- [Tides](https://example.org/t) \`2h30m\`
- [Charts](https://example.org/c) \`90 min\`
- [Lights](https://example.org/l) (7:30pm)
`);
  expect(timesIn(found).map(([, minutes]) => minutes)).toEqual([150, 90, undefined]);
  const week = reading('# Crew\n\n## Week 1\n\n- **Mon** (1h): Knots\n- **Tue** (45 min): Oars\n');
  expect(timesIn(week)).toEqual([
    ['Mon: Knots', 60],
    ['Tue: Oars', 45],
  ]);
});

test.each([
  ['Remerciements', '- [Anne](https://example.org/a)\n- [Luc](https://example.org/l)'],
  ['致谢', '- [安妮](https://example.org/a)\n- [小路](https://example.org/l)'],
  ['멤버', '| 이름 | GitHub |\n| --- | --- |\n| 안나 | [@anna](https://example.org/a) |'],
  ['Past Instructors', '- [Anne](https://example.org/a)'],
  ['Newsletters & blogs', '- [Fair winds](https://example.org/f)'],
  ['How to Enroll', '- [Form](https://example.org/a)'],
  ['Notices', '[Day 2 >>](https://example.org/2)'],
  ['Notices', '%% a remark\n- [ ] ask Anne\n%%'],
])('passes over what stands below "%s": %s', (heading, text) => {
  const found = reading(
    `# Boats\n\n## Oars\n\n- [Wood](https://example.org/w)\n- [Blades](https://example.org/b)\n\n## ${heading}\n\n${text}\n`,
  );
  expect(outline(found)).toEqual({ Oars: ['Wood', 'Blades'] });
});

test('calls an entry of a bibliography by the words in quotes, and no heading above it an entry', () => {
  const found = reading(`# Papers

## 1.1 Waves

**[1]** Stokes, G. "**On oscillatory waves**." (1847). [[pdf]](https://example.org/1.pdf) :star:

## 1.2 Tides

**[2]** Darwin, G. "**The tides**." (1898). [[pdf]](https://example.org/2.pdf) [[code]](https://example.org/2)
`);
  expect(found.path.phases.map(({ resources }) => resources.map(({ title }) => title))).toEqual([
    ['On oscillatory waves'],
    ['The tides'],
  ]);
});

test('takes TODO and DONE for boxes where most items begin so', () => {
  const found = reading('# Crew\n\n## Knots\n\n- DONE Bowline\n- TODO Clove hitch\n- WAITING Splice\n');
  expect(outline(found)).toEqual({ Knots: ['Bowline', 'Clove hitch', 'Splice'] });
  expect(found.ticked).toHaveLength(1);
});

test('says how many of a block that is passed over are ticked', () => {
  const { blocks } = readMarkdown('# Boats\n\n## Oars\n\n- [x] Wood\n- [ ] Blades\n\n## Contributors\n\n- [x] Anne\n', {
    file: 'path.md',
  });
  expect(blocks.find(({ heading }) => heading === 'Contributors')?.reason).toContain('1 of them ticked');
});

test('tells a handful of missing durations one by one, and how many more there are', () => {
  const items = Array.from({ length: 9 }, (_, index) => `- [ ] Knot ${index}`);
  const { remarks } = reading(`# Boats\n\n- [ ] Oars (2 hours)\n${items.join('\n')}\n`);
  const missing = remarks.filter(({ message }) => message.includes('no duration'));
  expect(missing.map(({ message }) => message).slice(-1)).toEqual(['and 4 more have no duration']);
  expect(missing).toHaveLength(6);
});

test.each([
  [
    '### Multi-Language Support\n\n[French](fr.md) | [Spanish](es.md)\n\n# Robots at Sea\n\n## Lessons',
    'Robots at Sea',
  ],
  ['<h3>Harbour School</h3>\n\n## Summary\n\nBoats.\n\n## Lessons', 'Harbour School'],
  [
    '# Days of Sails\n\n- [Reef](https://example.org/r)\n- [Tack](https://example.org/t)\n\n<h1>Days of Sails: One</h1>\n\n# Lessons',
    'Days of Sails',
  ],
])('finds the title of %j', (start, title) => {
  const found = reading(`${start}\n\n- [Wood](https://example.org/w)\n- [Blades](https://example.org/b)\n`);
  expect(found.path.title).toBe(title);
});

const LOG = '# Log\n\n## Oars | Day 1\n\nRowed.\n\n## Sails | Day 2\n\nReefed.\n';

test('takes the days of a log for entries where a person says so', () => {
  expect(readMarkdown(LOG, { file: 'path.md' }).outcome).toBe('none');
  const found = readMarkdown(LOG, { file: 'path.md', corrections: [{ heading: 'Log', role: 'study' }] });
  if (found.outcome === 'none') throw new Error(found.reason);
  expect(found.path.phases.flatMap(({ resources }) => resources.map(({ title }) => title))).toEqual([
    'Oars | Day 1',
    'Sails | Day 2',
  ]);
});

test('takes no table that compares by several columns of marks for a plan', () => {
  const table = '| Rigging | Done | Read |\n| --- | --- | --- |\n| Sloop | ✅ | ❌ |\n| Ketch | ✅ | ✅ |\n';
  expect(readMarkdown(`# Ships\n\n## Sails\n\n${table}`, { file: 'path.md' }).outcome).toBe('none');
});

test('a plain list beside links of one section stays beside them', () => {
  const links = '- [Wood](https://example.org/w)\n- [Blades](https://example.org/b)';
  const found = reading(`# Boats\n\n## Oars\n\n${links}\n\nAnd so does this.\n\n1. be gentle\n2. be quick\n`);
  expect(outline(found)).toEqual({ Oars: ['Wood', 'Blades'] });
});
