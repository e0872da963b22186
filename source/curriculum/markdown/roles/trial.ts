import type { Listing } from '../blocks/listing.ts';
import type { Section } from '../document/outline.ts';
import type { Role, Ruling } from '../reading.ts';
import type { Choices } from './corrections.ts';
import type { Saying } from './headings.ts';

/** A block on its way to a role: what the one says may be changed by what the others are. */
export type Trial = {
  readonly listing: Listing;
  ruling: Ruling;
  /** Whether a person has decided so; then nothing else changes it. */
  readonly isChosen: boolean;
  /** What the nearest heading says that says something, and that heading. */
  readonly saying: Saying | undefined;
  readonly title: string;
};

/** What decides beside the blocks themselves. */
export type Surroundings = {
  readonly top: Section | undefined;
  readonly sections: readonly Section[];
  readonly choices: Choices;
  /** How many lines of the document are not blank. */
  readonly written: number;
  /** What the document is called. */
  readonly title: string;
};

/** The blocks that have this role, and not by choice. */
export function withRole(trials: readonly Trial[], role: Role): readonly Trial[] {
  return trials.filter(({ ruling, isChosen }) => ruling.role === role && !isChosen);
}

/** How many resources some blocks give. */
export function countOf(trials: readonly Trial[]): number {
  return trials.reduce((sum, { listing }) => sum + listing.candidates.length, 0);
}

/** Whether a label is above what one is to reach or to hand in, and not above what one is to study. */
export function isAim({ listing: { label } }: Trial): boolean {
  return (
    label !== undefined && /\b(?:goal|objective|outcome|deliverable|output|result|note|tip)s?\b/i.test(label.title)
  );
}

/** Whether most entries of a block lead to places in the document itself. */
export function isAnchored({ looks }: Listing): boolean {
  return looks.addresses.filter((address) => address.startsWith('#')).length * 2 > looks.titles.length;
}
