import type { Path } from '../../curriculum/types.ts';
import { type Event, isAboutItem } from '../event.ts';
import { holding } from '../history.ts';
import { type Identity, identityOf, type Tie } from './identity.ts';
import type { Matches } from './matches.ts';
import type { Version } from './version.ts';

/** A path as it is shown, and the version that it is of. */
export type Shown = {
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
 */
export function carried(
  history: readonly Event[],
  { id: path, phases }: Path,
  { itemFor }: Identity,
): readonly Event[] {
  const ofPhases = new Set(phases.map(({ id }) => id));
  return history.map((event) => {
    if (event.path !== path || !isAboutItem(event) || ofPhases.has(event.item)) return event;
    const item = itemFor(event.version, event.item);
    return item === event.item ? event : { ...event, item };
  });
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
