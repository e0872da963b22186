import { isAboutItself, isContents } from '../roles/headings.ts';
import type { Block, Html } from './blocks.ts';
import type { Document } from './document.ts';
import { richOf } from './rich.ts';
import { titleFrom } from './title.ts';

/** A heading with what stands directly below it, up to the next heading. The first of a document has no heading. */
export type Section = {
  readonly title: string;
  /** The heading in Markdown. */
  readonly source: string;
  /** 1 to 6; 0 for what stands before any heading. */
  readonly level: number;
  readonly line: number;
  /** The first line below the heading. */
  readonly body: number;
  readonly parents: readonly Section[];
  readonly blocks: Block[];
  readonly html: boolean;
};

/** The line of a heading, and the first line below it. */
type Lines = readonly [line: number, body: number];

/** The sections of a document, in order. */
export function sectionsOf(document: Document): readonly Section[] {
  const sections = [section('', '', 0, [1, 1], [])];
  const enter = (source: string, level: number, place: Lines, html = false) => {
    const last = sections.at(-1);
    const around = last === undefined ? [] : [...last.parents, last];
    const parents = around.filter((other) => other.level > 0 && other.level < level);
    sections.push(section(headingTitle(source, document), source, level, place, parents, html));
  };
  for (const block of document.blocks) {
    if (block.type === 'heading') enter(block.text, block.level, [block.line, block.end]);
    else if (block.type === 'html')
      for (const found of htmlHeadings(block)) enter(found.text, found.level, [found.line, block.end], true);
    if (block.type !== 'heading') sections.at(-1)?.blocks.push(block);
  }
  return sections;
}

/** A section below another that is no part of the flat outline, such as a heading inside a list. */
export function subsection(source: string, level: number, line: number, above: Section, document: Document): Section {
  const parents = above.level === 0 ? [] : [...above.parents, above];
  return section(headingTitle(source, document), source, level, [line, line + 1], parents);
}

/** Whether a section, or one around it other than the whole, is about the document and not about the subject. */
export function isBeside(section: Section, whole: Section | undefined): boolean {
  return [...section.parents, section].some((part) => part !== whole && isAboutItself(part.title));
}

/** Whether a section, or one around it, is a table of contents. */
export function isInContents(section: Section): boolean {
  return [...section.parents, section].some(({ title }) => isContents(title));
}

function section(
  title: string,
  source: string,
  level: number,
  [line, body]: Lines,
  parents: readonly Section[],
  html = false,
): Section {
  return { title, source, level, line, body, parents, blocks: [], html };
}

function headingTitle(source: string, document: Document): string {
  const { text, pieces } = richOf(source.replace(/^\s*\[[ xX]\]\s+/, ''), document.references);
  return titleFrom(text.trim() || pieces.map((piece) => piece.text).join(''));
}

/** Headings that are written as HTML, as the titles of many READMEs are. */
function htmlHeadings({ text, line }: Html): { text: string; level: number; line: number }[] {
  const beginning = text.slice(0, 20_000);
  return [...beginning.matchAll(/<h([1-6])\b[^>]{0,500}>([\s\S]{0,500}?)<\/h\1\s*>/gi)].map(
    ({ 1: level, 2: inner = '', index }) => ({
      text: inner
        .replace(/<[^>]{0,1000}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
      level: Number(level),
      line: line + beginning.slice(0, index).split('\n').length - 1,
    }),
  );
}
