import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('a year of reviews of the built-in path is as much as was promised, and never a wall', () => {
  const learners = ['3', '5', '8', '10', '13', '20'];
  const told = execFileSync(process.execPath, ['scripts/replay.js', ...learners], { encoding: 'utf8' });
  const all = told.trimEnd().split('\n').at(-1) ?? '';
  const [quarter = 0, , year = 0, busiest = 0, share = 0] = (all.match(/[\d.]+/g) ?? []).map(Number);
  expect(quarter).toBeGreaterThan(110);
  expect(quarter).toBeLessThan(150);
  expect(year).toBeGreaterThan(190);
  expect(year).toBeLessThan(260);
  expect(busiest).toBeLessThanOrEqual(10);
  expect(share).toBeGreaterThanOrEqual(88);
  expect(share).toBeLessThanOrEqual(92);
});
