import type { DraftResource } from '../assembly/draft.ts';
import type { Block, List, ListItem } from '../document/blocks.ts';
import { type Box, boxOf, isLegend } from '../document/box.ts';
import type { Document } from '../document/document.ts';
import { bodyOf, headOf, listsIn } from '../document/entries.ts';
import { type Section, subsection } from '../document/outline.ts';
import { richOf } from '../document/rich.ts';
import { titleFrom } from '../document/title.ts';
import { itemResource } from '../entries/item-resource.ts';
import { itemText } from '../entries/item-text.ts';
import type { Remark } from '../reading.ts';
import type { Candidate, Group } from './candidate.ts';
import { labelAbove } from './label-above.ts';

export type Found = { readonly candidates: Candidate[]; readonly remarks: Remark[] };

type Around = { readonly section: Section; readonly group?: Group };

/** Every box of a section as a resource. */
export function findTasks(section: Section, document: Document): Found {
  const found: Found = { candidates: [], remarks: [] };
  for (const [index, block] of section.blocks.entries()) {
    const group = labelAbove(section.blocks, index, document);
    const around = { section, ...(group !== undefined && { group }) };
    if (block.type === 'list') visit(block, around, document, found);
    if (block.type === 'paragraph') found.candidates.push(...bareBoxes(block, around, document));
  }
  return found;
}

function visit(list: List, around: Around, document: Document, found: Found): void {
  const texts = list.items.map((item) => boxOf(headOf(item))?.rest);
  if (texts.every((text) => text !== undefined) && isLegend(texts)) return;
  let { section } = around;
  for (const item of list.items) {
    const [first] = item.blocks;
    const body = bodyOf(item);
    const box = boxOf(headOf(item));
    if (first?.type === 'heading') {
      const inner = subsection(first.text, first.level, item.line, around.section, document);
      // A heading that has nothing below it in its own item is above the items that follow.
      if (!body.some(hasBox)) section = inner;
      for (const nested of listsIn(body)) visit(nested, { section: inner }, document, found);
      if (box === undefined || body.some(hasBox)) continue;
    }
    const inside = { ...around, section };
    if (box !== undefined) {
      const { resource, remarks } = readTask(item, box, document);
      found.remarks.push(...remarks);
      if (resource !== undefined) found.candidates.push({ ...inside, resource });
    }
    if (first?.type === 'heading') continue;
    const group = box === undefined ? (around.group ?? groupOf(item, document)) : around.group;
    for (const nested of listsIn(body))
      visit(nested, { ...inside, ...(group !== undefined && { group }) }, document, found);
  }
}

function readTask(
  item: ListItem,
  box: Box,
  document: Document,
): { resource?: DraftResource; remarks: readonly Remark[] } {
  const text = itemText(richOf(box.rest, document.references), true);
  if (text.title === '')
    return { remarks: [{ line: item.line, severity: 'warning', message: 'a box without a text' }] };
  const below = withoutBoxes(bodyOf(item));
  return itemResource({ line: item.line, source: headOf(item), text, below, ticked: box.ticked }, document);
}

/** Boxes on lines of their own, without bullets. */
function bareBoxes(block: Block & { type: 'paragraph' }, around: Around, document: Document): Candidate[] {
  const lines = block.text.split('\n').map((text) => boxOf(text));
  const texts = lines.flatMap((box) => box?.rest ?? []);
  if (texts.length !== lines.length || isLegend(texts)) return [];
  return lines.flatMap((box, index) => {
    if (box === undefined) return [];
    const item = { line: block.line + index, end: block.line + index + 1, blocks: [] };
    const { resource } = readTask(item, box, document);
    return resource === undefined ? [] : [{ ...around, resource }];
  });
}

/** Blocks without the list items that are tasks of their own or hold some. */
function withoutBoxes(blocks: readonly Block[]): Block[] {
  return blocks.map((block) =>
    block.type === 'list' ? { ...block, items: block.items.filter((item) => !holdsBox(item)) } : block,
  );
}

function hasBox(block: Block): boolean {
  return block.type === 'list' && block.items.some(holdsBox);
}

function holdsBox(item: ListItem): boolean {
  return boxOf(headOf(item)) !== undefined || bodyOf(item).some(hasBox);
}

/** A list item as the group of what is nested in it. */
export function groupOf(item: ListItem, document: Document): Group | undefined {
  const source = headOf(item);
  const title = titleFrom(richOf(source, document.references).text);
  return title === '' ? undefined : { title, line: item.line, source };
}
