import type { Block } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { richOf } from '../document/rich.ts';
import { headingFrom } from '../document/title.ts';
import { hasWord, wordCount } from '../document/words.ts';
import type { Group } from './listing.ts';

/** Most words of a line that is meant as a heading. */
const LONGEST = 12;

/** What a paragraph is if it stands in place of a heading: a line in strong type, or one that ends in a colon. */
export function labelIn(block: Block, document: Document): Group | undefined {
  if (block.type !== 'paragraph' || block.text.length > 300) return undefined;
  const { text, pieces, links } = richOf(block.text, document.references);
  const strong = pieces.every((piece) => piece.strong || piece.image || !hasWord(piece.text));
  const fits = links.length === 0 && wordCount(text) > 0 && wordCount(text) <= LONGEST;
  return fits && (strong || /[:：]\s*$/.test(text)) ? labelled(text, block.line, block.text) : undefined;
}

/** The title of a callout such as `> [!todo] To do`; '' where it has none, nothing where a quote is no callout. */
export function calloutTitle(blocks: readonly Block[]): string | undefined {
  const [first] = blocks;
  const found = first?.type === 'paragraph' ? /^\[!([\w-]{1,30})\][+-]?[ \t]*([^\n]*)/.exec(first.text) : null;
  return found === null ? undefined : (found[2] ?? '').trim();
}

/** A text as the title of what follows. */
export function labelled(text: string, line: number, source = text): Group | undefined {
  const title = headingFrom(text.trim());
  return title === '' ? undefined : { title, line, source };
}
