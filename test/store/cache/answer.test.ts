import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { cacheAnswer, cachedAnswer, questionOf } from '../../../source/store/cache/answer.ts';
import type { Origin } from '../../../source/store/cache/made-from.ts';
import { journalText, newHome, put } from '../support/home.ts';

function newPlace() {
  const locations = newHome();
  const builtin = { id: 'built-in', file: put(join(dirname(locations.home), 'builtin.json'), '{"id":"built-in"}') };
  const origin: Origin = { locations, builtin, program: '1.0.0' };
  put(join(locations.paths, 'small.json'), '{"id":"small"}');
  put(join(locations.journal, 'laptop/2026-11.json'), journalText());
  const ask = (name: string | undefined, settings = '[]') => {
    const question = questionOf(origin, { words: 'status', name, settings });
    if (question === undefined) throw new Error('no question');
    return question;
  };
  return { locations, folder: join(locations.local, 'glance'), ask };
}

it('an answer is kept for its question, and for no other', () => {
  const { folder, ask } = newPlace();
  mkdirSync(folder, { recursive: true });
  const question = ask('small');
  cacheAnswer(question, question.basis, 'Small\n');
  expect(cachedAnswer(ask('small'))).toBe('Small\n');
  expect(cachedAnswer(ask('small', '["C"]'))).toBeUndefined();
  expect(cachedAnswer(ask('built-in'))).toBeUndefined();
});

it('an answer is not kept when something has changed since it was asked for, to be shown when that is back', () => {
  const { locations, folder, ask } = newPlace();
  mkdirSync(folder, { recursive: true });
  const last = join(locations.local, 'last');
  writeFileSync(last, 'built-in\n');
  const question = ask(undefined);
  writeFileSync(last, 'small\n');
  cacheAnswer(question, ask(undefined).basis, 'Small\n');
  writeFileSync(last, 'built-in\n');
  expect(cachedAnswer(ask(undefined))).toBeUndefined();
});

it('where nobody has used Waymark yet nothing is kept', () => {
  const { locations, ask } = newPlace();
  const question = ask('small');
  expect(() => cacheAnswer(question, question.basis, 'Small\n')).toThrow('ENOENT');
  expect(readdirSync(locations.home)).not.toContain('local');
});

it('an answer is not written through a link', () => {
  const { locations, folder, ask } = newPlace();
  mkdirSync(folder, { recursive: true });
  const precious = put(join(dirname(locations.home), 'precious'), 'precious');
  const question = ask('small');
  symlinkSync(precious, question.file);
  expect(() => cacheAnswer(question, question.basis, 'Small\n')).toThrow('ELOOP');
  expect(readFileSync(precious, 'utf8')).toBe('precious');
});
