import { bodyOf, headOf, type List, listsIn } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { type Section, subsection } from '../document/outline.ts';
import { folded, headingFrom, line, titleFrom, wordCount } from '../document/words.ts';
import { itemResource } from '../entries/item-resource.ts';
import type { ItemText } from '../entries/item-text.ts';
import { isEmptyWord, isPart, isWork } from '../entries/vocabulary.ts';
import { isAboutFile, isCountedPart } from '../roles/headings.ts';
import { type Item, itemOf, itemsIn } from './item.ts';
import { groupOf, type ListFinding } from './list-of-boxes.ts';
import type { Entry, Group } from './listing.ts';

type Around = {
  readonly section: Section;
  /** The outermost group around an entry, and the title of the one that is nearest. */
  readonly group?: Group;
  readonly near?: string;
  /** Whether it is nested in a resource. */
  readonly isWithin?: boolean;
};

/** What all the entries of a list have in common. */
type Traits = {
  readonly mentions: boolean;
  readonly others: boolean;
  readonly doesWork: boolean;
  readonly allGroups: boolean;
};

/** Most words of an entry without a link that stands among entries with links. */
const SHORT = 15;

/**
 * A list whose entries lead somewhere, or say what there is to study: each is a resource. What is nested in it belongs to
 * it, unless it leads somewhere else.
 * @param plain whether entries without links count as well, wherever they are
 */
export class Entries {
  readonly found: ListFinding = { candidates: [], entries: [], remarks: [] };
  readonly #document: Document;
  readonly #plain: boolean;

  constructor(document: Document, plain: boolean) {
    this.#document = document;
    this.#plain = plain;
  }

  visit(list: List, around: Around): void {
    const items = list.items.map((item) => itemOf(item, this.#document));
    const linked = items.filter((item) => this.#leads(item));
    const leaves = items.filter(({ nested, entry }) => entry.style === 'none' && nested.length === 0);
    const mentions =
      !this.#plain && linked.every(({ entry }) => entry.style === 'embedded') && linked.length * 2 < items.length;
    // Half of a list may still be without links, and all but one if none says more than what it is; one entry among
    // many sentences that has one is no list of links.
    const topics = leaves.every(({ entry }) => this.#isShort(entry));
    const others = this.#plain || topics || linked.length * 5 >= leaves.length * 2;
    const doesWork = this.#haveWork(linked);
    // An outline: what has no more below it than others have is one of its parts.
    const allGroups = items.length > 1 && items.every(({ nested }) => nested.length > 0);
    let { section } = around;
    for (const item of items) {
      const [first] = item.item.blocks;
      if (first?.type === 'heading') {
        const inner = subsection(first.text, first.level, item.line, around.section, this.#document);
        if (item.nested.length === 0) section = inner;
        this.#note(item.line, 'group');
        for (const below of item.nested) this.visit(below, { section: inner });
        continue;
      }
      this.#item(item, { ...around, section }, { mentions, others, doesWork, allGroups });
    }
  }

  #item(item: Item, around: Around, list: Traits): void {
    const { entry, nested } = item;
    const isLinked = this.#leads(item) && !list.mentions;
    if (isLinked && nested.length === 0 && isAboutFile(entry.title)) {
      this.#note(item.line, 'passed', 'is about the document');
      return;
    }
    const isTimed = isLinked && entry.minutes !== undefined;
    const isOwn = (below: List) =>
      this.#isMoreOfTheSame(below) || (list.doesWork && this.#isWork(below)) || (isTimed && this.#areLabelled(below));
    const ownBelow = nested.every(isOwn);
    const isPlainGroup =
      nested.length > 0 &&
      this.#plain &&
      (list.allGroups || isCountedPart(entry.title) || /[:：]\s*$/.test(item.rich.text));
    if (
      isLinked ||
      (list.others && !list.mentions && ownBelow && !isPlainGroup && !around.isWithin && this.#isShort(entry))
    ) {
      const { resource, remarks } = this.#read(item, around, isOwn);
      this.found.candidates.push({
        section: around.section,
        ...(around.group !== undefined && { group: around.group }),
        ...(around.near !== undefined && { near: around.near }),
        resource,
      });
      this.found.remarks.push(...remarks);
      this.#note(item.line, 'resource');
      if (ownBelow) {
        for (const below of nested) this.#details(below);
        return;
      }
    } else if (nested.length === 0) {
      const why = list.mentions && entry.style !== 'none' ? 'only mentions a link' : 'has no link, unlike the others';
      if (around.isWithin) this.#note(item.line, 'detail');
      else this.#note(item.line, 'passed', entry.title === '' ? 'has no text' : why);
      return;
    } else this.#note(item.line, 'group');
    const group = around.group ?? (isLinked ? undefined : groupOf(item));
    const near = entry.title || around.near;
    for (const below of nested) {
      this.visit(below, {
        section: around.section,
        ...(group !== undefined && { group }),
        ...(near !== undefined && { near }),
        isWithin: isLinked,
      });
    }
  }

  /** Whether an entry leads somewhere: by itself, or by links below it that are called no more than "slides" and "video". */
  #leads({ entry, nested }: Item): boolean {
    if (entry.style !== 'none') return true;
    if (nested.length === 0 || entry.title === '' || !nested.every((below) => this.#isMoreOfTheSame(below)))
      return false;
    return nested.some((below) => below.items.every((item) => itemOf(item, this.#document).rich.links.length > 0));
  }

  #isShort(entry: ItemText): boolean {
    if (entry.title === '') return false;
    // Who says how long it takes means it to be done.
    if (entry.minutes !== undefined) return true;
    return this.#plain ? wordCount(entry.title) <= 2 * SHORT : wordCount(entry.title) <= SHORT && !entry.explains;
  }

  #read(item: Item, { group, near }: Around, isOwn: (list: List) => boolean) {
    const { entry: text, source, lines, box } = item;
    const below = item.body.filter((block) => block.type !== 'list' || isOwn(block));
    const around = near ?? group?.title;
    // "Video" and "Part 2" are no titles: what the entry belongs to is.
    const says = !isEmptyWord(text.title) && !isPart(text.title);
    const title = !says && around !== undefined ? titleFrom(`${headingFrom(around)}: ${text.title}`) : text.title;
    const named = { ...text, title: title || line(text.link?.url ?? source) };
    return itemResource(
      { line: item.line, source, text: named, lines, below, ticked: box?.ticked ?? false },
      this.#document,
    );
  }

  /** Whether what is nested below a resource belongs to it: it has no links, or they are called no more than "slides". */
  #isMoreOfTheSame(list: List): boolean {
    return list.items.every((item) => {
      const { links } = richOf(headOf(item), this.#document.references);
      return (
        links.every(({ text }) => isEmptyWord(text)) &&
        listsIn(bodyOf(item)).every((below) => this.#isMoreOfTheSame(below))
      );
    });
  }

  /** Whether most of some entries have exercises and the like below them, so that these belong to each. */
  #haveWork(items: readonly Item[]): boolean {
    const having = items.filter(({ nested }) => nested.some((below) => this.#isWork(below)));
    return having.length >= 2 && having.length * 2 > items.length;
  }

  /** Whether each entry has its link behind a word or two of what it is: `Slides: [part 1](…)`. */
  #areLabelled(list: List): boolean {
    return list.items.every((item) => /^[^[\]:]{2,30}:\s*\[/.test(headOf(item)));
  }

  #isWork(list: List): boolean {
    return list.items.every((item) => isWork(folded(itemOf(item, this.#document).entry.title)));
  }

  #details(list: List): void {
    for (const { line: at } of itemsIn(list)) this.#note(at, 'detail');
  }

  #note(at: number, fate: Entry['fate'], why?: string): void {
    this.found.entries.push({ line: at, fate, ...(why !== undefined && { why }) });
  }
}
