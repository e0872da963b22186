import { BUILT_IN } from '../../curriculum/builtin.ts';
import { type Entry, itemsOf } from '../../curriculum/items.ts';
import { HANDFUL } from '../../curriculum/problem.ts';
import type { Path } from '../../curriculum/types.ts';
import type { Waiting } from '../../progress/identity/carried.ts';
import type { Changes } from '../../progress/identity/document-changes.ts';
import { count } from '../../text/quantity.ts';
import { folded } from '../../text/searchable.ts';
import type { Brought } from './bring.ts';
import type { Left } from './left-behind.ts';

/** What an import brings, in words: a line for each path, and below it what became of its items. */
export function changesInWords({ path, changes, acts, left }: Brought): readonly string[] {
  const ticked = acts.length === 0 ? '' : `, ${acts.length} ticked in the document`;
  if (changes === undefined) {
    const place = path.id === BUILT_IN ? ', in place of the built-in path' : '';
    const resources = path.phases.reduce((sum, phase) => sum + phase.resources.length, 0);
    const amounts = `${count(path.phases.length, 'phase')}, ${count(resources, 'resource')}`;
    return [`${path.title} (${path.id}): ${amounts}${ticked}${place}`];
  }
  const order = changes.isReordered ? ' in another order' : '';
  const counts = countsIn(changes);
  const isSame = counts.length === 0 && !changes.isReordered && acts.length === 0;
  const summary = [`${changes.kept.length} kept${order}`, ...counts, ...(isSame ? ['unchanged'] : [])].join(', ');
  return [`${path.title} (${path.id}): ${summary}${ticked}`, ...details(changes, path, left)];
}

/**
 * What somebody must be told who did not ask for it: that the path which they open is not what it was. A sentence,
 * or nothing where nothing has changed that a learner would notice.
 */
export function newsOf(intake: Brought): string | undefined {
  const { changes, path } = intake;
  const isNews = changes === undefined ? path.id === BUILT_IN : details(changes, path).length > 0;
  if (!isNews) return undefined;
  const [summary = '', ...others] = changesInWords(intake).map((line) => line.trim().replace(/ {2,}/, ' '));
  const more = others.length > HANDFUL ? [`and ${others.length - HANDFUL} more`] : [];
  return `${[summary, ...others.slice(0, HANDFUL), ...more].join('; ')}.`;
}

/**
 * What differs between two versions of a document: `1 renamed, 2 new`, and a line for each.
 * @param path the newer one
 * @param left what waits for what is gone in it, where it is what the learner sees from now on
 */
export function differences(
  changes: Changes,
  path: Path,
  left?: Left,
): { readonly summary: string; readonly lines: readonly string[] } {
  const lines = details(changes, path, left);
  const more = lines.length > HANDFUL ? [`  and ${lines.length - HANDFUL} more`] : [];
  return {
    summary: countsIn(changes).join(', ') || 'the same items',
    lines: [...lines.slice(0, HANDFUL), ...more],
  };
}

/** `2 new`, `1 renamed`: of what there is any. */
export function countsIn({ moved, renamed, added, gone }: Changes): readonly string[] {
  const counts = Object.entries({ new: added, renamed, moved, gone });
  return counts.flatMap(([name, entries]) => (entries.length > 0 ? [`${entries.length} ${name}`] : []));
}

function details({ moved, renamed, added, gone }: Changes, path: Path, left?: Left): readonly string[] {
  const waiting = new Map(gone.map((entry) => [entry, left?.waiting.find((one) => isOf(one, entry))]));
  const heir = (entry: Entry) => {
    const isThere = ({ place }: Entry) => folded(place) === folded(entry.place);
    const [first, ...others] = added.filter(isThere);
    const isOnly = others.length === 0 && gone.filter((one) => isThere(one) && waiting.get(one)).length === 1;
    return isOnly ? itemsOf(path).find(({ id }) => id === first?.id) : undefined;
  };
  const rest = (entry: Entry) => {
    const own = waiting.get(entry);
    if (own === undefined || left === undefined) return '';
    const item = heir(entry);
    const isNamesake = left.waiting.some((one) => one !== own && folded(one.title) === folded(own.title));
    const former = shellWord(isNamesake ? own.key : own.title);
    const where = left.isCurrent ? '' : ` --path ${path.id}`;
    const under = item === undefined ? 'under another title:' : `is it ${item.title} now?`;
    return `: ${keptInWords(own)} with it; ${under} waymark same ${former} ${item?.number ?? 'ITEM'}${where}`;
  };
  return [
    ...moved.map(({ before, after }) => `  moved    ${after.title}: from ${before.place} to ${after.place}`),
    ...renamed.map(({ before, after }) => `  renamed  ${before.title}: now ${after.title}`),
    ...added.map(({ title }) => `  new      ${title}`),
    ...gone.map((entry) => `  gone     ${entry.title}${rest(entry)}`),
  ];
}

function isOf({ title, phase }: Waiting, entry: Entry): boolean {
  return folded(title) === folded(entry.title) && folded(phase) === folded(entry.place);
}

/** `your tick and 2 notes are kept, and come back`, as what follows them goes on. */
function keptInWords({ item: { state, notes = [] } }: Waiting): string {
  const parts = [
    { open: [], done: ['tick'], skipped: ['skip'] }[state],
    notes.length === 0 ? [] : [notes.length === 1 ? 'note' : count(notes.length, 'note')],
  ].flat();
  const isOne = parts.length + notes.length === 1 || (parts.length === 1 && notes.length === 1);
  return `your ${parts.join(' and ')} ${isOne ? 'is kept, and comes' : 'are kept, and come'} back`;
}

/** A title as a word for the shell. */
function shellWord(text: string): string {
  return /["$`\\!]/.test(text) ? `'${text.replaceAll("'", "'\\''")}'` : `"${text}"`;
}
