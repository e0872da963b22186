import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERBS } from '../../source/commands/verbs.ts';

describe('the table of verbs', () => {
  it('has one file for each, which is found by its name', () => {
    const files = readdirSync('source/commands').map((file) => file.replace(/\.ts$/, '').split('-'));
    const found = VERBS.map(({ name }) => ({ name, files: files.filter((names) => names.includes(name)).length }));
    expect(found.filter(({ files }) => files !== 1)).toEqual([]);
  });
});
