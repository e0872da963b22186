import type { Block, List, ListItem, Paragraph } from './blocks.ts';
import { isLegend } from './marks.ts';

/** With what the lines of a paragraph begin that are a list: a mark of how far one is, a number in a key or a circle, a bullet. */
const MARKED = /^\s*[✅✔☑⬜☐🔲⏳🔄🚧❌]\uFE0F?\s+(?=[^\s=:–—])/u;
const BULLET = /^\s*(?:[0-9]\uFE0F?\u20E3|🔟|[①-⑳❶-❿]|[•●▪◦‣➤►▸→➜])\s*(?=\S)/u;
/** A picture in front of each line is a bullet where some of them lead somewhere and others do not. */
const PICTURE = /^\s*(?![©®™])\p{Extended_Pictographic}\uFE0F?\s+(?=\S)/u;
const LINK = /\]\(|https?:/;

/** Blocks with paragraphs of which every line begins as an entry does as the lists that they are meant to be. */
export function withLists(blocks: readonly Block[]): readonly Block[] {
  // Marks of what is done are praise where nothing is still to be done.
  const isPlan = blocks.some((block) => block.type === 'paragraph' && isOpen(block));
  return blocks.flatMap((block): Block | readonly Block[] => {
    if (block.type === 'quote') return { ...block, blocks: withLists(block.blocks) };
    return block.type === 'paragraph' ? (listed(block, isPlan) ?? block) : block;
  });
}

function listed(block: Paragraph, isPlan: boolean): readonly Block[] | undefined {
  const lines = block.text.split('\n');
  const [first = '', ...others] = lines;
  if (isList(lines, isPlan)) return [listOf(block, lines, 0)];
  // What stands above a list may be its first line: `So far:`.
  if (others.length < 2 || !/[:：]\s*$/.test(first) || !isList(others, isPlan)) return undefined;
  const above: Paragraph = { ...block, text: first, end: block.line + 1 };
  return [above, listOf(block, others, 1)];
}

function isList(lines: readonly string[], isPlan: boolean): boolean {
  if (lines.every((text) => MARKED.test(text))) return isPlan && !isMeaning(lines);
  if (lines.length < 2) return false;
  if (lines.every((text) => BULLET.test(text))) return true;
  const leading = lines.filter((text) => LINK.test(text)).length;
  return lines.every((text) => PICTURE.test(text)) && leading > 0 && leading < lines.length;
}

function listOf({ line, end }: Paragraph, lines: readonly string[], skipped: number): List {
  const items = lines.map((text, index): ListItem => {
    const place = { line: line + skipped + index, end: line + skipped + index + 1 };
    return { ...place, blocks: [{ type: 'paragraph', text: text.replace(BULLET, '').trim(), ...place }] };
  });
  return { type: 'list', ordered: false, items, line: line + skipped, end };
}

/** Whether a paragraph has several lines with marks, and one of them is still to be done. */
function isOpen({ text }: Paragraph): boolean {
  const lines = text.split('\n');
  const marked = lines.filter((line) => MARKED.test(line));
  return (
    marked.length > 1 &&
    marked.length >= lines.length - 1 &&
    !isMeaning(marked) &&
    marked.some((line) => !/^\s*[✅✔☑]/u.test(line))
  );
}

/** Whether lines tell what their marks mean. */
function isMeaning(lines: readonly string[]): boolean {
  return lines.some((text) => text.includes(' = ')) || isLegend(lines.map((text) => text.replace(MARKED, '')));
}
