import { pinnedIn } from '../curriculum/markdown/assembly/ids.ts';
import { readMarkdown } from '../curriculum/markdown/read.ts';
import type { Correction } from '../curriculum/markdown/roles/corrections.ts';
import type { Path } from '../curriculum/types.ts';
import { matchLists } from '../progress/identity/match.ts';
import { versionOf } from '../progress/identity/version.ts';
import type { Progress } from '../progress/progress.ts';
import { tickBoxes } from './document.ts';

/**
 * The document that a path came from, with its boxes as the progress has them, and nothing else changed: where a box
 * says the same already it keeps the mark that its author gave it.
 * @param corrections what the learner has decided of its parts, as when it was imported
 * @returns it, and how many items are done that have no box in it
 */
export function documentWithTicks(
  document: string,
  progress: Progress,
  corrections: readonly Correction[] = [],
): { text: string; unplaced: number } {
  const file = progress.path.source?.file ?? progress.path.id;
  const read = (text: string) => readMarkdown(text, { file, corrections });
  const reading = read(document);
  if (reading.outcome === 'none') return { text: document, unplaced: 0 };
  const renaming = renamingOf(progress.path, reading.path, pinnedIn(document));
  const done = doneIn(progress);
  const ticked = new Set(reading.ticked);
  const tick = new Set<number>();
  const untick = new Set<number>();
  for (const [id, line] of reading.lines) {
    const isDone = done.get(renaming.get(id) ?? id);
    if (isDone === undefined || isDone === ticked.has(id)) continue;
    (isDone ? tick : untick).add(line);
  }
  const text = tickBoxes(document, { tick, untick });
  const now = read(text);
  const isPlaced = new Set(now.outcome === 'path' ? now.ticked : []);
  const unplaced = [...reading.lines.keys()].filter((id) => done.get(renaming.get(id) ?? id) && !isPlaced.has(id));
  return { text, unplaced: unplaced.length };
}

/** The id of each item in the document, and the one that it has in the path: Waymark 0.1 gave other ones. */
function renamingOf(path: Path, inDocument: Path, pinned: ReadonlySet<string>): ReadonlyMap<string, string> {
  const [before, after] = [versionOf(path, pinned).list, versionOf(inDocument, pinned).list];
  const renaming = new Map<string, string>();
  matchLists(before, after).forEach((place, index) => {
    const [old, fresh] = [before[index], after[place]];
    if (old !== undefined && fresh !== undefined) renaming.set(fresh.id, old.id);
  });
  return renaming;
}

/** Whether each item is done. What is skipped or open is not. */
function doneIn({ phases, extras, checklist }: Progress): ReadonlyMap<string, boolean> {
  const resources = phases.flatMap((phase) => phase.resources);
  return new Map([
    ...resources.map(({ resource, state }) => [resource.id, state === 'done'] as const),
    ...[...extras, ...checklist].map(({ entry, done }) => [entry.id, done] as const),
  ]);
}
