import { dirname, sep } from 'node:path';
import { type Event, orderOf } from '../../progress/event.ts';
import { mergeHistories, type Notice } from '../../progress/history.ts';
import { count } from '../../text/quantity.ts';
import { visibleLine } from '../../text/visible.ts';
import type { FileView } from './reader.ts';
import { LATE, type Newest, newestOf } from './timestamps.ts';

/**
 * What counts of all that stands in a journal. Others write into it, too: through a remote, or a shared folder. An event
 * that cannot be does not count, and what this device wrote wins over what others say that it wrote. All of it stays in
 * the files.
 */
export type Counted = {
  /** In order. */
  readonly events: readonly Event[];
  /** The last of them in order, also of those that this version does not understand. */
  readonly newest: Newest | undefined;
  /** To be told once, by what tells one from another. */
  readonly doubts: ReadonlyMap<string, Notice>;
};

/** As many events may have followed at once, in milliseconds: a day. */
const ROOM = 86_400_000;

/** @param own the folder of this device's own files, where it has a name */
export function countedOf(files: readonly FileView[], own: string | undefined): Counted {
  const doubts = new Map<string, Notice>();
  const isOwn = ({ path }: FileView) => own !== undefined && dirname(path) === own;
  const mine = mergeHistories(...files.filter(isOwn).map(({ events }) => events));
  const isOther = (file: FileView) => !isOwn(file);
  const others = files.filter(isOther).map((file) => (mine.length === 0 ? file.events : agreeing(file, mine, doubts)));
  const merged = mergeHistories(mine, ...others);
  const limit = limitOf(files.flatMap(({ late }) => late));
  const events = merged.filter((event) => orderOf(event) < limit);
  if (events.length < merged.length) {
    const what = `${count(merged.length - events.length, 'event')} in the journal`;
    const ids = merged.slice(events.length).map(({ id }) => id);
    doubts.set(`late ${ids[0]}`, `${what} cannot be of the time that is given: kept, and not counted.`);
  }
  const late = files.flatMap((file) => file.late).filter((order) => order < limit);
  const newest = newestOf([
    ...files.flatMap((file) => file.newest ?? []),
    ...late.map((order): Newest => ({ at: '', order })),
  ]);
  return { events, newest, doubts };
}

/**
 * The first place in the order that cannot be. Whoever claims the last one that can be leaves room for those that follow:
 * for every event that is late, there is one place more.
 */
export function limitOf(late: readonly string[]): string {
  const start = Date.parse(LATE) + ROOM;
  let taken = 0;
  for (const order of [...late].sort()) if (Date.parse(order) < start + taken + 1) taken += 1;
  return new Date(start + taken + 1).toISOString();
}

/** The events of another's file, without those that say something else of an event of mine. */
function agreeing(file: FileView, mine: readonly Event[], doubts: Map<string, Notice>): readonly Event[] {
  const own = ownById(mine);
  const agreed = file.events.filter((event) => {
    const known = own.get(event.id);
    return known === undefined || JSON.stringify(known) === JSON.stringify(event);
  });
  if (agreed.length < file.events.length) {
    const folder = visibleLine(file.path.split(sep).slice(-2).join('/'));
    doubts.set(`other ${folder}`, `${folder} says otherwise what this device wrote: what it wrote itself counts.`);
  }
  return agreed;
}

const memory = new WeakMap<readonly Event[], ReadonlyMap<string, Event>>();

function ownById(mine: readonly Event[]): ReadonlyMap<string, Event> {
  const known = memory.get(mine) ?? new Map(mine.map((event) => [event.id, event]));
  memory.set(mine, known);
  return known;
}
