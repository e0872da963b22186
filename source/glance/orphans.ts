import type { Path } from '../curriculum/types.ts';
import type { Waiting } from '../progress/identity/orphans.ts';
import { count, date } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';

/** What the glance says of items that the document does not have any more; nothing where there are none. */
export function waitingInWords(waiting: number): readonly string[] {
  if (waiting === 0) return [];
  return [`${count(waiting, 'item')} of yours not in the document any more: waymark show --orphans`];
}

/** What `waymark show --orphans` lists. */
export function orphansText({ title }: Path, orphans: readonly Waiting[]): string {
  if (orphans.length === 0) return `Nothing of yours is missing from ${title}.`;
  const lines = orphans.map(({ title, phase, item }) => {
    return `  ${[title, phase === '' ? [] : `of ${phase}`, ...saidOf(item)].flat().join(', ')}`;
  });
  const what = `${count(orphans.length, 'item')} of yours ${orphans.length === 1 ? 'is' : 'are'} not in ${title} any more.`;
  const hint = `What is kept comes back with them. Is one of them another item now? waymark same "old title" ITEM`;
  return [what, ...lines, hint].join('\n');
}

/** The same as JSON. */
export function orphanReport({ title, phase, url, item }: Waiting) {
  return {
    ...{ title, phase, url: url ?? null, state: item.state },
    notes: (item.notes ?? []).map(({ at, text }) => ({ at, text })),
  };
}

function saidOf(item: Waiting['item']): readonly string[] {
  const notes = (item.notes ?? []).map(({ text }) => `note: ${visibleLine(text)}`);
  if (item.state === 'done') return [`done ${date(item.at)}`, ...notes];
  if (item.state === 'skipped') return [`skipped${item.reason === '' ? '' : `: ${item.reason}`}`, ...notes];
  return notes;
}
