import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FORMAT_NAMES, FORMATS } from '../../source/export/formats.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { fsrs } from '../../source/progress/recall/fsrs.ts';
import { recallOf } from '../../source/progress/recall/recall.ts';
import { path, phase, resource } from '../support/paths.ts';

it.each(
  FORMATS,
)('$name can be written, and docs/formats.md says what it carries and how to read it', async (format) => {
  const questions = [{ question: 'Why?', answer: 'So.' }];
  const progress = progressOf(path([phase('p', [resource('a', { title: 'Only One', selfCheck: questions })])]), []);
  const write = await format.load();
  const text = await write(progress, {
    at: '2026-11-23T08:00:00.000Z',
    document: async () => undefined,
    questions: recallOf(progress, [], fsrs).questions,
    corrections: [],
    warn: () => {},
  });
  expect(text).toContain('Only One');
  expect(text.endsWith('\n')).toBe(true);
  const guide = readFileSync('docs/formats.md', 'utf8');
  expect(guide).toContain(`| \`${format.name}\` | ${format.about} |`);
  expect(guide).toContain(`waymark export --format ${format.name}`);
});

it('has a name for each', () => {
  expect(new Set(FORMAT_NAMES).size).toBe(FORMATS.length);
});

it('gives the document back that the path came from, where there is one', async () => {
  const [markdown] = FORMATS;
  const document = '# Plan\n\n- [ ] Read\n- [ ] Write\n';
  const progress = progressOf(path([phase('p', [resource('read')])]), []);
  const write = await markdown.load();
  expect(
    await write(progress, { at: '', document: async () => document, questions: [], corrections: [], warn: () => {} }),
  ).toBe(document);
});
