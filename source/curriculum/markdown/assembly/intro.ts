import { labelIn } from '../blocks/label.ts';
import type { Block } from '../document/blocks.ts';
import { type Document, sourceOf } from '../document/document.ts';
import type { Section } from '../document/outline.ts';
import { richOf } from '../document/rich.ts';
import { folded, prose, wordCount } from '../document/words.ts';
import { optional } from './optional.ts';

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
