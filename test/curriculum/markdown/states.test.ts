import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { countsOf } from './counts.ts';

/** The titles of what is ticked in a document, and how many resources there are. */
function tickedIn(text: string): readonly (string | number)[] {
  const found = readMarkdown(text, { file: 'path.md' });
  if (found.outcome === 'none') return [found.reason];
  const all = found.path.phases.flatMap(({ resources }) => resources);
  return [...all.filter(({ id }) => found.ticked.includes(id)).map(({ title }) => title), countsOf(found).resources];
}

function table(header: string, ...rows: readonly string[]): string {
  const names = header.split('|').map((name) => name.trim());
  return `# Knots\n\n| ${names.join(' | ')} |\n|${names.map(() => '---').join('|')}|\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
}

test('a column of boxes is one to tick, whatever the titles are called, and links called "docs" are not titles', () => {
  const text = table(
    'Done | Hitch | Docs | Lab | Est.',
    '[x] | Clove | [docs](https://knots.example/clove) | [lab](https://labs.example/clove) | 2h',
    '[ ] | Rolling | [docs](https://knots.example/rolling) | [lab](https://labs.example/rolling) | 1.5h',
    '[ ] | Timber | [docs](https://knots.example/timber) | | 30m',
  );
  const found = readMarkdown(text, { file: 'path.md' });
  expect(found.outcome === 'path' && countsOf(found)).toMatchObject({ resources: 3, minutes: 240, ticked: 1 });
  expect(tickedIn(text)).toEqual(['Clove', 3]);
});

test.each([
  ['no name', ''],
  ['a name of no other meaning', 'Me'],
  ['another language', '状態'],
  ['a question', 'Готово?'],
])('a column of nothing but marks is the state, with %s', (_, name) => {
  const text = table(
    `# | Knot | Where | ${name}`,
    '1 | [Bowline](b.md) | dock | ✅',
    '2 | [Sheet bend](s.md) | dock | ⬜',
    '3 | [Reef](r.md) | sail |',
  );
  expect(tickedIn(text)).toEqual(['Bowline', 3]);
});

test('marks that compare things, or tell a property, tick nothing', () => {
  expect(tickedIn(table('Course | Slides | Captions', '[A](a.md) | ✅ | ❌', '[B](b.md) | ✅ | ✅'))).toEqual([2]);
  expect(tickedIn(table('Course | Free', '[A](a.md) | ✅', '[B](b.md) | ❌'))).toEqual([2]);
});

test.each([
  '[done]',
  '(done)',
  '(done 2026-03-01)',
  '– done',
  '(erledigt)',
  '[x]',
  '（完了）',
  '![Progress](https://img.shields.io/badge/-Done-green.svg)',
])('a state at the end of an item is no part of its title: %s', (state) => {
  const text = `# Rope work\n\n## Week 1\n\n- Whipping ${state}\n- Splicing ${state}\n- Lashing [in progress]\n- Netting\n`;
  expect(tickedIn(text)).toEqual(['Whipping', 'Splicing', 4]);
});

test.each([
  '(reading)',
  '– Reading',
  '(complete)',
  '(ja)',
  '(1)',
  '(optional)',
])('words that may be what something is stay: %s', (words) => {
  expect(tickedIn(`# Rope work\n\n## Week 1\n\n- [ ] Whipping ${words}\n- [ ] Splicing\n`)).toEqual([2]);
});

test('badges in the column of states say how far one is', () => {
  const badge = (said: string) => `[![Status](https://img.shields.io/badge/${said}.svg)](#)`;
  const text = table(
    'Knot | **Status**',
    `[Bowline](b.md) | ${badge('-Done-green')}`,
    `[Bend](s.md) | ${badge('status-in%20progress-yellow')}`,
    `[Reef](r.md) | ${badge('-Upcoming-blue')}`,
  );
  expect(tickedIn(text)).toEqual(['Bowline', 3]);
});

test('lines of a paragraph that begin with marks are tasks, also one by itself', () => {
  const text =
    '# Seamanship\n\n## Ropes\n\nSo far:\n✅ Coiling\n✅ Heaving a line\n⏳ Belaying\n\n## Sails\n\n❌ Reefing\n';
  expect(tickedIn(text)).toEqual(['Coiling', 'Heaving a line', 4]);
});

test('lines that praise are no tasks, and neither is a legend', () => {
  expect(tickedIn('# Ropes\n\n✅ Strong\n✅ Light\n\n## Plan\n\n- [ ] Coil it\n- [ ] Splice it\n')).toEqual([2]);
  expect(tickedIn('# Ropes\n\n✅ done\n⏳ in progress\n❌ not started\n\n## Plan\n\n- [ ] Coil it\n')).toEqual([1]);
});

test('a state may stand in brackets in front, and squares are states in a column', () => {
  expect(tickedIn('# Knots\n\n1. (done) [Bowline](b.md)\n2. [done] [Reef](r.md)\n3. [Sheet bend](s.md)\n')).toEqual([
    'Bowline',
    'Reef',
    3,
  ]);
  expect(tickedIn('# Knots\n\n1. (hard) [Bowline](b.md)\n2. [Reef](r.md)\n')).toEqual([2]);
  expect(tickedIn(table('Knot | State', '[Bowline](b.md) | 🟩', '[Reef](r.md) | 🟨', '[Bend](s.md) | 🟥'))).toEqual([
    'Bowline',
    3,
  ]);
});

test('what has been learned in a column called status is to be studied, and the status of anything else is not', () => {
  expect(tickedIn(table('Song | Status', 'Blow the man down | Learned', 'Santy Anno | Learning'))).toEqual([
    'Blow the man down',
    2,
  ]);
  expect(tickedIn(table('Rope | Status', 'Halyard | Done', 'Sheet | Pending'))).not.toContain('Halyard');
});
