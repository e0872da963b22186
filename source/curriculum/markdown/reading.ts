import type { Path } from '../types.ts';
import { piecesOf, textOf } from './document/inline.ts';
import { titleFrom } from './document/words.ts';
import type { Placing } from './roles/corrections.ts';

/** What a block of a document is for. */
export type Role = 'study' | 'checklist' | 'contents' | 'people' | 'about' | 'data' | 'prose' | 'beside';

/** What decides the role of a block, and why. */
export type Ruling = { readonly role: Role; readonly reason: string };

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
  /** The lines, counted from 1, of entries that were not taken in, as far as they are known. */
  readonly passedAt?: readonly number[];
};

/** What a document turned out to be. */
export type MarkdownReading = {
  /** Every block that has entries, in the order of the document. */
  readonly blocks: readonly BlockReport[];
  /** What became of each correction. */
  readonly placings: readonly Placing[];
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

/** What entries are called that a document has and its path does not, as far as it is known which those are. */
export function passedTitles(blocks: readonly BlockReport[], document: string): readonly string[] {
  const lines = document.split(/\r\n|\r|\n/);
  return blocks.flatMap(({ passedAt = [] }) =>
    passedAt.flatMap((line) => {
      const title = titleFrom(textOf(piecesOf(withoutMarks(lines[line - 1] ?? ''))));
      return title === '' ? [] : [title];
    }),
  );
}

/** A line without what makes it an item of a list, a row of a table, a heading or a quote; of a row its first cell. */
function withoutMarks(line: string): string {
  const text = line.replace(/^[\s>]*(?:(?:[-*+]|\d{1,9}[.)]|#{1,6})\s+)?(?:\[[ xX]\]\s+)?/, '');
  return text.startsWith('|') ? (text.split('|').find((cell) => cell.trim() !== '') ?? '') : text;
}
