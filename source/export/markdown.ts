import { entriesOf } from '../curriculum/items.ts';
import { pinnedIn } from '../curriculum/markdown/assembly/ids.ts';
import { boxOf } from '../curriculum/markdown/document/marks.ts';
import { readMarkdown } from '../curriculum/markdown/read.ts';
import type { MarkdownReading } from '../curriculum/markdown/reading.ts';
import type { Correction } from '../curriculum/markdown/roles/corrections.ts';
import { fewOf } from '../curriculum/problem.ts';
import type { Path } from '../curriculum/types.ts';
import { versionOf } from '../progress/identity/document-version.ts';
import { matchLists } from '../progress/identity/match.ts';
import type { Progress } from '../progress/progress.ts';
import { count } from '../text/quantity.ts';
import type { Write } from './export-format.ts';
import { markRows } from './state-column.ts';
import { templateOf } from './write-template.ts';

/** The document that the path came from with the learner's ticks; where there is none, the template. */
export const markdownOf: Write = async (progress, occasion) => {
  const document = await occasion.document();
  if (document === undefined) return templateOf(progress);
  const { text, unplaced } = documentWithTicks(document, progress, occasion.corrections);
  if (unplaced.length > 0)
    occasion.warn(
      `${count(unplaced.length, 'tick')} of yours without a box in the document: not in it (${fewOf(unplaced)})`,
    );
  return text;
};

/**
 * The document that a path came from, with its boxes as the progress has them, and nothing else changed: where a box
 * says the same already it keeps the mark that its author gave it.
 * @param corrections what the learner has decided of its parts, as when it was imported
 * @returns it, and the titles of items that are done and have no box in it
 */
export function documentWithTicks(
  document: string,
  progress: Progress,
  corrections: readonly Correction[] = [],
): { text: string; unplaced: readonly string[] } {
  const file = progress.path.source?.file ?? progress.path.id;
  const read = (text: string) => readMarkdown(text, { file, corrections });
  const reading = read(document);
  if (reading.outcome === 'none') return { text: document, unplaced: [] };
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
  const boxed = tickBoxes(document, { tick, untick });
  const unplacedIn = (text: string) => {
    const now = read(text);
    const isPlaced = new Set(now.outcome === 'path' ? now.ticked : []);
    return entriesOf(reading.path).filter(
      ({ id }) => reading.lines.has(id) && done.get(renaming.get(id) ?? id) && !isPlaced.has(id),
    );
  };
  const unplaced = unplacedIn(boxed);
  const titles = (entries: typeof unplaced) => entries.map(({ title }) => title);
  if (unplaced.length === 0) return { text: boxed, unplaced: [] };
  const linesOf = (ids: readonly string[]) => new Set(ids.flatMap((id) => reading.lines.get(id) ?? []));
  const marked = markRows(boxed, linesOf(unplaced.map(({ id }) => id)), linesOf(reading.ticked));
  const left = unplacedIn(marked);
  // Only where every mark is read as one, and nothing differently besides.
  const isRead = changedLines(boxed, marked) === unplaced.length - left.length;
  const isAlike = isRead && isReadAlike(read(boxed), read(marked), new Set(unplaced.map(({ id }) => id)));
  return isAlike ? { text: marked, unplaced: titles(left) } : { text: boxed, unplaced: titles(unplaced) };
}

function changedLines(before: string, after: string): number {
  const lines = before.split('\n');
  return after.split('\n').filter((line, index) => line !== lines[index]).length;
}

function isReadAlike(before: MarkdownReading, after: MarkdownReading, wanted: ReadonlySet<string>): boolean {
  if (before.outcome === 'none' || after.outcome === 'none') return false;
  const [then, now] = [new Set(before.ticked), new Set(after.ticked)];
  const isKept = before.ticked.every((id) => now.has(id)) && after.ticked.every((id) => then.has(id) || wanted.has(id));
  return isKept && JSON.stringify(before.path) === JSON.stringify(after.path);
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

const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

/** What to make of a line's box. */
export type Ticks = {
  /** Lines, counted from 1, whose box is to be ticked. */
  readonly tick: ReadonlySet<number>;
  /** Lines whose box is to be empty. */
  readonly untick: ReadonlySet<number>;
};

/** A document with boxes ticked and unticked, and otherwise the same byte for byte. A line without a box stays. */
export function tickBoxes(document: string, { tick, untick }: Ticks): string {
  const lines = document.match(LINE) ?? [];
  return lines
    .map((line, index) => {
      if (tick.has(index + 1)) return withBox(line, 'x');
      return untick.has(index + 1) ? withBox(line, ' ') : line;
    })
    .join('');
}

function withBox(line: string, mark: string): string {
  for (let at = line.indexOf('['); at >= 0; at = line.indexOf('[', at + 1)) {
    if (boxOf(line.slice(at)) !== undefined)
      return `${line.slice(0, at)}[${mark}]${line.slice(line.indexOf(']', at) + 1)}`;
  }
  return line;
}
