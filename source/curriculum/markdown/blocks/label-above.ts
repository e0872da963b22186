import type { Block } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { richOf } from '../document/rich.ts';
import { titleFrom } from '../document/title.ts';
import { wordCount } from '../document/words.ts';
import type { Group } from './candidate.ts';

/** Most words of a line that is meant as a heading. */
const LONGEST = 12;

/**
 * What stands above a list in place of a heading: a line in strong type, one that ends in a colon, or the
 * summary of something to unfold.
 */
export function labelAbove(blocks: readonly Block[], index: number, document: Document): Group | undefined {
  const kept = groups.get(blocks) ?? readGroups(blocks, document);
  groups.set(blocks, kept);
  return kept[index];
}

const groups = new WeakMap<readonly Block[], readonly (Group | undefined)[]>();

/** For each block the label that holds for it: the last one above. */
function readGroups(blocks: readonly Block[], document: Document): (Group | undefined)[] {
  let current: Group | undefined;
  return blocks.map((block) => {
    current = labelIn(block, document) ?? current;
    return current;
  });
}

function labelIn(block: Block, document: Document): Group | undefined {
  if (block.type === 'html') {
    const summary = /<summary\b[^>]{0,200}>([\s\S]{0,500}?)<\/summary>/i.exec(block.text.slice(0, 5_000))?.[1];
    return summary === undefined ? undefined : group(summary.replace(/<[^>]{0,500}>/g, ' '), block.line);
  }
  if (block.type !== 'paragraph' || block.text.length > 300) return undefined;
  const { text, pieces, links } = richOf(block.text, document.references);
  const strong = pieces.every((piece) => piece.strong || piece.image || !/[\p{L}\p{N}]/u.test(piece.text));
  const fits = links.length === 0 && wordCount(text) > 0 && wordCount(text) <= LONGEST;
  return fits && (strong || /:\s*$/.test(text)) ? group(text, block.line, block.text) : undefined;
}

function group(text: string, line: number, source = text): Group | undefined {
  const title = titleFrom(text);
  return title === '' ? undefined : { title, line, source };
}
