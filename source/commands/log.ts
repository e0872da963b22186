import type { Path } from '../curriculum/types.ts';
import { Failure } from '../failure.ts';
import { type Event, isAboutItem, timeOf } from '../progress/event.ts';
import { actionsOf } from '../progress/history.ts';
import { actionInWords, detailOf, type Titles, titlesOf } from '../progress/progress-in-words.ts';
import { dayOf } from '../progress/time/day.ts';
import { roundedMinutes } from '../progress/time/time-in-words.ts';
import type { Workspace } from '../store/workspace.ts';
import { dateAndTime, duration } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import { sinceDay } from './report.ts';
import type { Run } from './shared/command.ts';
import { jsonLine } from './shared/output.ts';
import { situationOf } from './shared/situation.ts';
import { knownPath } from './shared/subject.ts';

/** `waymark log`: the journal of every path, or of the one that is named, newest first. */
export const log: Run = async (command) => {
  const { flags, io } = command;
  const titles = await titlesFor(command.workspace());
  // Only then: the history is about the paths that were read.
  const { history: all, path } = await situationOf(command);
  titles.set(path.id, titlesOf(path, command.workspace().journal.orphan));
  // Who names a path wants to know about that one.
  const own = flags.path === undefined ? all : all.filter((event) => event.path === path.id);
  const since = flags.since === undefined ? undefined : sinceDay(flags.since, command);
  const history = since === undefined ? own : own.filter((event) => dayOf(Date.parse(timeOf(event))) >= since);
  if (history.length === 0 && !flags.json) io.print('Nothing yet.');
  else {
    if (flags.json) io.print(jsonLine(history.map((event) => withTitle(event, titles)).reverse()));
    else io.print(linesOf(history, all, path, titles).reverse().join('\n'));
  }
  return 0;
};

/** The titles of the items of every path that a history is about, by the path's id. Of an unknown path it has none. */
type TitlesByPath = ReadonlyMap<string, Titles>;

async function titlesFor(workspace: Workspace): Promise<Map<string, Titles>> {
  const { events } = await workspace.journal.read();
  const titles = [...new Set(events.map((event) => event.path))].map(async (id) => {
    const path = await knownPath(id, workspace).catch(unlessFailure);
    return path === undefined ? [] : [[id, titlesOf(path, workspace.journal.orphan)] as const];
  });
  return new Map((await Promise.all(titles)).flat());
}

/** A history is told even of a path that has gone or cannot be read. */
function unlessFailure(error: unknown): undefined {
  if (!(error instanceof Failure)) throw error;
}

/** An event with the title of what it is about; `null` where nothing is known of it. */
function withTitle(event: Event, titles: TitlesByPath): object {
  if (!isAboutItem(event)) return event;
  const title = titles.get(event.path)?.(event.item) ?? null;
  return { ...event, title: title === visibleLine(event.item) ? null : title };
}

function linesOf(history: readonly Event[], all: readonly Event[], path: Path, titles: TitlesByPath): string[] {
  const inWords = wordsFor(all, titles);
  return history.map((event) => {
    const elsewhere = event.path === path.id ? '' : `${event.path}: `;
    return visibleLine(`${dateAndTime(timeOf(event))}  ${elsewhere}${inWords(event)}`);
  });
}

/** What an event was, in words. What is looked up for that is made once: a journal may hold very many events. */
function wordsFor(history: readonly Event[], titles: TitlesByPath): (event: Event) => string {
  const actions = actionsOf(history);
  const sessions = new Map(history.flatMap((event) => (event.type === 'started' ? [[event.id, event]] : [])));
  return (event) => {
    const titleOf = titles.get(event.path) ?? visibleLine;
    const action = (id: string) => actionInWords(titleOf, actions.get(id) ?? []) || 'something that is not known here';
    const detail = detailOf(event);
    if (event.type === 'stopped') return stopInWords(event, sessions.get(event.session), titleOf);
    if (event.type !== 'undone')
      return `${actionInWords(titleOf, [event])}${detail === undefined ? '' : `: ${detail}`}`;
    const [target] = actions.get(event.event) ?? [];
    return target?.type === 'undone' ? `redid ${action(target.event)}` : `undid ${action(event.event)}`;
  };
}

/** `Saga Pattern stopped after 35 min`. */
function stopInWords({ until }: Stopped, begun: Event | undefined, titleOf: Titles): string {
  if (begun?.type !== 'started') return 'session stopped';
  const minutes = roundedMinutes(Date.parse(timeOf(begun)), Date.parse(until));
  return `${titleOf(begun.item)} stopped${minutes > 0 ? ` after ${duration(minutes)}` : ', and nothing of it counts'}`;
}

type Stopped = Extract<Event, { type: 'stopped' }>;
