import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import type { Event, NewEvent } from '../../source/progress/event.ts';
import { mergeHistories } from '../../source/progress/history.ts';
import { recordedIn, type Session, startEvents, stopEvent } from '../../source/progress/time/recorded.ts';
import { lengthOf } from '../../source/progress/time/spans.ts';
import { stamp } from '../../source/store/journal/timestamps.ts';
import { CLI } from '../../test/support/waymark.ts';
import { inNewHome, open } from './home.ts';
import { count, type Measured } from './proof.ts';

/** A kill comes at most so many milliseconds after the program was started: the time in which it does its work. */
const MOMENTS = 400;

/**
 * Starts and stops sessions with the built program, which is killed at random moments. What it said that it did must be
 * in the journal; and no more can count than time has passed.
 */
export async function killSessions(kills: number) {
  return inNewHome(async ({ home, ...locations }) => {
    const journal = () => open({ home, ...locations });
    const begun = Date.now();
    const found = { kills, acknowledged: 0, lost: 0, unreadable: 0, tooMuch: 0 };
    for (let number = 0; number < kills; number += 1) {
      const isRunning = recordedIn((await journal().read()).events).running.length > 0;
      const said = await killed(home, isRunning ? ['stop'] : ['start', '1.1']);
      const { events, notices } = await journal().read();
      const { running, spans } = recordedIn(events);
      found.unreadable += notices.length;
      if (said.includes(isRunning ? 'Stopped' : 'Started')) {
        found.acknowledged += 1;
        if (running.length > 0 === isRunning) found.lost += 1;
      }
      if (lengthOf(spans) > Date.now() - begun) found.tooMuch += 1;
    }
    return found;
  });
}

/** What the program has said before it was killed. */
async function killed(home: string, args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [CLI, ...args], {
    env: { PATH: process.env['PATH'], WAYMARK_HOME: home },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += text;
  });
  const ended = once(child, 'close');
  await sleep(Math.random() * MOMENTS);
  child.kill('SIGKILL');
  await ended;
  return said;
}

const MINUTE = 60_000;
const START = Date.parse('2026-11-23T12:00:00.000Z');
/** One device's clock is eleven days ahead. */
const AHEAD = [0, 11 * 24 * 60 * MINUTE];

/** Something that happens on a device, some minutes after what happened before. */
type Step = { readonly device: number; readonly pause: number } & (
  | { readonly does: 'start' | 'stop' | 'tick' | 'undo' | 'meet' }
  | { readonly does: 'track'; readonly minutes: number }
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    device: fc.nat(1),
    pause: fc.constantFrom(0, 1, 20, 50, 500),
    does: fc.constantFrom('start' as const, 'stop' as const, 'tick' as const, 'undo' as const, 'meet' as const),
  }),
  fc.record({ device: fc.nat(1), pause: fc.nat(50), does: fc.constant('track' as const), minutes: fc.nat(90) }),
);

/** Two devices study; in the end both know all. Throws where they differ, or time counts twice or is made up. */
function study(steps: readonly Step[]): void {
  let id = 0;
  let passed = 0;
  let tracked = 0;
  const histories: (readonly Event[])[] = [[], []];
  for (const one of steps) {
    passed += one.pause;
    const { device } = one;
    const seen = histories[device] ?? [];
    const now = START + passed * MINUTE + (AHEAD[device] ?? 0);
    if (one.does === 'meet') {
      histories[device] = mergeHistories(seen, histories[1 - device] ?? []);
      continue;
    }
    const newEvents = eventsOf(one, seen, now);
    if (one.does === 'track') tracked += one.minutes;
    const newest = seen.at(-1);
    const randomId = () => {
      id += 1;
      return `e${String(id).padStart(4, '0')}`;
    };
    const added = stamp(newEvents, { now, newest: newest === undefined ? '' : (newest.order ?? newest.at), randomId });
    histories[device] = mergeHistories(seen, added);
  }
  const [mine = [], theirs = []] = histories;
  const [one, other] = [recordedIn(mergeHistories(mine, theirs)), recordedIn(mergeHistories(theirs, mine))];
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error('the two differ');
  for (const [index, { from }] of one.spans.entries()) {
    if (from < (one.spans[index - 1]?.to ?? 0)) throw new Error('a moment counts twice');
  }
  // Each device can count the time that has passed, by its own clock, and once more where one stopped what the other had
  // begun: by clocks that are eleven days apart.
  const most = 2 * passed * MINUTE + one.spans.length * (AHEAD[1] ?? 0);
  if (lengthOf(one.spans) > most) throw new Error('time is made up');
  if (one.tracked.reduce((sum, { minutes }) => sum + minutes, 0) > tracked) throw new Error('minutes are made up');
}

function eventsOf(one: Step, seen: readonly Event[], now: number): readonly NewEvent[] {
  const { running } = recordedIn(seen);
  const ends = (some: readonly Session[]) => some.map((session) => stopEvent(session, now));
  switch (one.does) {
    case 'start':
      return startEvents(running, { path: 'small', item: one.device === 0 ? 'one' : 'two' }, now);
    case 'stop':
      return ends(running);
    case 'tick':
      return [{ type: 'done', path: 'small', item: 'one' }, ...ends(running.filter(({ item }) => item === 'one'))];
    case 'track':
      return [{ type: 'tracked', path: 'small', item: 'one', minutes: one.minutes }];
    default: {
      const last = seen.at(-1);
      return last === undefined ? [] : [{ type: 'undone', path: 'small', event: last.action ?? last.id }];
    }
  }
}

/** Rejects with the shortest story in which two devices end apart, or count time that nobody studied. */
export function letDevicesStudy(runs: number): void {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20 }), (steps) => study(steps)),
    { numRuns: runs },
  );
}

export async function measure(): Promise<Measured> {
  const runs = 5000;
  letDevicesStudy(runs);
  const { kills, acknowledged, lost, unreadable, tooMuch } = await killSessions(300);
  return {
    figure: `${count(runs, 'stories')} of two devices, clocks 11 days apart: all end equal, no moment counts twice; ${count(kills, 'kills')} of start and stop, ${count(acknowledged, 'acknowledged')}: ${lost} lost, ${unreadable} unreadable, ${tooMuch} times more than had passed`,
    kept: acknowledged > 0 && lost === 0 && unreadable === 0 && tooMuch === 0,
  };
}
