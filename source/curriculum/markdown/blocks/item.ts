import { type Block, bodyOf, type Entry, headOf, type List, type ListItem, listsIn } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { type Rich, richOf } from '../document/inline.ts';
import { type Box, boxOf, withoutMarks } from '../document/marks.ts';
import { type ItemText, itemText } from '../entries/item-text.ts';
import { labelled } from '../entries/vocabulary.ts';

/** A list item, taken apart as far as all forms of lists need it. */
export type Item = {
  readonly item: ListItem;
  readonly line: number;
  /** The text with which it begins, in Markdown, and its own lines below that. */
  readonly source: string;
  readonly lines: readonly Entry[];
  readonly box?: Box;
  readonly rich: Rich;
  /** What its text says, as that of a task and as that of an entry of a list. */
  readonly task: ItemText;
  readonly entry: ItemText;
  /** Whether it begins with a mark of done or open. */
  readonly isMarked: boolean;
  readonly body: readonly Block[];
  readonly nested: readonly List[];
};

const known = new WeakMap<ListItem, Item>();

/** A list item, taken apart. */
export function itemOf(item: ListItem, document: Document): Item {
  const kept = known.get(item);
  if (kept !== undefined) return kept;
  const { head, lines } = headLines(headOf(item), item.line);
  const box = boxOf(head);
  const rich = richOf(box?.rest ?? head, document.references);
  const body = bodyOf(item);
  let [task, entry]: [ItemText | undefined, ItemText | undefined] = [undefined, undefined];
  const found: Item = {
    item,
    line: item.line,
    source: head,
    lines,
    ...(box !== undefined && { box }),
    rich,
    get task() {
      task ??= itemText(rich, true);
      return task;
    },
    get entry() {
      entry ??= itemText(rich, false);
      return entry;
    },
    isMarked: withoutMarks(rich.text.slice(0, 60)).leads,
    body,
    nested: listsIn(body),
  };
  known.set(item, found);
  return found;
}

/**
 * The text with which an item begins, and the lines below it that are meant to stand by themselves: `**Key ideas:** …`
 * right below a box is no part of its title.
 */
function headLines(text: string, line: number): { readonly head: string; readonly lines: readonly Entry[] } {
  if (!text.includes('\n')) return { head: text, lines: [] };
  const all = text.split('\n');
  const first = all.findIndex((source, index) => index > 0 && standsAlone(source));
  if (first < 0) return { head: text, lines: [] };
  const lines: Entry[] = [];
  for (let index = first; index < all.length; index++) {
    const source = all[index] ?? '';
    const last = lines.at(-1);
    if (last !== undefined && !standsAlone(source))
      lines[lines.length - 1] = { ...last, text: `${last.text}\n${source}` };
    else lines.push({ text: source, inner: [], line: line + index, end: line + index + 1 });
  }
  return { head: all.slice(0, first).join('\n'), lines };
}

function standsAlone(source: string): boolean {
  const start = source.trimStart().slice(0, 120);
  return /^(?:\*\*|__)[^*_]{1,60}(?::(?:\*\*|__)|(?:\*\*|__)\s*:)/.test(start) || labelled(start) !== undefined;
}

/** Every item of a list, however deep. */
export function itemsIn(list: List): readonly ListItem[] {
  const found: ListItem[] = [];
  collect(list, found);
  return found;
}

function collect(block: Block, found: ListItem[]): void {
  if (block.type === 'quote') for (const inner of block.blocks) collect(inner, found);
  if (block.type !== 'list') return;
  for (const item of block.items) {
    found.push(item);
    for (const inner of item.blocks) collect(inner, found);
  }
}
