import { renderToString } from 'ink';
import type { Charset } from '../text/charset.ts';
import { App } from './app.tsx';
import type { Shell } from './shell.ts';
import type { Snapshot } from './snapshot.ts';

/** From so many rows on, a path takes longer to read than to draw. */
const LONG = 500;

/**
 * The frame that the dashboard would open with on this snapshot, to be shown before the path has been read. Nothing
 * for a path that is read at once, and nothing where something else would be said first.
 */
export function firstFrame(snapshot: Snapshot, charset: Charset): string | undefined {
  const { whole, history, state } = snapshot;
  if (whole.rows.length < LONG || history.length === 0) return undefined;
  return renderToString(<App shell={still(snapshot)} charset={charset} />, { columns: state.size.columns });
}

/** A dashboard in which nothing happens. */
function still(snapshot: Snapshot): Shell {
  return { snapshot: () => snapshot, dispatch: () => {}, subscribe: () => () => {}, close: async () => [] };
}
