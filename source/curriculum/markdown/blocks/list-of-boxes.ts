import type { DraftResource } from '../assembly/draft.ts';
import { type Block, bodyOf, type List } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { boxOf, isLegend } from '../document/marks.ts';
import { type Section, subsection } from '../document/outline.ts';
import { headingFrom } from '../document/words.ts';
import { itemResource } from '../entries/item-resource.ts';
import type { Remark } from '../reading.ts';
import { type Item, itemOf, itemsIn } from './item.ts';
import type { Candidate, Entry, Group } from './listing.ts';

/** What a list gives, and what becomes of each item in it. */
export type ListFinding = { readonly candidates: Candidate[]; readonly entries: Entry[]; readonly remarks: Remark[] };

type Around = { readonly section: Section; readonly group?: Group; readonly near?: string };

/** A list in which tasks have boxes, or marks in their place: each is a resource, the nested ones too. */
export class Boxes {
  readonly found: ListFinding = { candidates: [], entries: [], remarks: [] };
  readonly #document: Document;

  constructor(document: Document) {
    this.#document = document;
  }

  visit(list: List, around: Around, below = false): void {
    const items = list.items.map((item) => itemOf(item, this.#document));
    const texts = items.map(({ box }) => box?.rest);
    if (texts.every((text) => text !== undefined) && isLegend(texts)) {
      this.#all(list, 'passed', 'tells what the marks mean');
      return;
    }
    let { section } = around;
    for (const item of items) {
      const [first] = item.item.blocks;
      const holds = item.body.some((block) => this.#holdsTask(block));
      if (first?.type === 'heading') {
        const inner = subsection(first.text, first.level, item.line, around.section, this.#document);
        // A heading that has nothing below it in its own item is above the items that follow.
        if (!holds) section = inner;
        if (!isTask(item) || holds) {
          this.#note(item, 'group');
          for (const nested of item.nested) this.visit(nested, { section: inner });
          continue;
        }
      }
      const inside = { ...around, section };
      // Another sign than those of done and open, such as ▶, stands for a state as well.
      if (isTask(item) || (items.some(isTask) && (isSigned(item) || (!below && !holds && isLikeTask(item))))) {
        this.#task(item, inside, holds);
        continue;
      }
      const group = holds ? (around.group ?? groupOf(item)) : around.group;
      if (holds) this.#note(item, 'group');
      else if (below) this.#note(item, 'detail');
      else this.#note(item, 'passed', 'has no box, unlike the others');
      for (const nested of item.nested) {
        if (holds) this.visit(nested, { ...inside, ...(group !== undefined && { group }), near: item.entry.title });
        else this.#all(nested, below ? 'detail' : 'passed');
      }
    }
  }

  #task(item: Item, around: Around, holds: boolean): void {
    const { resource, remarks } = readTask(item, this.#document, (block) => this.#holdsTask(block));
    this.found.remarks.push(...remarks);
    if (resource === undefined) this.#note(item, 'passed', 'has no text');
    else {
      this.found.candidates.push({ ...around, resource });
      this.#note(item, 'resource');
    }
    for (const nested of item.nested) {
      if (holds) this.visit(nested, { ...around, near: item.task.title }, true);
      else this.#all(nested, 'detail');
    }
  }

  #holdsTask(block: Block): boolean {
    return (
      block.type === 'list' &&
      block.items.some(
        (item) => isTask(itemOf(item, this.#document)) || bodyOf(item).some((inner) => this.#holdsTask(inner)),
      )
    );
  }

  #note({ line }: { readonly line: number }, fate: Entry['fate'], why?: string): void {
    this.found.entries.push({ line, fate, ...(why !== undefined && { why }) });
  }

  #all(list: List, fate: Entry['fate'], why?: string): void {
    for (const item of itemsIn(list))
      this.#note(item, fate, why ?? (fate === 'passed' ? 'has no box, unlike the others' : undefined));
  }
}

/** Whether an item begins with a picture, where others have their box. */
function isSigned({ rich, nested }: Item): boolean {
  return nested.length === 0 && /^\s*(?![©®™])\p{Extended_Pictographic}\uFE0F?\s+\S/u.test(rich.text);
}

/** Whether an item leads somewhere, or says how long it takes, as what is to be done does. */
function isLikeTask({ entry, nested }: Item): boolean {
  if (nested.length > 0 || entry.title === '' || entry.explains) return false;
  return entry.style === 'leads' || entry.style === 'labelled' || entry.minutes !== undefined;
}

function isTask(item: Item): boolean {
  return item.box !== undefined || item.isMarked;
}

type Task = { readonly resource?: DraftResource; readonly remarks: readonly Remark[] };

function readTask(item: Item, document: Document, holdsTask: (block: Block) => boolean): Task {
  const { line, source, lines, box, task: text } = item;
  if (text.title === '') return { remarks: [{ line, severity: 'warning', message: 'a box without a text' }] };
  const below = item.body.map((block) =>
    block.type === 'list'
      ? {
          ...block,
          items: block.items.filter((inner) => !isTask(itemOf(inner, document)) && !bodyOf(inner).some(holdsTask)),
        }
      : block,
  );
  return itemResource({ line, source, text, lines, below, ticked: box?.ticked ?? false }, document);
}

/** Boxes on lines of their own, without bullets; nothing when a paragraph has other lines too, or is a legend. */
export function bareBoxes(
  block: Block & { type: 'paragraph' },
  around: Around,
  document: Document,
): ListFinding | undefined {
  const sources = block.text.split('\n');
  const texts = sources.flatMap((text) => boxOf(text)?.rest ?? []);
  if (texts.length !== sources.length) return undefined;
  const found: ListFinding = { candidates: [], entries: [], remarks: [] };
  const legend = isLegend(texts);
  for (const [index, text] of sources.entries()) {
    const line = block.line + index;
    const item = itemOf({ line, end: line + 1, blocks: [{ type: 'paragraph', text, line, end: line + 1 }] }, document);
    const resource = legend ? undefined : readTask(item, document, () => false).resource;
    if (resource !== undefined) found.candidates.push({ ...around, resource });
    const why = legend ? 'tells what the marks mean' : 'has no text';
    found.entries.push({
      line,
      fate: resource === undefined ? 'passed' : 'resource',
      ...(resource === undefined && { why }),
    });
  }
  return found;
}

/** A list item as the group of what is nested in it. */
export function groupOf({ rich, source, line, entry }: Item): Group | undefined {
  const title = headingFrom(entry.style === 'none' ? entry.title : rich.text);
  return title === '' ? undefined : { title, line, source };
}
