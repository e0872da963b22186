import type { Block, Row, Table } from './blocks.ts';

/** Longest HTML that is searched for tables. */
const LONGEST = 500_000;

/** The tables in some blocks: those of Markdown, and those that are written as HTML, whose blank lines cut them up. */
export function tablesIn(blocks: readonly Block[]): readonly Table[] {
  const tables: Table[] = [];
  let html: { text: string; line: number } | undefined;
  for (const block of blocks) {
    if (block.type === 'html' && (html !== undefined || /<table\b/i.test(block.text.slice(0, LONGEST)))) {
      const gap = html === undefined ? '' : '\n'.repeat(Math.max(0, block.line - html.line - lineCount(html.text)));
      html = { text: `${html?.text ?? ''}${gap}${block.text}`.slice(0, LONGEST), line: html?.line ?? block.line };
      if (!/<\/table>/i.test(html.text)) continue;
      tables.push(...tableOf(html));
    }
    html = undefined;
    if (block.type === 'table') tables.push(block);
  }
  return html === undefined ? tables : [...tables, ...tableOf(html)];
}

function tableOf({ text, line }: { text: string; line: number }): Table[] {
  const rows: Row[] = [];
  let at = line;
  for (const source of text.split(/(?=<tr\b)/i)) {
    const cells = source.split(/<t[dh]\b[^>]{0,500}>/i).slice(1);
    if (cells.length > 0) rows.push({ line: at, cells: cells.map(cellOf) });
    at += lineCount(source);
  }
  const [header, ...others] = rows;
  if (header === undefined) return [];
  return [{ type: 'table', header: header.cells, rows: others, line, end: at + 1 }];
}

/** What is in a cell, up to where it or its row ends. */
function cellOf(source: string): string {
  return source
    .replace(/<\/(?:td|th|tr|tbody|thead|table)>[\s\S]*$/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function lineCount(text: string): number {
  return text.split('\n').length - 1;
}
