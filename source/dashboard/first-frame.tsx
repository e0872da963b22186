import { renderToString } from 'ink';
import type { Charset } from '../text/charset.ts';
import { App } from './app.tsx';
import type { Shell } from './shell.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * The frame that the dashboard would open with on this snapshot, to be shown before the path has been read. Nothing
 * where something else would be said first.
 */
export function firstFrame(snapshot: Snapshot, charset: Charset): string | undefined {
  const { history, state } = snapshot;
  if (history.length === 0) return undefined;
  return renderToString(<App shell={still(snapshot)} charset={charset} />, { columns: state.size.columns });
}

/** A dashboard in which nothing happens. */
function still(snapshot: Snapshot): Shell {
  return { snapshot: () => snapshot, dispatch: () => {}, subscribe: () => () => {}, close: async () => [] };
}
