import type { NewEvent } from './event.ts';
import type { Note } from './notes.ts';
import type { Progress } from './progress.ts';

/** The learner's notes on an item, the oldest first. */
export function notesOn(item: string, { resources, extras, checklist }: Progress): readonly Note[] {
  const resource = resources.find((one) => one.resource.id === item);
  return (resource ?? [...extras, ...checklist].find(({ entry }) => entry.id === item))?.item.notes ?? [];
}

/**
 * What writes a note.
 * @param replaced the notes whose place it takes
 * @returns nothing where it changes nothing
 */
export function noting(
  { path }: Progress,
  item: string,
  { text, replaced }: { readonly text: string; readonly replaced: readonly Note[] },
): readonly NewEvent[] {
  const [only, ...others] = replaced;
  const isSame = others.length === 0 && text === (only?.text ?? '');
  return isSame ? [] : [{ type: 'noted', path: path.id, item, text, replaces: replaced.map(({ id }) => id) }];
}
