import { itemsOf } from '../../curriculum/items.ts';
import type { Sessions } from '../../dashboard/shell-options.ts';
import { Failure } from '../../failure.ts';
import type { Event, NewEvent } from '../../progress/event.ts';
import type { Journal } from '../../progress/history.ts';
import { titlesOf } from '../../progress/progress-in-words.ts';
import { type Forgotten, forgottenSession } from '../../progress/time/forgotten.ts';
import { recordedIn, type Session, stopEvent } from '../../progress/time/recorded.ts';
import { answerInWords, doneInWords, momentInWords, roundedMinutes } from '../../progress/time/time-in-words.ts';
import { clocksOf, keepWatch, watchOf } from '../../store/local/session-clock.ts';
import { askLine, canAsk } from '../../terminal/line-input.ts';
import { visibleLine } from '../../text/visible.ts';
import type { Command } from './command.ts';
import { plainFor } from './output.ts';
import { locationsOf } from './situation.ts';
import { knownPath } from './subject.ts';

/** A session that runs, with what it is about. */
export type Running = {
  readonly session: Session;
  readonly title: string;
  /** Minutes of its item, where they are known. */
  readonly minutes: number | undefined;
  /** Where it was forgotten: what to choose from. */
  readonly forgotten: Forgotten | undefined;
};

/** The sessions that run, of all paths, the latest last. */
export async function runningIn(command: Command, history: readonly Event[]): Promise<readonly Running[]> {
  const { running } = recordedIn(history);
  if (running.length === 0) return [];
  const now = command.io.now();
  const clocks = clocksOf(command.io.process, now) ?? { wall: now, awake: 0, boot: 'unknown' };
  return Promise.all(
    running.map(async (session): Promise<Running> => {
      const path = await knownPath(session.path, command.workspace()).catch(() => undefined);
      const item = path && itemsOf(path).find(({ id }) => id === session.item);
      const minutes = item?.type === 'resource' ? item.resource.minutes : undefined;
      const title = path === undefined ? visibleLine(session.item) : titlesOf(path)(session.item);
      const watch = watchOf(session.id, locationsOf(command));
      return { session, title, minutes, forgotten: forgottenSession({ ...session, minutes }, clocks, watch) };
    }),
  );
}

/**
 * What becomes of sessions that were forgotten: on a terminal the learner is asked how much of each counts.
 * @returns the events that end them; of one that is to be decided later none
 */
export async function askForgotten(command: Command, running: readonly Running[]): Promise<readonly NewEvent[]> {
  const events: NewEvent[] = [];
  for (const one of running) {
    const until = await answerFor(command, one);
    if (until !== undefined) events.push(stopEvent(one.session, until));
  }
  return events;
}

/** Whether a learner sits there who can be asked. Whoever takes commands line by line reads the same input. */
export function canBeAsked(command: Command): boolean {
  return canAsk(command.io.process) && !plainFor(command);
}

/** That a session was forgotten, and how to say how much of it counts. */
export function forgottenFailure({ title, session, forgotten }: Running, now: number): Failure {
  const since = momentInWords(session.from, now);
  const suggested = forgotten?.answers[0];
  const minutes = suggested?.kind === 'estimate' ? `${Math.round((suggested.until - session.from) / 60_000)}m` : '45m';
  return new Failure(
    `${title} has been running since ${since}: say how much counts with waymark stop --after ${minutes}, --at now (all of it) or --discard`,
  );
}

async function answerFor(command: Command, { title, session, forgotten }: Running): Promise<number | undefined> {
  const answers = forgotten?.answers ?? [];
  const now = command.io.now();
  const { print, process } = command.io;
  print(`${title} has been running since ${momentInWords(session.from, now)}. How much of it counts?`);
  for (const [index, answer] of answers.entries()) {
    print(`  ${index + 1}  ${answerInWords(answer, session.from, now)}`);
  }
  const prompt = `1 to ${answers.length}, or enter to decide later: `;
  for (let line = await askLine(process, prompt); line !== undefined && line.trim() !== ''; ) {
    const chosen = answers[Number(line.trim()) - 1];
    if (chosen !== undefined) return chosen.until;
    line = await askLine(process, prompt);
  }
  return undefined;
}

/** Remembers that the learner did something while a session runs. That it fails is of no concern to what was done. */
export async function watchSession(command: Command, session: string): Promise<void> {
  const clocks = clocksOf(command.io.process, command.io.now());
  if (clocks !== undefined) await keepWatch(session, clocks, locationsOf(command)).catch(() => undefined);
}

/** The sessions that run while something else is done: those on what is ticked end by that. */
export async function sessionsAt(command: Command, history: readonly Event[]) {
  const running = await runningIn(command, history);
  const going = running.filter(({ forgotten }) => forgotten === undefined);
  for (const { session } of going) await watchSession(command, session.id);
  return {
    going: going.map(({ session }) => session),
    /** What is said of the sessions that these events end: `Saga Pattern: done in 52 min, 45 planned`. */
    endedBy(newEvents: readonly NewEvent[]): readonly string[] {
      const ticked = new Set(
        newEvents.flatMap((event) => (event.type === 'done' ? [event.path, event.item].join('\n') : [])),
      );
      const ended = going.filter(({ session }) => ticked.has([session.path, session.item].join('\n')));
      return ended.map((one) => endInWords(one, command.io.now()));
    },
  };
}

function endInWords({ title, minutes, session }: Running, now: number): string {
  return `${title}: ${doneInWords(roundedMinutes(session.from, now), minutes)}`;
}

/** Asks, on a terminal, what becomes of sessions that were forgotten. What was done before is stored already. */
export async function settleForgotten(command: Command, history: readonly Event[], journal: Journal): Promise<void> {
  const running = await runningIn(command, history);
  const forgotten = running.filter((one) => one.forgotten !== undefined);
  const [first] = forgotten;
  if (first === undefined) return;
  if (canBeAsked(command)) await journal.append(await askForgotten(command, forgotten));
  else command.io.warn(forgottenFailure(first, command.io.now()).message);
}

const MINUTE = 60_000;

/** What the dashboard is told of sessions that run. */
export function sessionsFor(command: Command): Sessions {
  const { process, now } = command.io;
  return {
    forgotten: ({ id, from }, minutes) => {
      const clocks = clocksOf(process, now()) ?? { wall: now(), awake: 0, boot: 'unknown' };
      return forgottenSession({ id, from, minutes }, clocks, watchOf(id, locationsOf(command)));
    },
    seen: ({ id }) => void watchSession(command, id),
    everyMinute: (listener) => {
      const timer = setInterval(listener, MINUTE);
      timer.unref();
      return () => clearInterval(timer);
    },
  };
}
