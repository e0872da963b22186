import { entriesOf } from '../../curriculum/items.ts';
import type { Path } from '../../curriculum/types.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Event, isAboutItem } from '../event.ts';
import { type ItemState, itemStates } from '../fold.ts';
import { holding, isWord } from '../history.ts';
import type { Version } from './document-version.ts';
import { type Identity, identityOf, type Orphan, type Tie } from './item-identity.ts';
import type { Matches } from './match.ts';

/** A path as it is shown, and the version that it is of. */
type Shown = {
  readonly path: Path;
  readonly version: Version;
};

/** What the events of a path name, on the document that is shown. @param versions all that is known of them */
export function identityIn(
  history: readonly Event[],
  { path, version }: Shown,
  versions: Iterable<Version>,
  matches: Matches,
): Identity {
  const gone = new Set((path.former ?? []).map(({ id }) => id));
  return identityOf({ path: path.id, shown: version, gone, versions, ties: tiesIn(history, path.id), matches });
}

/**
 * A history in which the events of one path name its items as the document that is shown does, or by the key of an
 * orphan. An event that does so already is the very same object. Questions may be about phases, which are no items.
 * @param isSettled whether of each item only the last word is wanted: several versions may have had one each
 */
export function carried(
  history: readonly Event[],
  { id: path, phases }: Path,
  { itemFor }: Identity,
  isSettled = false,
): readonly Event[] {
  const ofPhases = new Set(phases.map(({ id }) => id));
  const heard = new Set<string>();
  const events: Event[] = [];
  for (let index = history.length - 1; index >= 0; index--) {
    const event = history[index];
    if (event === undefined) continue;
    if (event.path !== path || !isAboutItem(event)) {
      events.push(event);
      continue;
    }
    const item = ofPhases.has(event.item) ? event.item : itemFor(event.version, event.item);
    if (isSettled && isWord(event)) {
      if (heard.has(item)) continue;
      heard.add(item);
    }
    events.push(item === event.item ? event : { ...event, item });
  }
  return events.reverse();
}

function tiesIn(history: readonly Event[], path: string): readonly Tie[] {
  if (!history.some(({ type }) => type === 'same')) return [];
  return holding(history).flatMap((event) =>
    event.type === 'same' && event.path === path
      ? {
          from: { version: event.formerVersion, item: event.former },
          to: { version: event.version, item: event.item },
        }
      : [],
  );
}

/** What the document of a path does not have any more, and what the learner did with it. */
export type Waiting = Orphan & { readonly item: ItemState };

/**
 * The keys of all that waits: what was ticked, skipped or noted and is not in the document any more. Should it return, so
 * do its ticks.
 * @param history about the document that is shown, in order
 */
export function waitingIn(history: readonly Event[], path: Path): readonly string[] {
  const here = new Set(entriesOf(path).map(({ id }) => id));
  const others = new Set<string>();
  for (const event of history) {
    if (event.path === path.id && isAboutItem(event) && !here.has(event.item)) others.add(event.item);
  }
  if (others.size === 0) return [];
  const itemOf = itemStates(history, path.id);
  return [...others].filter((key) => isSaid(itemOf(key)));
}

/** The same with what is known of each. */
export function orphansIn(
  history: readonly Event[],
  path: Path,
  orphan: (key: string) => Orphan | undefined,
): readonly Waiting[] {
  const former = new Map((path.former ?? []).map((one) => [one.id, one]));
  const itemOf = itemStates(history, path.id);
  return waitingIn(history, path).map((key) => {
    const { title = visibleLine(key), place = '', url } = former.get(key) ?? {};
    const unknown: Orphan = { key, id: key, title, phase: place, ...(url === undefined ? {} : { url }) };
    return { ...(orphan(key) ?? unknown), item: itemOf(key) };
  });
}

function isSaid({ state, notes }: ItemState): boolean {
  return state !== 'open' || (notes ?? []).length > 0;
}
