import type { DraftResource } from '../assembly/draft.ts';
import type { Block } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import type { Section } from '../document/outline.ts';
import { hasWord, headingFrom, wordCount } from '../document/words.ts';
import type { Remark } from '../reading.ts';
import { isCountedPart } from '../roles/headings.ts';

/** Something between headings that holds resources: a list item or a bold line above them, or rows of a table. */
export type Group = {
  readonly title: string;
  readonly line: number;
  readonly source: string;
  readonly always?: boolean;
};

/** A resource, and where it was found. */
export type Candidate = {
  readonly resource: DraftResource;
  readonly section: Section;
  readonly group?: Group /** The title of the list item around it. */;
  readonly near?: string;
};

/** What becomes of an entry of a block, if the block is to be studied. */
type Fate = 'resource' | 'group' | 'detail' | 'passed';
export type Entry = { readonly line: number; readonly fate: Fate /** Why it is passed over. */; readonly why?: string };

/** What the entries of a block look like. */
type Form = 'boxes' | 'marks' | 'table' | 'list' | 'paragraphs' | 'headings';

/**
 * A block of a document that has entries: a list, a table, a run of paragraphs or of headings, with what it gives if it
 * is to be studied.
 */
export type Listing = {
  readonly line: number;
  readonly section: Section;
  /** The bold line or the like that stands above it. */
  readonly label?: Group;
  readonly form: Form;
  /** Firm: boxes, or columns that say study. Linked: entries that lead somewhere. Plain: anything else. */
  readonly strength: 'firm' | 'linked' | 'plain';
  readonly entries: readonly Entry[];
  readonly candidates: readonly Candidate[];
  readonly remarks: readonly Remark[];
  readonly looks: Looks;
};

/** What a block looks like besides, for those who decide what it is for. */
export type Looks = {
  /** Where each entry leads, as it is written: places in this document too. */
  readonly addresses: readonly string[];
  /** What its entries are called. */
  readonly titles: readonly string[];
  /** Whether its entries explain something in sentences. */
  readonly explains?: boolean;
  /** Whether its entries are counted, as `Week 1` and `Exercise 2` are. */
  readonly isCounted?: boolean;
  /** Whether it explains what marks mean. */
  readonly isLegend?: boolean;
  /** Whether it stands in a quote that is no callout. */
  readonly isQuoted?: boolean;
  /** Whether it is a table of facts, with the column that says so. */
  readonly data?: string;
  /** Whether it is a table of people, with the column that says so. */
  readonly people?: string;
  /** Whether it tells what was done on which day. */
  readonly logs?: boolean;
  /** Whether it is a table that says of each row how long it takes, or whether it is done. */
  readonly tracks?: boolean;
  /** Whether a mark in it says that something is still to be done. */
  readonly hasOpenMarks?: boolean;
};

/** Most words of a line that is meant as a heading. */
const LONGEST = 12;

/**
 * What a paragraph is if it stands in place of a heading: a line in strong type, one that ends in a colon, one that is
 * counted, or one of several that stand right above lists.
 * @param next what follows it
 * @param isOneOf whether there are several lines right above lists
 */
export function labelIn(block: Block, document: Document, next?: Block, isOneOf = false): Group | undefined {
  if (block.type !== 'paragraph' || block.text.length > 300) return undefined;
  const { text, pieces, links } = richOf(block.text, document.references);
  const strong = pieces.every((piece) => piece.strong || piece.image || !hasWord(piece.text));
  const fits = links.length === 0 && wordCount(text) > 0 && wordCount(text) <= LONGEST;
  const isAbove = next?.type === 'list' && (isCountedPart(text) || (isOneOf && isRightAbove(block, next)));
  return fits && (strong || isAbove || /[:：]\s*$/.test(text)) ? labelled(text, block.line, block.text) : undefined;
}

/** Whether a few words stand right above a list, as a heading would. */
export function isRightAbove(block: Block, next: Block | undefined): boolean {
  if (block.type !== 'paragraph' || next?.type !== 'list' || next.line !== block.end) return false;
  return /^[\p{Lu}\p{Lo}\p{N}][^\n.!?,:;()[\]*_`]{2,50}$/u.test(block.text) && wordCount(block.text) <= 5;
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
