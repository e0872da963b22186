import type { Path } from '../types.ts';
import type { Role } from './roles/role.ts';

/** What one can say about a line of a document. An error is something that the author got wrong for certain. */
export type Remark = {
  /** Counted from 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** A block of a document that has entries: list items, rows, boxes, links by themselves, headings that lead somewhere. */
export type BlockReport = {
  /** Counted from 1. */
  readonly line: number;
  /** The heading that it stands below; '' where there is none. */
  readonly heading: string;
  /** What a correction calls that heading. */
  readonly key: string;
  readonly entries: number;
  /** How many of them the path has taken in: as resources, groups, details, extras or items of the checklist. */
  readonly taken: number;
  readonly role: Role;
  readonly reason: string;
};

/** What a document turned out to be. */
export type MarkdownReading = {
  /** Every block that has entries, in the order of the document. */
  readonly blocks: readonly BlockReport[];
  /** The headings of corrections that the document does not have. */
  readonly unplaced: readonly string[];
} & (
  | {
      readonly outcome: 'path';
      readonly path: Path;
      /** Ids of the items that the document itself shows as ticked. */
      readonly ticked: readonly string[];
      /** The line, counted from 1, on which each phase and item stands; where it has a box, the line of the box. */
      readonly lines: ReadonlyMap<string, number>;
      readonly remarks: readonly Remark[];
    }
  | { readonly outcome: 'none'; readonly reason: string }
);

/** How many entries of a document are nothing in its path. */
export function passedOver(blocks: readonly BlockReport[]): number {
  return blocks.reduce((sum, { entries, taken }) => sum + entries - taken, 0);
}
