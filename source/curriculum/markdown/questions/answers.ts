import { type Block, headOf } from '../document/blocks.ts';
import { type Document, sourceOf } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { boxOf } from '../document/marks.ts';
import { prose, wordCount } from '../document/words.ts';
import { behindAnswerSign, holdsEntry } from './signs.ts';

/** An answer in some blocks, as text: words without their Markdown, and code and tables as they are. '' without any. */
export function answerIn(blocks: readonly Block[], document: Document): string {
  return prose(
    blocks
      .map((block) => textIn(block, document))
      .filter((text) => text !== '')
      .join('\n'),
  );
}

function textIn(block: Block, document: Document): string {
  switch (block.type) {
    case 'paragraph':
      return answerText(block.text, document);
    case 'heading':
      return richOf(block.text, document.references).text.trim();
    case 'list':
      return block.items
        .map(({ blocks }, index) => `${block.ordered ? `${index + 1}.` : '-'} ${answerIn(blocks, document)}`)
        .join('\n');
    case 'quote':
      return answerIn(block.blocks, document);
    case 'summary':
    case 'closing':
    case 'html':
      return '';
    default:
      return sourceOf(document, block.line, block.end)
        .split('\n')
        .filter((line) => !/^\s*(?:```|~~~)/.test(line))
        .join('\n')
        .trim();
  }
}

/** A text of an answer, without the sign in front of it. */
export function answerText(source: string, { references }: Document): string {
  return richOf(behindAnswerSign(source) ?? source, references).text.trim();
}

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

/** Most blocks of something to unfold that is looked at: nobody answers at such length, and many may never be closed. */
const MOST = 200;

/** The place of the end of what begins at a place to unfold; that place itself where it is too far away. */
export function closingOf(blocks: readonly Block[], start: number): number {
  let open = 0;
  for (let index = start; index < blocks.length; index += 1) {
    if (index > start + MOST) return start;
    const type = blocks[index]?.type;
    if (type === 'summary') open += 1;
    if (type === 'closing') open -= 1;
    if (open === 0) return index;
  }
  return blocks.length;
}

/** What is shown once all is unfolded. */
export function withoutSummaries(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ type }) => type !== 'summary' && type !== 'closing');
}
