import { createHash } from 'node:crypto';
import type { Path } from '../../curriculum/types.ts';
import { type Event, isAboutItem, type NewEvent } from '../event.ts';

/** What a document showed when it was read here last, in terms of the document as it is now. */
export type LastRead = {
  /** When that was, as `at` of an event. */
  readonly at: string;
  /** Ids of the items whose boxes were ticked. */
  readonly ticked: ReadonlySet<string>;
};

type Boxes = {
  /** With the ids that its document has now. */
  readonly path: Path;
  /** The hash of its version. */
  readonly version: string;
  /** Ids of the items whose boxes are ticked. */
  readonly ticked: readonly string[];
  /** Nothing where the document is read here for the first time. */
  readonly last: LastRead | undefined;
};

/** What stands before everything that anybody did: an act of the learner counts more, whenever that was. */
const BEFORE_ALL = '1000-01-01T00:00:00.000Z';

/**
 * The new events that a document's ticked boxes stand for. On first sight a box counts where the learner has said
 * nothing of its item. Later, one that has been ticked since is an act, unless the learner said something of the item
 * after the text was read the last time. The same box of the same text makes the same event on every machine.
 * @param history naming items as the document does now
 */
export function boxEvents(history: readonly Event[], { path, version, ticked, last }: Boxes): readonly NewEvent[] {
  const said = new Map<string, { at: string; boxes: number }>();
  for (const event of history) {
    if (event.path !== path.id || !isAboutItem(event)) continue;
    const { at = '', boxes = 0 } = said.get(event.item) ?? {};
    said.set(event.item, { at: event.at > at ? event.at : at, boxes: boxes + Number(event.id.startsWith(BOX)) });
  }
  // What follows its phase is ticked with that, and not by itself.
  const followers = new Set(path.checklist.flatMap(({ id, phase }) => (phase === undefined ? [] : id)));
  return ticked.flatMap((item) => {
    if (followers.has(item) || last?.ticked.has(item)) return [];
    const words = said.get(item);
    if (words !== undefined && (last === undefined || words.at >= last.at)) return [];
    const id = `${BOX}${digits(path.id, version, item, String(words?.boxes ?? 0))}`;
    const key = { id, action: `${BOX}${digits(path.id, version)}`, ...(last === undefined && { order: BEFORE_ALL }) };
    return [{ type: 'done', path: path.id, item, version, key }];
  });
}

/** With what ids of such events begin. */
const BOX = 'box-';

function digits(...names: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(names)).digest('hex').slice(0, 20);
}

/** A history as it would be with these new events, all done at the same time: for a path that is only looked at. */
export function asIfDone(history: readonly Event[], newEvents: readonly NewEvent[], at: string): readonly Event[] {
  const isFirst = ({ key }: NewEvent) => key?.order !== undefined;
  const asEvent = ({ key, ...newEvent }: NewEvent, index: number) =>
    ({ ...newEvent, id: `seed-${index}`, at }) as Event;
  const [first, last] = [newEvents.filter(isFirst), newEvents.filter((newEvent) => !isFirst(newEvent))];
  return [...first.map(asEvent), ...history, ...last.map(asEvent)];
}
