import type { BlockReport, Remark } from './markdown/reading.ts';
import type { Correction, Placing } from './markdown/roles/corrections.ts';
import type { Path } from './types.ts';

/** A path as it was read from a file. */
export type Reading = {
  /** With its `source`. */
  readonly path: Path;
  /** Ids that the author wrote down, the path's own among them: then it is that path, wherever it comes from. */
  readonly pinned: ReadonlySet<string>;
  /** Ids of the items that the source itself shows as ticked. */
  readonly ticked: readonly string[];
  /** What the document is called in what was read: `caching/README.md` in a folder. */
  readonly name: string;
  /** The repository that it comes from, by its address; nothing for what lies on this machine. */
  readonly repository?: string;
  /** The Markdown that it came from, byte for byte; nothing for a curriculum file. */
  readonly document?: Uint8Array;
  /** The line, counted from 1, on which each phase and item stands. */
  readonly lines: ReadonlyMap<string, number>;
  readonly remarks: readonly Remark[];
  /** What became of each block of the document. */
  readonly blocks: readonly BlockReport[];
  /** What became of each correction of how it is read. */
  readonly placings: readonly Placing[];
};

/** What a person has decided of the parts of a document, by its file, absolute. */
export type CorrectionsOf = (file: string) => readonly Correction[];

/** The paths in a file or a folder. */
export type SourceReading = {
  readonly readings: readonly Reading[];
  /** How many Markdown files are no paths. */
  readonly passedOver: number;
};
