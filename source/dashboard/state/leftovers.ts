import type { Board } from './board.ts';
import type { Row } from './panels.ts';

/** Something that keeps a path from being complete. */
export type Leftover = {
  readonly row: Extract<Row, { kind: 'resource' | 'checklist' }>;
  /** Its place among all rows. */
  readonly index: number;
};

/** All that keeps a path from being complete, in its order: resources that are left, and what the checklist wants. */
export function leftoversOf({ rows }: Board): readonly Leftover[] {
  return rows.flatMap((row, index) => {
    if (row.kind !== 'resource' && row.kind !== 'checklist') return [];
    const isSettled = row.state === 'done' || (row.kind === 'resource' && row.state === 'skipped');
    return isSettled ? [] : [{ row, index }];
  });
}
