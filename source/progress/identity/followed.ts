import type { Event } from '../event.ts';
import { holding } from '../history.ts';

/** Where the document of a path comes from. */
export type Followed = {
  /** An address that git takes. */
  readonly address: string;
  /** The document's file in that repository, with slashes. */
  readonly file: string;
};

/** The repositories that paths follow, by the ids of the paths. @param ordered the history, in order */
export function followedIn(ordered: readonly Event[]): ReadonlyMap<string, Followed> {
  if (!ordered.some(({ type }) => type === 'followed')) return new Map();
  return new Map(
    holding(ordered).flatMap((event) =>
      event.type === 'followed' ? [[event.path, { address: event.address, file: event.file }] as const] : [],
    ),
  );
}
