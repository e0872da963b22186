import type { Table } from '../document/blocks.ts';
import { boxOf } from '../document/box.ts';
import type { Document } from '../document/document.ts';
import { tablesIn } from '../document/html-table.ts';
import type { Section } from '../document/outline.ts';
import { type Rich, richOf } from '../document/rich.ts';
import { titleFrom } from '../document/title.ts';
import { folded } from '../document/words.ts';
import { type Columns, columnsOf } from '../entries/columns.ts';
import { readRow, whenIn } from '../entries/table-row.ts';
import type { Candidate, Group } from './candidate.ts';

/**
 * What the tables of a section list. A row without a link counts only where all of them are known to be courses, and a
 * row with no more than a badge to click only where another row of its table has a link in words.
 */
export type TableFinding = { readonly all: readonly Candidate[]; readonly linked: readonly Candidate[] };

/** The rows of a section's tables as resources. */
export function findRows(section: Section, document: Document): TableFinding {
  const all: Candidate[] = [];
  const linked: Candidate[] = [];
  for (const table of tablesIn(section.blocks)) {
    const columns = columnsOf(table);
    if (columns === undefined) continue;
    const found = readRows(table, columns, section, document);
    const withLinks = found.filter(({ candidate }) => candidate.resource.link !== undefined);
    if (columns.sure || withLinks.length * 2 >= found.length) all.push(...found.map(({ candidate }) => candidate));
    if (found.some(({ shows }) => shows)) linked.push(...withLinks.map(({ candidate }) => candidate));
  }
  return { all, linked };
}

type FoundRow = { readonly candidate: Candidate /** Whether it has a link in words. */; readonly shows: boolean };

function readRows(table: Table, columns: Columns, section: Section, document: Document): FoundRow[] {
  const found: FoundRow[] = [];
  const groups = new Map<string, Group>();
  let group: Group | undefined;
  const rows = table.rows.map((row) => ({
    row,
    cells: row.cells.map((cell) => richOf(boxOf(cell)?.rest ?? cell, document.references)),
  }));
  const allStrong = rows.every(
    ({ cells }) =>
      cells[columns.title]?.text.trim() !== '' && isStrong(cells[columns.title] ?? { text: '', pieces: [], links: [] }),
  );
  for (const { row, cells } of rows) {
    const heading = allStrong ? undefined : headingAmong(cells, columns);
    const [phase] = columns.of('phase').map((index) => whenIn(cells[index]?.text ?? '', columns.header[index] ?? ''));
    const named = heading ?? phase;
    if (named) group = groups.get(folded(named)) ?? { title: named, line: row.line, source: '', always: true };
    if (group !== undefined) groups.set(folded(group.title), group);
    if (heading !== undefined || isNoEntry(cells, columns)) continue;
    const resource = readRow(row, cells, columns);
    if (resource === undefined) continue;
    const shows = cells.some(({ links }) => links.some(({ badge }) => !badge));
    found.push({ candidate: { section, ...(group !== undefined && { group }), resource }, shows });
  }
  return found;
}

/** A row with nothing but words in strong type, and a number: a heading, where other rows say more. */
function headingAmong(cells: readonly Rich[], columns: Columns): string | undefined {
  const filled = cells.filter(({ text }) => /[\p{L}\p{N}]/u.test(text) && !/^\s*(?:\d+|[ivx]+)[.)]?\s*$/i.test(text));
  const [only] = filled;
  if (columns.header.length < 2 || filled.length !== 1 || only === undefined) return undefined;
  return isStrong(only) ? titleFrom(only.text) : undefined;
}

function isStrong({ pieces }: Rich): boolean {
  return pieces.every((piece) => piece.strong || piece.image || !/[\p{L}\p{N}]/u.test(piece.text));
}

/** A row of totals, the header once more, or nothing. */
function isNoEntry(cells: readonly Rich[], columns: Columns): boolean {
  const first = cells.find(({ text }) => text.trim() !== '')?.text ?? '';
  const title = cells[columns.title]?.text ?? '';
  return (
    /^\s*(?:grand |sub ?)?totals?\b/i.test(first) ||
    folded(title) === folded(columns.header[columns.title] ?? '') ||
    (/^[\s:.…-]*$/.test(title) && (cells[columns.title]?.links.length ?? 0) === 0)
  );
}
