import type { Token } from 'markdown-it';
import { LIMITS, sizeProblem } from '../../limits.ts';
import { failureAbout, type Problem } from '../../problem.ts';
import { type Block, blocksOf, depthOf } from './blocks.ts';
import { withoutHtml } from './html.ts';
import { parser } from './inline.ts';
import { withLists } from './listed-lines.ts';

/** What else is refused before anything is parsed. Far beyond what anybody writes. */
const MOST = { lines: 200_000, entries: 3 * LIMITS.items };

/** A Markdown document: its lines, and its blocks without what is inside of their texts. */
export type Document = {
  readonly file: string;
  readonly lines: readonly string[];
  readonly blocks: readonly Block[];
  /** How many headings, list items and table rows there are at most. */
  readonly entries: number;
  /** What `[text][name]` refers to. */
  readonly references: Record<string, unknown>;
  /** The title that the front matter gives. */
  readonly frontTitle?: string;
};

/**
 * The blocks of a document.
 * @throws Failure (exit code 2) when it is beyond the limits
 */
export function parseDocument(text: string, file: string): Document {
  refuse(file, sizeProblem(Buffer.byteLength(text)));
  const all = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const entries = all.filter((line) => ENTRY.test(line) || line.includes('|')).length;
  refuse(file, amountProblem(all.length, entries));
  const front = frontMatter(all);
  const lines = withoutComments(all.map((line, index) => (index < front.length ? '' : line)));
  const references: Record<string, unknown> = {};
  const tokens: Token[] = [];
  // Blocks only: what is inside of their texts is looked at where it is needed.
  parser().block.parse(lines.join('\n').replaceAll('\0', '\uFFFD'), parser(), references, tokens);
  if (depthOf(tokens) > LIMITS.depth) refuse(file, `lists and quotes are nested more than ${LIMITS.depth} deep`);
  const frontTitle = titleInFront(front);
  return {
    file,
    lines,
    blocks: withLists(withoutHtml(blocksOf(tokens), lines)),
    entries,
    references,
    ...(frontTitle !== undefined && { frontTitle }),
  };
}

/** Lines without what note-taking programs hide: `%% a comment %%`. Code keeps its signs. */
function withoutComments(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.includes('%%'))) return lines;
  const kept = [...lines];
  let [isCode, start] = [false, -1];
  for (const [index, line] of lines.entries()) {
    if (start < 0 && /^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    if (isCode) continue;
    if (start >= 0 && line.includes('%%')) {
      for (let hidden = start; hidden <= index; hidden++) kept[hidden] = '';
      start = -1;
    } else if (start < 0) {
      const rest = line.replace(/%%[^%]{0,500}%%/g, '');
      kept[index] = rest;
      if (/^\s*%%/.test(rest)) start = index;
    }
  }
  return kept;
}

/** The source of the lines from `from` up to and without `to`, both counted from 1. */
export function sourceOf(document: Document, from: number, to: number): string {
  return document.lines.slice(from - 1, to - 1).join('\n');
}

function refuse(file: string, problem: Problem | undefined): void {
  if (problem !== undefined) throw failureAbout(file, [problem]);
}

const ENTRY = /^[\s>]{0,200}(?:[-*+]|\d{1,9}[.)]|#{1,6})\s/;

function amountProblem(lines: number, entries: number): Problem | undefined {
  if (lines > MOST.lines) return `more than ${MOST.lines} lines; split it into several paths`;
  if (entries <= MOST.entries) return undefined;
  return `more than ${MOST.entries} headings, list items and table rows; split it into several paths`;
}

/** The lines of YAML or TOML with which some documents begin. Markdown would take them for a heading. */
function frontMatter(lines: readonly string[]): readonly string[] {
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return [];
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  const front = lines.slice(0, end + 1);
  return front.slice(1, -1).every(isFront) ? front : [];
}

/** The title that front matter gives. */
function titleInFront(front: readonly string[]): string | undefined {
  for (const line of front) {
    const { key, value } = parted(line);
    if (key.toLowerCase() !== 'title' || value === '') continue;
    const quote = value[0] ?? '';
    const isQuoted = value.length > 2 && (quote === '"' || quote === "'") && value.endsWith(quote);
    return isQuoted ? value.slice(1, -1) : value;
  }
  return undefined;
}

/** A blank, a comment, an entry of a list, what belongs to the line above, or a name with its value. */
function isFront(line: string): boolean {
  const text = line.trimStart();
  if (text === '' || text.length < line.length || text.startsWith('#') || text.startsWith('-')) return true;
  return /^[\w "'-]+$/.test(parted(line).key);
}

function parted(line: string): { readonly key: string; readonly value: string } {
  const end = line.search(/[:=]/);
  return end < 0 ? { key: '', value: '' } : { key: line.slice(0, end).trimEnd(), value: line.slice(end + 1).trim() };
}
