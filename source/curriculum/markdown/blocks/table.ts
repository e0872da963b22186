import type { Table } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import type { Rich } from '../document/inline.ts';
import { boxOf } from '../document/marks.ts';
import type { Section } from '../document/outline.ts';
import { folded, hasWord, headingFrom } from '../document/words.ts';
import { type Cells, type Columns, cellsOf, columnsOf } from '../entries/columns.ts';
import { clockOf } from '../entries/duration.ts';
import { readRow, whenIn } from '../entries/table-row.ts';
import type { Remark } from '../reading.ts';
import type { Candidate, Entry, Group } from './listing.ts';

/** What a table gives, and what becomes of each of its rows. */
type TableFinding = {
  readonly candidates: readonly Candidate[];
  readonly entries: readonly Entry[];
  readonly remarks: readonly Remark[];
  /** Whether its columns say that it lists what there is to study. */
  readonly isFirm: boolean;
  readonly tracks: boolean;
  /** How many rows lead somewhere, and whether one of them does so in words. */
  readonly linked: number;
  readonly shows: boolean;
  readonly data?: string;
  readonly people?: string;
  readonly logs?: boolean;
};

/** The rows of a table as resources. */
export function readTable(table: Table, section: Section, document: Document): TableFinding {
  const rows = cellsOf(table, document.references);
  const columns = columnsOf(table, rows, document.references);
  if (columns === undefined) {
    const entries = table.rows.map(({ line }): Entry => ({ line, fate: 'passed', why: 'no column of titles' }));
    return { candidates: [], entries, remarks: [], isFirm: false, tracks: false, linked: 0, shows: false };
  }
  const read = readRows(rows, columns, section);
  const linked = read.candidates.filter(({ resource }) => resource.link !== undefined).length;
  const boxes = table.rows.some(({ cells }) => cells.some((cell) => boxOf(cell) !== undefined));
  return {
    ...read,
    isFirm: read.candidates.length > 0 && (columns.sure || boxes),
    tracks: columns.tracks,
    linked,
    shows: rows.some(({ cells }) => cells.some(({ links }) => links.some(({ badge }) => !badge))),
    ...(columns.data !== undefined && { data: columns.data }),
    ...(columns.people !== undefined && { people: columns.people }),
    ...(columns.logs && { logs: true }),
  };
}

function readRows(rows: readonly Cells[], columns: Columns, section: Section) {
  const candidates: Candidate[] = [];
  const entries: Entry[] = [];
  const remarks: Remark[] = [];
  const groups = new Map<string, Group>();
  let group: Group | undefined;
  const allStrong = rows.every(({ cells }) => {
    const title = cells[columns.title];
    return title !== undefined && title.text.trim() !== '' && isStrong(title);
  });
  const clock = clockOf(rows.flatMap(({ cells }) => columns.of('duration').map((index) => cells[index]?.text ?? '')));
  const counts = isCounting(rows, columns);
  for (const { row, cells } of rows) {
    const heading = allStrong ? undefined : headingAmong(cells, columns, counts);
    const [phase] = columns.of('phase').map((index) => whenIn(cells[index]?.text ?? '', columns.header[index] ?? ''));
    const named = heading ?? phase;
    if (named) group = groups.get(folded(named)) ?? { title: named, line: row.line, source: '', always: true };
    if (group !== undefined) groups.set(folded(group.title), group);
    const why =
      heading !== undefined
        ? undefined
        : isHeaderAgain(cells, columns)
          ? 'repeats the header'
          : whyNoEntry(cells, columns);
    const found = heading === undefined && why === undefined ? readRow(row, cells, columns, clock) : undefined;
    if (found !== undefined) {
      candidates.push({ section, ...(group !== undefined && { group }), resource: found.resource });
      remarks.push(...found.remarks);
      entries.push({ line: row.line, fate: 'resource' });
    } else if (heading !== undefined) entries.push({ line: row.line, fate: 'group' });
    else entries.push({ line: row.line, fate: 'passed', why: why ?? 'has no title' });
  }
  return { candidates, entries, remarks };
}

/** Whether the rows are counted in figures, so that one in strong type with the next number is one of them. */
function isCounting(rows: readonly Cells[], columns: Columns): readonly number[] {
  return [...columns.of('number'), ...columns.of('when')].filter((index) => {
    const filled = rows.filter(({ cells }) => /^\s*\d{1,4}[.)]?\s*$/.test(cells[index]?.text ?? ''));
    return filled.length * 2 > rows.length;
  });
}

/** A row with nothing but words in strong type, or with a sign of a heading, and a number: a heading among the rows. */
function headingAmong(cells: readonly Rich[], columns: Columns, counts: readonly number[]): string | undefined {
  const filled = cells.filter(({ text }) => hasWord(text) && !/^\s*(?:\d+|[ivx]+)[.)]?\s*$/i.test(text));
  const [only] = filled;
  if (columns.header.length < 2 || filled.length !== 1 || only === undefined) return undefined;
  if (/^\s*#{1,6}\s+\S/.test(only.text) && only.links.length === 0)
    return headingFrom(only.text.replace(/^\s*#{1,6}\s+/, ''));
  if (counts.some((index) => /^\s*\d{1,4}[.)]?\s*$/.test(cells[index]?.text ?? ''))) return undefined;
  return isStrong(only) && !EVENT.test(folded(only.text)) && !DAY_OFF.test(folded(only.text))
    ? headingFrom(only.text)
    : undefined;
}

/** What stands among lessons and is no heading of those that follow. */
const EVENT =
  /^(?:quiz|mid ?term|final|exam|test|review|problem set|homework|assignment|project)(?: (?:exam|quiz|project|week|session))?(?: #?\d{1,2})?$/;
const DAY_OFF =
  /^(?:(?:spring|fall|winter|summer|autumn|thanksgiving|christmas|easter|mid ?term) break|break|break week|holidays?|(?:no|public) (?:class|classes|lecture|holiday)|day off|recess)$/;

/** The header once more, but for what the rows below it are: `**Reading** | **Status** | **Evidence**`. */
function isHeaderAgain(cells: readonly Rich[], { header, title }: Columns): boolean {
  const first = cells[title];
  const others = cells.filter(({ text }, index) => index !== title && text.trim() !== '');
  const names = new Set(header.map(folded));
  return (
    first !== undefined &&
    others.length > 0 &&
    [first, ...others].every((cell) => cell.links.length === 0 && isStrong(cell)) &&
    others.every(({ text }) => names.has(folded(text)))
  );
}

function isStrong({ pieces }: Rich): boolean {
  return pieces.every((piece) => piece.strong || piece.image || !hasWord(piece.text));
}

/** Why a row is no entry: it has totals, the header once more, or nothing. */
function whyNoEntry(cells: readonly Rich[], columns: Columns): string | undefined {
  const first = cells.find(({ text }) => text.trim() !== '')?.text ?? '';
  const title = cells[columns.title]?.text ?? '';
  if (/^\s*(?:grand |sub ?)?totals?\b/i.test(first)) return 'gives totals';
  if (DAY_OFF.test(folded(title)) && cells.every(({ links }) => links.length === 0)) return 'is a day off';
  const isNamed = ({ text }: Rich, index: number) => folded(text) === folded(columns.header[index] ?? '');
  if (folded(title) !== '' && cells.every((cell, index) => isNamed(cell, index) || !hasWord(cell.text)))
    return 'repeats the header';
  const isEmpty = cells.every(({ text, links }) => /^[\s:.…-]*$/.test(text) && links.length === 0);
  const dots = /^[\s:.…-]+$/.test(title) && (cells[columns.title]?.links.length ?? 0) === 0;
  return isEmpty || dots ? 'is empty' : undefined;
}
