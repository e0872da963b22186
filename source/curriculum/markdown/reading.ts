import type { Path } from '../types.ts';

/** What one can say about a line of a document. An error is something that the author got wrong for certain. */
export type Remark = {
  /** Counted from 1. */
  readonly line: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** The ways in which people write learning paths as Markdown. */
export type Shape = 'template' | 'tasks' | 'tables' | 'links';

/** What a document turned out to be. */
export type MarkdownReading =
  | {
      readonly outcome: 'path';
      readonly path: Path;
      readonly shape: Shape;
      /** Ids of the items that the document itself shows as ticked. */
      readonly ticked: readonly string[];
      /** The line, counted from 1, on which each phase and item stands; where it has a box, the line of the box. */
      readonly lines: ReadonlyMap<string, number>;
      readonly remarks: readonly Remark[];
    }
  | { readonly outcome: 'none'; readonly reason: string };
