import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newHome, openWaymark } from '../support/waymark.ts';

const HOUR = 3_600_000;

/** The types of the events in a home, in the order of its files. */
function types(home: string): string[] {
  const journal = join(home, 'journal');
  if (!existsSync(journal)) return [];
  const files = readdirSync(journal, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return files.flatMap((name) => {
    const { events } = JSON.parse(readFileSync(join(journal, name), 'utf8'));
    return events.map(({ type }: { type: string }) => type);
  });
}

/** A home with a session that began some hours ago, as another machine may have left it. */
function withSession(hours: number): string {
  const home = newHome();
  const at = new Date(Date.now() - hours * HOUR).toISOString();
  const event = { id: 'session', at, path: 'microservices', item: 'service-discovery', type: 'started' };
  mkdirSync(join(home, 'journal/other'), { recursive: true });
  const file = join(home, `journal/other/${at.slice(0, 7)}.json`);
  writeFileSync(file, JSON.stringify({ version: 1, device: 'other', events: [event] }));
  return home;
}

it('a session survives the death of the program, and is ended by its tick', async () => {
  const home = newHome();
  const first = await openWaymark({ home });
  await first.waitFor('0 of 7');
  first.press('t');
  await first.waitFor('◔ 0 min Service Discovery');
  // It is on the screen before it is on the disk.
  await first.waitFor(() => types(home).includes('started'));
  first.kill('SIGKILL');
  await first.exited;

  const second = await openWaymark({ home });
  await second.waitFor('◔ 0 min Service Discovery');
  second.press('space');
  await second.waitFor('done in 0 min, 40 planned');
  await second.waitFor((screen) => !screen.includes('◔'));
  second.press('q');
  expect(await second.exited).toBe(0);
  expect(types(home)).toEqual(['started', 'done', 'stopped']);
});

it('a session that was forgotten is asked about in the dashboard', async () => {
  const home = withSession(10);
  const terminal = await openWaymark({ home });
  await terminal.waitFor('Service Discovery has been running since');
  await terminal.waitFor('count 40 min');
  await terminal.waitFor('all of it, 10 h');
  terminal.press('enter');
  await terminal.waitFor('Stopped: Service Discovery after 40 min');
  await terminal.waitFor('40 min of 40 min');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});

it('a session that was forgotten is asked about on a terminal, in the shell', async () => {
  const home = withSession(10);
  const terminal = await openWaymark({ home, args: ['start', 'saga'] });
  await terminal.waitFor('How much of it counts?');
  await terminal.waitFor('1 to 3, or enter to decide later:');
  terminal.press('9', 'enter');
  await terminal.waitFor((screen) => screen.split('1 to 3, or enter').length === 3);
  terminal.press('3', 'enter');
  await terminal.waitFor('Started: Saga Pattern, 45 min');
  expect(await terminal.exited).toBe(0);
  expect(terminal.isCooked()).toBe(true);
  expect(types(home).sort()).toEqual(['started', 'started', 'stopped']);
});

it('may be decided later: then nothing is stored', async () => {
  const home = withSession(10);
  const terminal = await openWaymark({ home, args: ['start', 'saga'] });
  await terminal.waitFor('decide later:');
  terminal.press('enter');
  await terminal.waitFor('nothing was stored');
  expect(await terminal.exited).toBe(1);
  expect(types(home)).toEqual(['started']);
});

it('what fits, and the calendar, from the keyboard', async () => {
  const home = newHome();
  const track = await openWaymark({ home, args: ['track', '1.1', '50m'] });
  expect(await track.exited).toBe(0);
  const terminal = await openWaymark({ home });
  await terminal.waitFor('50 min of 40 min');
  terminal.press('f');
  await terminal.waitFor('How long do you have?');
  terminal.press('1h30', 'enter');
  await terminal.waitFor('In 1 h 30');
  await terminal.waitFor('1.2 Sidecar Pattern');
  terminal.press('escape');
  await terminal.waitFor('╭ 1 Foundations');
  terminal.press('c');
  await terminal.waitFor('Microservices · minutes');
  await terminal.waitFor('Today · 50 min');
  terminal.press('left');
  await terminal.waitFor('nothing');
  terminal.press('c');
  await terminal.waitFor('╭ 1 Foundations');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});

it('a plan, made in the shell, is told in the dashboard', async () => {
  const home = newHome();
  const plan = await openWaymark({ home, args: ['plan', '--by', 'in 4 weeks'] });
  await plan.waitFor('nothing ticked yet');
  expect(await plan.exited).toBe(0);
  const terminal = await openWaymark({ home });
  await terminal.waitFor('1 h 08 a week · nothing ticked yet');
  terminal.press('u');
  await terminal.waitFor('Undid: plan');
  await terminal.waitFor((screen) => !screen.includes('nothing ticked yet'));
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});
