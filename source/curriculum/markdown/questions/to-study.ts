import type { Block } from '../document/blocks.ts';
import { boxOf } from '../document/box.ts';
import type { Document } from '../document/document.ts';
import { headOf } from '../document/entries.ts';
import { richOf } from '../document/rich.ts';
import { wordCount } from '../document/words.ts';
import { holdsEntry } from './signs.ts';

/** Whether blocks hold something to study: boxes, tables, or entries that are links. */
export function isToStudy(blocks: readonly Block[], document: Document): boolean {
  return blocks.some((block) => {
    if (block.type === 'table') return true;
    if (block.type === 'paragraph') return leads(block.text, document) || holdsEntry(block.text);
    if (block.type === 'quote') return isToStudy(block.blocks, document);
    if (block.type !== 'list') return false;
    return block.items.some((item) => boxOf(headOf(item)) !== undefined || isToStudy(item.blocks, document));
  });
}

/** Whether a text begins with a link, or is one with hardly a word around it. */
export function leads(text: string, { references }: Document): boolean {
  const { links, text: words } = richOf(text, references);
  const linked = links.reduce((sum, link) => sum + wordCount(link.text), 0);
  return links.length > 0 && (/^\W{0,8}\[/.test(text) || wordCount(words) <= linked + 4);
}
