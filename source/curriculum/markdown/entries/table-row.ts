import { type DraftResource, optional, type Wish } from '../assembly/draft.ts';
import { idIn } from '../assembly/ids.ts';
import type { Row } from '../document/blocks.ts';
import { unitIn } from '../document/english.ts';
import { type Rich, textOf } from '../document/inline.ts';
import { boxOf, stateOf } from '../document/marks.ts';
import { folded, hasLetter, headingFrom, line, titleFrom } from '../document/words.ts';
import type { Remark } from '../reading.ts';
import { timeAtEnd, withoutNotes } from './at-the-end.ts';
import type { Column } from './column-names.ts';
import type { Columns } from './columns.ts';
import { firstAndOthers, mainFirst, unclearTime } from './details.ts';
import { type Clock, isOnClock, isVague, minutesOnClock, studyTime } from './duration.ts';
import { isEmptyWord, isPlaceholder } from './vocabulary.ts';

/** A row of a table of courses as a resource; nothing when it has no title. */
export function readRow(
  row: Row,
  cells: readonly Rich[],
  columns: Columns,
  clock: Clock,
): { readonly resource: DraftResource; readonly remarks: readonly Remark[] } | undefined {
  const texts = (column: Column) =>
    columns
      .of(column)
      .map((index) => line(cells[index]?.text ?? ''))
      .filter((text) => !isPlaceholder(text));
  const whenOf = (index: number) => whenIn(cells[index]?.text ?? '', columns.header[index] ?? '');
  const cell = cells[columns.title];
  const { rich: shown, mark } = cell === undefined ? {} : withoutNotes(cell, false);
  const days = columns.of('when').filter((index) => !/date|schedule/i.test(columns.header[index] ?? ''));
  const when = days.map(whenOf).find((text) => text !== '');
  const main = mainTitle(shown);
  const [mainLink] = shown?.links ?? [];
  const timed = timeAtEnd(titleFrom(main.title) || titleFrom(mainLink?.text ?? ''));
  const said = timed.text.replace(/^#{1,6}\s+/, '');
  const written =
    said === '' || isPlaceholder(said) ? titleFrom(texts('focus')[0] ?? '') || numbered(columns, whenOf) || said : said;
  // A cell that only counts, `Exercise 3`, is called by its header.
  const name = /^\d{1,4}$/.test(written) ? whenIn(written, columns.header[columns.title] ?? '') : written;
  if (name === '') return undefined;
  const title = when === undefined || folded(name).startsWith(folded(when)) ? name : titleFrom(`${when}: ${name}`);
  const focus = [...main.focus, ...texts('focus')].filter((text) => folded(text) !== folded(name));
  const { link, links } = firstAndOthers(linksIn(cells, columns, name));
  const about = { ...optional('author', texts('author')[0]), ...optional('publisher', texts('publisher')[0]) };
  const duration = withUnit(texts('duration')[0] ?? '', columns);
  const minutes = studyTime(duration, texts('effort')[0]) ?? minutesOnClock(duration, clock) ?? timed.minutes;
  const states = columns.of('done').map((index) => cells[index] && stateOf(cells[index]));
  const isUnclear =
    minutes === undefined
      ? isVague(duration) && texts('effort').length === 0
      : /^\d+:\d+$/.test(duration) && isOnClock(duration);
  const resource: DraftResource = {
    line: row.line,
    title,
    ...idIn(row.cells.join(' ')),
    ...optional('kind', texts('kind')[0]?.toLowerCase() ?? timed.kind),
    ...optional('minutes', minutes),
    ...optional('focus', line(focus.join('; '))),
    ...optional('link', link && { ...link, ...about }),
    links,
    wishes: columns.of('prerequisites').flatMap((index) => wishOf(cells[index], row.line)),
    ticked: mark === 'done' || states.includes('done') || row.cells.some((source) => boxOf(source)?.ticked),
  };
  return { resource, remarks: isUnclear ? [unclearTime(duration, minutes, row.line)] : [] };
}

/** A row that has no title is called by its number. */
function numbered(columns: Columns, whenOf: (index: number) => string): string {
  const first = [...columns.of('number'), ...columns.of('when'), ...columns.header.keys()].find((index) => {
    const said = whenOf(index);
    return index !== columns.title && said.length <= 40 && /\p{L}\D*\d{1,4}$/u.test(said);
  });
  return first === undefined ? '' : whenOf(first);
}

type Main = { readonly title: string; readonly focus: readonly string[] };

/** The title in a cell of titles: without links that are called no more than "alternative", and what surrounds them. */
function mainTitle(cell: Rich | undefined): Main {
  if (cell === undefined) return { title: '', focus: [] };
  const lines = cell.text
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => text !== '');
  if (lines.length > 1 && cell.links.some(({ badge }) => !badge)) return ofLines(cell, lines);
  const [first, ...others] = cell.links;
  const whole = { title: cell.text.replace(/\n/g, ' '), focus: [] };
  if (first === undefined) return whole;
  const starts = cell.pieces.findIndex(({ url }) => url !== undefined);
  const before = textOf(cell.pieces.slice(0, starts));
  const extra = others.every(({ text }) => isEmptyWord(text) || /^alternative/i.test(text));
  return hasLetter(before) || !extra || isEmptyWord(first.text) ? whole : { title: first.text, focus: [] };
}

/** Of several lines the first link that says something is the title, and the others say more. */
function ofLines(cell: Rich, lines: readonly string[]): Main {
  const named = cell.links.find(({ text, badge }) => !badge && !isEmptyWord(text));
  const [first = ''] = lines;
  const isLabel = first.endsWith(':') || /^\P{L}*$/u.test(first) || isDate(first);
  const title = isLabel && named !== undefined ? named.text : first;
  return {
    title,
    focus: lines.filter((text) => folded(text) !== folded(title) && !folded(text).endsWith(` ${folded(title)}`)),
  };
}

function isDate(text: string): boolean {
  return /^\W*(?:(?:mon|tue|wed|thu|fri|sat|sun)\w*,?\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?\s+\d{1,2}\W*$/i.test(
    text,
  );
}

/** The links of a row: the title's, those of columns of links, then those anywhere but in prerequisites and chats. */
function linksIn(cells: readonly Rich[], columns: Columns, title: string) {
  const aside = new Set([
    ...columns.of('prerequisites'),
    ...columns.of('phase'),
    ...columns.of('author'),
    ...columns.of('publisher'),
    ...columns.of('done'),
  ]);
  const indexes = [columns.title, ...columns.of('link'), ...cells.keys()].filter((index) => !aside.has(index));
  const links = [...new Set(indexes)].flatMap((index) => cells[index]?.links.filter(({ url }) => !isChat(url)) ?? []);
  return mainFirst(links, title);
}

function isChat(url: string): boolean {
  return /^https?:\/\/(?:www\.)?(?:discord\.(?:gg|com)|t\.me|gitter\.im|join\.slack\.com)\//i.test(url);
}

function wishOf(cell: Rich | undefined, at: number): Wish[] {
  const text = line(cell?.text ?? '');
  return text === '' || isPlaceholder(text) ? [] : [{ text, links: cell?.links ?? [], line: at, loose: true }];
}

/** When something is to be done, as `Day 3` where only the header says that it is a day. */
export function whenIn(text: string, header: string): string {
  const words = line(text);
  const isNumber = /^\d+(?:\s*[-–]\s*\d+)?$/.test(words);
  return isNumber
    ? `${headingFrom(header.replace(/#|\b(?:no|number|nr)\b\.?/gi, ''))} ${words}`.trim()
    : headingFrom(words);
}

/** A duration with the unit that only its header names: `Hours`. */
function withUnit(duration: string, columns: Columns): string {
  const [header = ''] = columns.of('duration').map((index) => columns.header[index] ?? '');
  const unit = /\b(hours?|hrs|minutes|mins?)\b|\((h)\)/i.exec(header)?.[0].replace(/[()]/g, '') ?? unitOf(header);
  return unit !== undefined && /^[\d.,\s–-]+$/.test(duration) ? `${duration} ${unit}` : duration;
}

function unitOf(header: string): string | undefined {
  return header
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .map(unitIn)
    .find((unit) => unit !== undefined);
}
