import type { Arrival } from './intake.ts';
import type { BlockReport, Remark } from './markdown/reading.ts';
import type { Correction } from './markdown/roles/corrections.ts';

/** A path as it was read from a file. */
export type Reading = Arrival & {
  /** The Markdown that it came from, byte for byte; nothing for a curriculum file. */
  readonly document?: Uint8Array;
  /** The line, counted from 1, on which each phase and item stands. */
  readonly lines: ReadonlyMap<string, number>;
  readonly remarks: readonly Remark[];
  /** What became of each block of the document. */
  readonly blocks: readonly BlockReport[];
  /** The headings of corrections that the document does not have. */
  readonly unplaced: readonly string[];
};

/** What a person has decided of the parts of a document, by its file, absolute. */
export type CorrectionsOf = (file: string) => readonly Correction[];

/** The paths in a file or a folder. */
export type SourceReading = {
  readonly readings: readonly Reading[];
  /** How many Markdown files are no paths. */
  readonly passedOver: number;
};
