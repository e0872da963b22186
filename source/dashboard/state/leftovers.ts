import type { Board } from './board.ts';
import type { Spot } from './ladder.ts';
import type { Row } from './panels.ts';

/** Something that keeps a path from being complete. */
export type Leftover = {
  readonly row: Extract<Row, { kind: 'resource' | 'checklist' }>;
  readonly spot: Spot;
};

/** All that keeps a path from being complete, in its order: resources that are left, and what the checklist wants. */
export function leftoversOf({ panels }: Board): readonly Leftover[] {
  return panels.flatMap(({ rows }, panel) =>
    rows.flatMap((one, row) => {
      if (one.kind !== 'resource' && one.kind !== 'checklist') return [];
      const isSettled = one.state === 'done' || (one.kind === 'resource' && one.state === 'skipped');
      return isSettled ? [] : [{ row: one, spot: { panel, row } }];
    }),
  );
}
