import type { Path } from '../curriculum/types.ts';
import type { Waiting } from '../progress/identity/carried.ts';
import { libraryTotals, sectionOf } from '../progress/library.ts';
import { fractionInWords, libraryInWords, timeLeftInWords } from '../progress/progress-in-words.ts';
import { shareOf, type Totals } from '../progress/totals.ts';
import { bar } from '../text/charset.ts';
import { count, date } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import { cut, toWidth, width } from '../text/width.ts';
import type { Pens } from './status-text.ts';

const BAR = 8;
/** With less room for the title than this there are no bars. */
const LEAST_TITLE = 16;
/** With less room for the title than this there are no ids. */
const TITLE_BESIDE_ID = 20;

/** All of a path that the list tells. */
export type ListedPath = { readonly path: Pick<Path, 'id' | 'title' | 'source'>; readonly totals: Totals };

/**
 * The library by section, and the totals. What is current is marked. Of each path its title, the id that it is opened by where there is room, a
 * bar where there is room, done of total and the time left.
 * @param current the id of the path that is shown without a name
 */
export function listText(library: readonly ListedPath[], pens: Pens, current?: string): string {
  const widths = {
    count: Math.max(...library.map(({ totals }) => width(fractionInWords(totals)))),
    left: Math.max(...library.map(({ totals }) => width(timeLeftInWords(totals)))),
    title: Math.max(...library.map(({ path }) => width(path.title))),
    id: Math.max(...library.map(({ path }) => width(path.id))),
  };
  const lines = library.flatMap((progress, index) => {
    const section = sectionOf(progress);
    const before = library[index - 1];
    const isFirst = before === undefined || sectionOf(before) !== section;
    const heading = pens.paint('bold', cut(section, pens.columns ?? Infinity, pens.charset.ellipsis));
    const gap = isFirst && index > 0 ? [''] : [];
    return [...gap, ...(isFirst && section !== '' ? [heading] : []), pathLine(progress, widths, { ...pens, current })];
  });
  return [...lines, '', libraryInWords(libraryTotals(library), pens.charset)].join('\n');
}

type Widths = { readonly count: number; readonly left: number; readonly title: number; readonly id: number };

function pathLine(
  { path, totals }: ListedPath,
  widths: Widths,
  { charset, paint, columns, current }: Pens & { readonly current: string | undefined },
): string {
  const numbers = `  ${fractionInWords(totals).padStart(widths.count)}  ${timeLeftInWords(totals).padStart(widths.left)}`;
  const whole = columns ? columns - 2 - width(numbers) : Infinity;
  const barRoom = whole - 2 - BAR < LEAST_TITLE ? 0 : 2 + BAR;
  const room = whole - barRoom;
  const idRoom = room - widths.id - 2 < TITLE_BESIDE_ID ? 0 : widths.id + 2;
  const title = toWidth(path.title, columns ? Math.max(1, room - idRoom) : widths.title, charset.ellipsis);
  const id = idRoom === 0 ? '' : paint('dim', `  ${toWidth(path.id, widths.id, charset.ellipsis)}`);
  const { filled, empty } = bar(shareOf(totals), BAR, charset);
  const bars = barRoom === 0 ? '' : `  ${paint('green', filled)}${paint('dim', empty)}`;
  const mark = path.id === current ? charset.next : ' ';
  return `${mark} ${title}${id}${bars}${numbers}`.trimEnd();
}

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
