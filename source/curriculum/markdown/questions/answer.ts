import type { Block } from '../document/blocks.ts';
import { type Document, sourceOf } from '../document/document.ts';
import { richOf } from '../document/rich.ts';
import { prose } from '../document/words.ts';
import { behindAnswerSign } from './signs.ts';

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
