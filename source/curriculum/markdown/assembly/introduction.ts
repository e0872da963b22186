import { labelIn } from '../blocks/listing.ts';
import type { Block } from '../document/blocks.ts';
import { type Document, sourceOf } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { withoutMarks } from '../document/marks.ts';
import type { Section } from '../document/outline.ts';
import { folded, headingFrom, phaseHeading, prose, wordCount } from '../document/words.ts';
import { isAboutItself, isContents, sayingOf } from '../roles/headings.ts';
import { optional } from './draft.ts';

/** What a document is called, and the section whose heading says so. */
type DocumentTitle = { readonly title: string; readonly top?: Section };

/**
 * A document's title: what its front matter says; else its first heading, if that is above the others and not the first
 * of several parts; else a heading in HTML, or the name of its file.
 */
export function documentTitle(document: Document, sections: readonly Section[]): DocumentTitle {
  const headings = sections.filter(({ level, title, folded }) => level > 0 && title !== '' && !folded);
  // What speaks of the document, such as its translations, may stand above its title.
  const starts = headings.findIndex(({ html, level, title }) => !html && (level === 1 || !isAboutItself(title)));
  const written = headings.slice(Math.max(0, starts)).filter(({ html }) => !html);
  const front = document.frontTitle === undefined ? '' : headingFrom(document.frontTitle);
  const [real] = written;
  const inHtml = headings.filter(({ html, level }) => html && level === 1);
  const top = topHeading(written) ?? topHeading(inHtml);
  if (
    top !== undefined &&
    LISTS_ALL.test(top.title) &&
    /^summary\.md$/i.test(document.file.split(/[/\\]/).at(-1) ?? '')
  ) {
    return { title: nameOf(document.file), top };
  }
  if (front !== '') return { title: front, ...(top !== undefined && { top }) };
  // A heading in HTML further down is that of a part.
  const isLater = top?.html && real?.level === 1 && real.line < top.line && !isContents(real.title) && !isPhase(real);
  if (isLater) return { title: withoutMarks(real.title).text || real.title };
  if (top !== undefined) return { title: withoutMarks(top.title).text || top.title, top };
  const [first] = headings;
  if (first?.html && first.level <= 3 && !isContents(first.title) && !isAboutItself(first.title))
    return { title: first.title, top: first };
  return { title: nameOf(document.file) };
}

function topHeading(headings: readonly Section[]): Section | undefined {
  const highest = Math.min(...headings.map(({ level }) => level));
  const [first, ...others] = headings.filter(({ level }) => level === highest);
  if (first === undefined || isContents(first.title) || isAboutItself(first.title) || isPhase(first)) return undefined;
  // Alone on its level, and above the others or all that there is.
  if (others.length === 0) return headings[0] === first || first.level === 1 ? first : undefined;
  if (first.level !== 1 || headings[0] !== first) return undefined;
  // One of several: a title if it comes first, and the others are not parts of the same make.
  if (holds(first))
    return others.some((other) => holds(other) && sayingOf(other.title)?.whole !== true && !isContents(other.title))
      ? undefined
      : first;
  if (headings[1]?.level === 1 || PLAN.test(first.title)) return first;
  const parted = new Set(headings.flatMap(({ parents }) => parents));
  const introduces = first.blocks.some((block) => block.type === 'paragraph' && wordCount(block.text) >= 5);
  return introduces && !others.some((other) => parted.has(other)) ? first : undefined;
}

/** What a book calls the page that lists its chapters. */
const LISTS_ALL = /^(?:summary|(?:table of )?contents)$/i;

/** Whether something is listed directly below a heading. A single item is a remark. */
function holds({ blocks }: Section): boolean {
  return blocks.some((block) => block.type === 'table' || (block.type === 'list' && block.items.length > 1));
}

const PLAN =
  /\b(?:road ?map|path|plan|curriculum|syllabus|course|guide|handbook|learn(?:ing)?|study|bootcamp|checklist|awesome)\b/i;

/** Whether a heading is that of a phase, whatever its level. */
function isPhase({ title }: Section): boolean {
  return phaseHeading(title).number !== undefined;
}

/** What a file is called: a README by its folder. */
function nameOf(file: string): string {
  const parts = file.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  const base = parts.at(-1) ?? '';
  const name = /^(?:readme|index|summary)(?:\.[\w-]+)?\.\w+$/i.test(base) && parts.length > 1 ? folderIn(parts) : base;
  return nameAsTitle((name ?? '').replace(/\.(?:md|markdown|mdown|mkd|mdx|txt)$/i, '')) || 'Learning path';
}

/** The folder that a document stands for; of a book, the one around its sources. */
function folderIn(parts: readonly string[]): string | undefined {
  const folder = parts.at(-2);
  return /^(?:src|docs?|source|book)$/i.test(folder ?? '') && parts.length > 2 ? parts.at(-3) : folder;
}

/** Words that stay small within a title. */
const SMALL = /^(?:a|an|and|as|at|by|for|from|in|of|on|or|the|to|vs|with)$/;
const SHORT_FOR =
  /^(?:ai|api|apis|aws|cap|cdn|ci|cd|cli|cpu|cqrs|crud|cs|css|db|dbms|ddd|ddos|dns|dsa|ftp|gcp|gpu|grpc|html|http|https|id|iot|ip|jvm|jwt|k8s|lld|hld|llm|llms|ml|mvc|nlp|oop|os|qa|rag|rest|rpc|sdk|seo|sql|sre|ssh|ssl|tcp|tdd|tls|udp|ui|uml|url|ux|vm|xml|yaml)$/;

/** The name of a file or folder as a person would write it: `02-what-is-caching` is "What Is Caching". */
export function nameAsTitle(name: string): string {
  const words = name
    .replace(/^\d+(?:\.\d+)*[-_.)\s]+(?=\S)/, '')
    .split(/[-_\s]+/)
    .filter((word) => word !== '');
  const capitals = words.some((word) => /\p{Lu}/u.test(word));
  return headingFrom(words.map((word, index) => (capitals ? word : capitalised(word, index > 0))).join(' '));
}

function capitalised(word: string, within: boolean): string {
  if (SHORT_FOR.test(word)) return word.toUpperCase();
  return within && SMALL.test(word) ? word : word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** What a document that follows no template says about itself: its first words, and what one should know before. */
export function introduction(document: Document, sections: readonly Section[], top: Section | undefined) {
  const inOrder = [top, ...sections.filter(({ title }) => ABOUT.test(folded(title))), sections[0]];
  const overview = inOrder.flatMap((section) => section?.blocks.flatMap((block) => textOf(block, document)) ?? [])[0];
  const before = sections.find(({ title }) => BEFORE.test(folded(title)));
  const prerequisites = before?.blocks.map((block) => sourceOf(document, block.line, block.end).trim()).join('\n\n');
  return { ...optional('overview', prose(overview ?? '')), ...optional('prerequisites', prose(prerequisites ?? '')) };
}

const ABOUT = /^(?:overview|about|introduction|summary|description)$/;
const BEFORE = /^(?:prerequisites?|pre requisites?|what you (?:need|should know)(?: before.*)?)$/;

/** A paragraph of words; badges, labels and notes are none. */
function textOf(block: Block, document: Document): string[] {
  if (block.type !== 'paragraph' || (wordCount(block.text) <= 12 && labelIn(block, document) !== undefined)) return [];
  const { text } = richOf(block.text, document.references);
  const words = text.replace(/\s+/g, ' ').trim();
  return wordCount(words) >= 5 && !words.endsWith(':') && !/^(?:[^|]*\|){3}/.test(words) ? [words] : [];
}
