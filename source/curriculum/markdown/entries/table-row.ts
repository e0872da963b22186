import type { DraftResource, Wish } from '../assembly/draft.ts';
import { optional } from '../assembly/optional.ts';
import type { Row } from '../document/blocks.ts';
import { boxOf } from '../document/box.ts';
import { idIn } from '../document/id-comment.ts';
import type { Rich } from '../document/rich.ts';
import { titleFrom } from '../document/title.ts';
import { folded, line } from '../document/words.ts';
import type { Column } from './column-names.ts';
import type { Columns } from './columns.ts';
import { isEmptyWord } from './kind.ts';
import { firstAndOthers, mainFirst } from './links-of.ts';
import { isPlaceholder } from './placeholder.ts';
import { studyTime } from './study-time.ts';

/** A row of a table of courses as a resource; nothing when it has no title. */
export function readRow(row: Row, cells: readonly Rich[], columns: Columns): DraftResource | undefined {
  const texts = (column: Column) =>
    columns
      .of(column)
      .map((index) => line(cells[index]?.text ?? ''))
      .filter((text) => !isPlaceholder(text));
  const shown = cells[columns.title];
  const days = columns.of('when').filter((index) => !/date|schedule/i.test(columns.header[index] ?? ''));
  const when = days
    .map((index) => whenIn(cells[index]?.text ?? '', columns.header[index] ?? ''))
    .find((text) => text !== '');
  const [mainLink] = shown?.links ?? [];
  const written = titleFrom(mainTitle(shown)) || titleFrom(mainLink?.text ?? '');
  const name = isPlaceholder(written) ? titleFrom(texts('focus')[0] ?? '') || written : written;
  if (name === '') return undefined;
  const title = when === undefined || folded(name).startsWith(folded(when)) ? name : titleFrom(`${when}: ${name}`);
  const focus = texts('focus').filter((text) => folded(text) !== folded(name));
  const { link, links } = firstAndOthers(linksIn(cells, columns, name));
  const about = { ...optional('author', texts('author')[0]), ...optional('publisher', texts('publisher')[0]) };
  const duration = withUnit(texts('duration')[0] ?? '', columns);
  return {
    line: row.line,
    title,
    ...idIn(row.cells.join(' ')),
    ...optional('kind', texts('kind')[0]?.toLowerCase()),
    ...optional('minutes', studyTime(duration, texts('effort')[0])),
    ...optional('focus', line(focus.join('; '))),
    ...optional('link', link && { ...link, ...about }),
    links,
    wishes: columns.of('prerequisites').flatMap((index) => wishOf(cells[index], row.line)),
    ticked:
      columns.of('done').some((index) => isDone(row.cells[index] ?? '')) ||
      row.cells.some((cell) => boxOf(cell)?.ticked),
  };
}

/** The text of a title's cell without links that are called no more than "alternative", and what surrounds them. */
function mainTitle(cell: Rich | undefined): string {
  if (cell === undefined) return '';
  const [first, ...others] = cell.links;
  if (first === undefined) return cell.text.replace(/\n/g, ' ');
  const starts = cell.pieces.findIndex(({ url }) => url !== undefined);
  const before = cell.pieces
    .slice(0, starts)
    .map(({ text, image }) => (image ? '' : text))
    .join('');
  const extra = others.every(({ text }) => isEmptyWord(text) || /^alternative/i.test(text));
  return /\p{L}/u.test(before) || !extra || isEmptyWord(first.text) ? cell.text.replace(/\n/g, ' ') : first.text;
}

/** The links of a row: the title's, those of columns of links, then those anywhere but in prerequisites and chats. */
function linksIn(cells: readonly Rich[], columns: Columns, title: string) {
  const aside = new Set([
    ...columns.of('prerequisites'),
    ...columns.of('phase'),
    ...columns.of('author'),
    ...columns.of('publisher'),
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
  return /^\d+(?:\s*[-–]\s*\d+)?$/.test(words) ? `${titleFrom(header.replace(/#/g, ''))} ${words}` : titleFrom(words);
}

function isDone(cell: string): boolean {
  return /^\s*(?:x|yes|y|done|completed?|finished|[✓✔✅☑]\uFE0F?|:white_check_mark:|:heavy_check_mark:|100 ?%)\s*$/iu.test(
    cell,
  );
}

/** A duration with the unit that only its header names: `Hours`. */
function withUnit(duration: string, columns: Columns): string {
  const [header = ''] = columns.of('duration').map((index) => columns.header[index] ?? '');
  const unit = /\b(hours?|hrs|minutes|mins?)\b/i.exec(header)?.[0];
  return unit !== undefined && /^[\d.,\s–-]+$/.test(duration) ? `${duration} ${unit}` : duration;
}
