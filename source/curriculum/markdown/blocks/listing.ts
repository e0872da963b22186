import type { DraftResource } from '../assembly/draft.ts';
import type { Section } from '../document/outline.ts';
import type { Remark } from '../reading.ts';

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
export type Fate = 'resource' | 'group' | 'detail' | 'passed';
export type Entry = { readonly line: number; readonly fate: Fate /** Why it is passed over. */; readonly why?: string };

/** What the entries of a block look like. */
export type Form = 'boxes' | 'marks' | 'table' | 'list' | 'paragraphs' | 'headings';

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
  /** Whether it explains what marks mean. */
  readonly isLegend?: boolean;
  /** Whether it stands in a quote that is no callout. */
  readonly isQuoted?: boolean;
  /** Whether it is a table of facts, with the column that says so. */
  readonly data?: string;
  /** Whether it is a table that says of each row how long it takes, or whether it is done. */
  readonly tracks?: boolean;
  /** Whether a mark in it says that something is still to be done. */
  readonly hasOpenMarks?: boolean;
};
