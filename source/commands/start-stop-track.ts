import { itemNamed } from '../curriculum/find.ts';
import { itemsOf } from '../curriculum/items.ts';
import type { Path } from '../curriculum/types.ts';
import { type ExitCode, Failure } from '../failure.ts';
import type { NewEvent } from '../progress/event.ts';
import { minutesOn, recordedIn, type Session, startEvents, stopEvent } from '../progress/time/recorded.ts';
import { minutesBetween, momentInWords, roundedMinutes, spentInWords } from '../progress/time/time-in-words.ts';
import { minutesIfTyped, minutesTyped, momentTyped, pastMomentTyped } from '../progress/time/typed.ts';
import { duration } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import type { Command, Run } from './shared/command.ts';
import {
  askForgotten,
  canBeAsked,
  forgottenFailure,
  type Running,
  runningIn,
  watchSession,
} from './shared/forgotten-session.ts';
import { charsetFor } from './shared/output.ts';
import { journalOf, ownPathOf, type Situation, situationIn } from './shared/situation.ts';

/** `waymark start`: begins a session on an item, or on what is next. Another one that runs ends. */
export const start: Run = (command) =>
  withSessions(command, async ({ path, progress }, running) => {
    const [name] = command.input;
    const item = name === undefined ? progress.next?.resource.id : itemNamed(path, name).id;
    if (item === undefined)
      throw new Failure(`nothing is left to study on ${path.title}; name an item to study it again`);
    const { title, minutes } = aboutItem(path, item);
    const now = command.io.now();
    const same = running.find(({ session }) => session.path === path.id && session.item === item);
    if (same !== undefined) {
      const since = momentInWords(same.session.from, now);
      return { newEvents: [], said: () => `${title} is running already, since ${since}` };
    }
    const sessions = running.map(({ session }) => session);
    const newEvents = startEvents(sessions, { path: path.id, item }, now);
    const ended = running.map((one) => `Stopped: ${one.title}, ${duration(roundedMinutes(one.session.from, now))}`);
    const what = minutes === undefined ? title : `${title}, ${duration(minutes)}`;
    return { newEvents, said: () => [...ended, `Started: ${what}`].join('\n') };
  });

/** `waymark stop`: ends the session that runs. */
export const stop: Run = async (command) => {
  const { at, after, discard } = command.flags;
  const given = [at !== undefined && '--at', after !== undefined && '--after', discard === true && '--discard'].filter(
    Boolean,
  );
  if (given.length > 1) throw new Failure(`${given.join(' and ')} say different things; give one of them`, 2);
  const minutes = after === undefined ? undefined : minutesTyped(after);
  // What is no time is wrong, whether a session runs or not.
  if (at !== undefined) momentTyped(at, command.io.now());
  const isSaid = given.length > 0;
  return withSessions(
    command,
    async (_, running, settled) => {
      const last = running.at(-1);
      if (last === undefined && settled.length > 0) return { newEvents: [], said: () => 'Stopped' };
      if (last === undefined) throw new Failure('no session is running; waymark start begins one');
      const now = command.io.now();
      const until = untilOf(last.session, { at, minutes, discard }, now);
      const newEvents = running.map(({ session }) => stopEvent(session, until));
      return { newEvents, said: (after) => stopped(last, until, after, command) };
    },
    { isSaid },
  );
};

/** `waymark track`: writes down what was studied without a session: on what was started or is next, if no item is named. */
export const track: Run = (command) => {
  const [name, time = ''] = command.input.length > 1 ? command.input : [undefined, ...command.input];
  if (name === undefined && /^\D|^\d+\.\d+$/.test(time) && minutesIfTyped(time) === undefined)
    throw new Failure(`how long was it? waymark track ${visibleLine(time)} 30m`, 2);
  const minutes = minutesTyped(time);
  const { at } = command.flags;
  const when = at === undefined ? undefined : new Date(pastMomentTyped(at, command.io.now())).toISOString();
  return withSessions(command, async ({ path, progress }, running) => {
    const begun = running.findLast(({ session }) => session.path === path.id)?.session.item;
    const own = name === undefined ? (begun ?? progress.next?.resource.id) : itemNamed(path, name).id;
    if (own === undefined) throw new Failure(`nothing is left to study on ${path.title}; name what it was`);
    const { id, title } = { id: own, ...aboutItem(path, own) };
    const newEvents: NewEvent[] = [{ type: 'tracked', path: path.id, item: id, minutes, ...(when && { when }) }];
    return {
      newEvents,
      said: (after) => {
        const spent = Math.round(minutesOn(recordedIn(after.history), { path: path.id, item: id }));
        const whole = spentInWords(spent, aboutItem(path, id).minutes);
        const day = when === undefined ? '' : `, ${momentInWords(Date.parse(when), command.io.now())}`;
        return `Studied: ${title}, ${duration(minutes)}${day} ${charsetFor(command).separator} ${whole}`;
      },
    };
  });
};

type Decision = { readonly newEvents: readonly NewEvent[]; readonly said: (after: Situation) => string };

/**
 * Adds to the journal what is decided, once it is clear what becomes of sessions that were forgotten: on a terminal the
 * learner is asked, and elsewhere nothing is stored.
 * @param isSaid whether the learner says by options how much counts
 */
async function withSessions(
  command: Command,
  decide: (situation: Situation, running: readonly Running[], settled: readonly NewEvent[]) => Promise<Decision>,
  { isSaid = false } = {},
): Promise<ExitCode> {
  const { print, warn, now } = command.io;
  const path = await ownPathOf(command);
  const journal = journalOf(command);
  const before = await situationIn(journal, path);
  const running = await runningIn(command, before.history);
  const forgotten = isSaid ? [] : running.filter((one) => one.forgotten !== undefined);
  const [first] = forgotten;
  if (first !== undefined && !canBeAsked(command)) throw forgottenFailure(first, now());
  const settled = await askForgotten(command, forgotten);
  // What is to be decided later goes on.
  if (settled.length < forgotten.length) throw new Failure('nothing was stored: say how much of it counts first');
  const going = running.filter((one) => !forgotten.includes(one));
  const { newEvents, said } = await decide(before, going, settled);
  const added = await journal.append([...settled, ...newEvents]);
  const begun = added.find(({ type }) => type === 'started');
  if (begun !== undefined) await watchSession(command, begun.id);
  const after = await situationIn(journal, path);
  after.notices.forEach(warn);
  print(said(after));
  return 0;
}

function untilOf(
  { from }: Session,
  { at, minutes, discard }: { at: string | undefined; minutes: number | undefined; discard: boolean | undefined },
  now: number,
): number {
  if (discard) return from;
  if (minutes !== undefined) {
    const until = from + minutes * 60_000;
    // Behind a clock that was set back nobody knows how long it was.
    if (until > now && now >= from)
      throw new Failure(`it has been running for ${duration(minutesBetween(from, now))} only`, 2);
    return until;
  }
  if (at === undefined) return now;
  const until = pastMomentTyped(at, now, from);
  if (until < from) throw new Failure(`${at} is before its start, ${momentInWords(from, now)}`, 2);
  return until;
}

/** What came of a session: `Stopped: Saga Pattern after 35 min · 1 h 05 of 45 min`. */
function stopped(
  { session, title, minutes }: Running,
  until: number,
  { history }: Situation,
  command: Command,
): string {
  const long = roundedMinutes(session.from, until);
  if (long === 0) return `Stopped: ${title}, and nothing of it counts`;
  const all = Math.round(minutesOn(recordedIn(history), session));
  const whole =
    all === long && minutes === undefined ? '' : ` ${charsetFor(command).separator} ${spentInWords(all, minutes)}`;
  return `Stopped: ${title} after ${duration(long)}${whole}`;
}

function aboutItem(path: Path, id: string): { readonly title: string; readonly minutes: number | undefined } {
  const item = itemsOf(path).find((one) => one.id === id);
  return { title: item?.title ?? id, minutes: item?.type === 'resource' ? item.resource.minutes : undefined };
}
