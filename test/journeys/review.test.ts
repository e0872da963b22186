import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { CLI, newHome, openWaymark } from '../support/waymark.ts';

/** An environment in which the clock stands still. */
function at(time: string) {
  return { STOPPED_AT: time, NODE_OPTIONS: `--require ${JSON.stringify(resolve('scripts/clock.cjs'))}` };
}

const MONDAY = at('2026-03-02T20:00:00Z');
const TUESDAY = at('2026-03-03T07:00:00Z');

/** What the program prints in a shell. */
function run(home: string, env: Readonly<Record<string, string>>, ...args: readonly string[]): string {
  const { PATH = '' } = process.env;
  const own = { PATH, WAYMARK_HOME: home, LANG: 'C.UTF-8', TZ: 'UTC', ...env };
  return execFileSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env: own });
}

const dueIn = (home: string, env: Readonly<Record<string, string>>) =>
  JSON.parse(run(home, env, 'status', '--json')).review;

it('ticked on one day, asked on the next, answered, taken back, and known to the second machine', async () => {
  const home = newHome();
  const monday = await openWaymark({ home, env: MONDAY });
  await monday.waitFor('0 of 7');
  monday.press('space');
  await monday.waitFor('1 of 7');
  monday.press('r');
  await monday.waitFor('Nothing to recall now. The next one is due tomorrow');
  monday.press('q');
  expect(await monday.exited).toBe(0);
  expect(dueIn(home, MONDAY)).toEqual({ due: 0, next: '2026-03-03' });

  const tuesday = await openWaymark({ home, env: TUESDAY });
  await tuesday.waitFor('3 to recall');
  tuesday.press('r');
  await tuesday.waitFor('Recall  1 of 3');
  tuesday.press('space');
  await tuesday.waitFor('Instances appear and disappear');
  tuesday.press('3');
  await tuesday.waitFor('Recall  2 of 3');
  tuesday.press('space', '1', 'u', '4', 'space', '3');
  await tuesday.waitFor('3 answered, all remembered.');
  await tuesday.waitFor('The next one is due on Thursday 5 Mar.');
  tuesday.press('escape');
  await tuesday.waitFor('Foundations');
  tuesday.press('q');
  expect(await tuesday.exited).toBe(0);
  expect(dueIn(home, TUESDAY)).toEqual({ due: 0, next: '2026-03-05' });

  const other = newHome();
  run(other, MONDAY, 'done', '1.2', '--force');
  cpSync(join(home, 'journal'), join(other, 'journal'), { recursive: true });
  expect(dueIn(other, TUESDAY)).toEqual({ due: 3, next: '2026-03-05' });
  const all = JSON.parse(run(other, TUESDAY, 'review', '--all', '--json'));
  const known = all.filter(({ answers }: { answers: number }) => answers > 0);
  expect(known.map(({ due }: { due: string }) => due).sort()).toEqual([
    '2026-03-05T07:00:00.000Z',
    '2026-03-05T07:00:00.000Z',
    '2026-03-11T07:00:00.000Z',
  ]);
});

it('waymark review asks on the terminal, and is over with it', async () => {
  const home = newHome();
  run(home, MONDAY, 'done', '1.1');
  const terminal = await openWaymark({ home, args: ['review'], env: TUESDAY });
  await terminal.waitFor('Recall  1 of 3');
  terminal.press('space', '2', 'escape');
  await terminal.waitFor('1 answered and remembered.');
  await terminal.waitFor('2 more are due: r goes on.');
  terminal.press('escape');
  expect(await terminal.exited).toBe(0);
  expect(terminal.onAlternateScreen()).toBe(false);
  expect(dueIn(home, TUESDAY)).toEqual({ due: 2, next: '2026-03-04' });
});

it('in words alone it asks line by line', async () => {
  const home = newHome();
  run(home, MONDAY, 'done', '1.1');
  const terminal = await openWaymark({ home, args: ['review', '--plain'], env: TUESDAY });
  await terminal.waitFor('Question 1 of 3, 1.1 Service Discovery');
  terminal.press('enter');
  await terminal.waitFor('1 again, tomorrow.');
  terminal.press('3', 'enter');
  await terminal.waitFor('Question 2 of 3');
  terminal.press('q', 'enter');
  await terminal.waitFor('1 answered and remembered. 2 more are due.');
  expect(await terminal.exited).toBe(0);
});

it('a question of one’s own is typed in place', async () => {
  const home = newHome();
  const terminal = await openWaymark({ home, env: MONDAY });
  await terminal.waitFor('0 of 7');
  terminal.press('Q');
  await terminal.waitFor('A question on Service Discovery');
  terminal.press('What is it for?', 'enter');
  await terminal.waitFor('Answer: What is it for?');
  terminal.press('To find things.', 'enter');
  await terminal.waitFor('Question added: Service Discovery');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
  expect(run(home, MONDAY, 'ask', '1.1')).toContain('What is it for? (yours, asked a day after this is done)');
});
