import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { keysTable } from '../source/dashboard/keys/dispatch.ts';

it('the README has the keys of the key table (npm run readme)', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(keysTable());
});
