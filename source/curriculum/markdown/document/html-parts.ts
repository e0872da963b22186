import type { Row, Table } from './blocks.ts';

/** A tag of HTML, or the text between two. */
export type HtmlPart = {
  /** In lower case; nothing for a text. */
  readonly tag?: string;
  readonly closing?: boolean;
  readonly source: string;
  /** Lines above it in the text. */
  readonly line: number;
};

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*>/y;

/** The tags of some HTML and the texts between them, without comments. Takes time in proportion to the text. */
export function partsOfHtml(html: string): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  let [line, start, index] = [0, 0, 0];
  const put = (end: number, tag?: RegExpExecArray) => {
    const source = html.slice(start, end);
    if (source !== '') {
      const name = tag?.[2]?.toLowerCase();
      parts.push({ source, line, ...(name !== undefined && { tag: name, closing: tag?.[1] === '/' }) });
    }
    for (let at = html.indexOf('\n', start); at >= 0 && at < end; at = html.indexOf('\n', at + 1)) line++;
    start = end;
  };
  while (index < html.length) {
    const next = html.indexOf('<', index);
    if (next < 0) break;
    if (html.startsWith('<!--', next)) {
      put(next);
      const end = html.indexOf('-->', next + 4);
      const after = end < 0 ? html.length : end + 3;
      for (let at = next; at < after; at++) if (html[at] === '\n') line++;
      start = after;
      index = after;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) index = next + 1;
    else {
      put(next);
      index = next + tag[0].length;
      put(index, tag);
    }
  }
  put(html.length);
  return parts;
}

/** Most columns and rows that one cell can reach over. */
const WIDEST = 50;
const TALLEST = 1_000;

type Cell = { text: string; readonly line: number; readonly columns: number; readonly rows: number };
type Reached = { text: string; left: number };

/**
 * The table that begins with the tag in the place `start`, and the place where it ends. A cell that reaches over several
 * rows or columns stands in each of them; what is in lines or in a list within a cell is kept apart by line breaks.
 */
export function readHtmlTable(
  parts: readonly HtmlPart[],
  start: number,
  first: number,
): { readonly table: Table | undefined; readonly end: number } {
  const rows: { line: number; cells: Cell[] }[] = [];
  let [depth, index] = [0, start];
  let cell: Cell | undefined;
  for (; index < parts.length; index++) {
    const { tag, closing, source, line } = parts[index] ?? { source: '', line: 0 };
    if (tag === 'table') {
      depth += closing ? -1 : 1;
      if (depth === 0) break;
    } else if (tag === 'tr') {
      cell = undefined;
      if (!closing && depth === 1) rows.push({ line: first + line, cells: [] });
    } else if (tag === 'td' || tag === 'th') {
      cell = undefined;
      if (closing || depth > 1) continue;
      if (rows.length === 0) rows.push({ line: first + line, cells: [] });
      cell = {
        text: '',
        line: first + line,
        columns: reach(source, 'colspan', WIDEST),
        rows: reach(source, 'rowspan', TALLEST),
      };
      rows.at(-1)?.cells.push(cell);
    } else if (tag === undefined) {
      if (cell !== undefined) cell.text += source;
    } else if (cell !== undefined)
      cell.text += tag === 'input' ? box(source) : BREAKS.has(tag) && !closing ? '<br>' : kept(tag, source);
  }
  const [header, ...others] = spread(rows.filter(({ cells }) => cells.length > 0));
  const [top, bottom] = [
    first + (parts[start]?.line ?? 0),
    first + (parts[index]?.line ?? parts.at(-1)?.line ?? 0) + 1,
  ];
  const table: Table | undefined = header && {
    type: 'table',
    header: header.cells,
    rows: others,
    line: top,
    end: bottom,
  };
  return { table, end: index };
}

const BREAKS = new Set(['li', 'p', 'div']);

function kept(tag: string, source: string): string {
  return BREAKS.has(tag) || /^(?:[uo]l|t(?:head|body|foot)|col(?:group)?|caption)$/.test(tag) ? ' ' : source;
}

function box(source: string): string {
  return /checked/i.test(source) ? '[x] ' : '[ ] ';
}

function reach(source: string, name: string, most: number): number {
  const found = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,4})`, 'i').exec(source)?.[1];
  return Math.min(most, Math.max(1, Number(found ?? 1)));
}

/** Rows with every cell in each row and column that it reaches. */
function spread(rows: readonly { line: number; cells: readonly Cell[] }[]): Row[] {
  // No cell reaches beyond the columns that the first row has, or else tables grow with every row.
  const [header] = rows;
  const width = Math.min(WIDEST, header?.cells.reduce((sum, { columns }) => sum + columns, 0) ?? 0);
  const reached = new Map<number, Reached>();
  return rows.map(({ line, cells }) => {
    const texts: string[] = [];
    const spanned = new Set<number>();
    const fromAbove = () => {
      for (let above = reached.get(texts.length); above !== undefined; above = reached.get(texts.length)) {
        if (--above.left <= 0) reached.delete(texts.length);
        spanned.add(texts.length);
        texts.push(above.text);
      }
    };
    for (const { text, columns, rows: tall } of cells) {
      fromAbove();
      const said = text
        .replace(/\s+/g, ' ')
        .replace(/^(?: ?<br> ?)+/, '')
        .trim();
      for (let column = 0; column < columns; column++) {
        if (column > 0 && texts.length >= width) break;
        if (tall > 1 && texts.length < width) reached.set(texts.length, { text: said, left: tall - 1 });
        if (column > 0) spanned.add(texts.length);
        texts.push(column > 0 ? '' : said);
      }
    }
    fromAbove();
    return { line, cells: texts, ...(spanned.size > 0 && { spanned }) };
  });
}
