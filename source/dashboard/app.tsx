import { Box, type Key, useInput } from 'ink';
import { type ReactNode, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { Charset } from '../text/charset.ts';
import { Body } from './body.tsx';
import type { Binding } from './keys/binding.ts';
import { actionFor, footerBindings } from './keys/dispatch.ts';
import { type KeyName, keyNames } from './keys/key.ts';
import type { Shell } from './shell.ts';
import { layoutOf } from './state/layout.ts';
import { hiddenRows, lineCount, linesAround } from './state/outline.ts';
import { groundOf, type State, screenOf } from './state/state.ts';
import { scrollInto } from './state/viewport.ts';
import { Answers } from './view/answers.tsx';
import { Footer } from './view/footer.tsx';
import { Header } from './view/header.tsx';
import { Line, Lines } from './view/line.tsx';
import { sheetOf } from './view/sheet.ts';
import { StatusLine } from './view/status-line.tsx';
import { type ViewModel, viewModelOf } from './view-model.ts';

type AppProps = {
  readonly shell: Shell;
  readonly charset: Charset;
  /** Whether keys that are there already are answered before anything is drawn: drawing for the first time takes long. */
  readonly keysFirst?: boolean;
};

/** The dashboard: draws what the shell holds, and tells it which keys were pressed. */
export function App({ shell, charset, keysFirst = false }: AppProps): ReactNode {
  const snapshot = useSyncExternalStore(shell.subscribe, shell.snapshot);
  // Ink listens anew whenever this function changes, and would lose what is typed meanwhile.
  const onInput = useCallback(
    (input: string, key: Key) => {
      for (const name of keyNames(input, key)) {
        const action = actionFor(name, viewModelOf(shell.snapshot(), charset));
        if (action !== undefined) shell.dispatch(action);
      }
    },
    [shell, charset],
  );
  useInput(onInput);
  const [isDrawn, setDrawn] = useState(!keysFirst);
  useEffect(() => {
    const turn = setImmediate(setDrawn, true);
    return () => clearImmediate(turn);
  }, []);
  if (!isDrawn) return null;

  const view = viewModelOf(snapshot, charset);
  const { state, board, whole, progress } = view;
  const { screen, size, filter } = state;
  const { columns: width } = size;
  const { header, status, keys, bodyHeight } = layoutOf(size);
  const hits = { shown: board.rows.length, all: whole.rows.length };
  const sheet = sheetOf(state, hits, charset);
  const height = Math.max(0, bodyHeight - sheet.height);
  const scroll = sheet.isModal ? scrollToCursor(state, height) : state.scroll;
  const bindings = footerBindings(view);
  return (
    <Box flexDirection="column" width={width}>
      <Header progress={progress} width={width} charset={charset} size={header} />
      <Box height={height} overflow="hidden">
        <Body view={view} scroll={scroll} charset={charset} />
      </Box>
      <Lines lines={sheet.lines} />
      {screenOf(state) === 'confirm' && <Answers tickIt={'tickIt' in screen && screen.tickIt} charset={charset} />}
      {status && sheet.message && <Line spans={sheet.message} />}
      {status && !sheet.message && (
        <StatusLine
          panels={whole.panels}
          activity={snapshot.activity}
          filter={filter}
          {...hits}
          {...outOfSight(view, scroll, height)}
          help={keys ? undefined : wayOn(bindings, state.screen.name === 'path' ? '?' : 'escape')}
          width={width}
          charset={charset}
        />
      )}
      {keys && <Footer bindings={bindings} width={width} />}
    </Box>
  );
}

/** Where there is no line for the keys, the one that matters most: to all the others, or back. */
function wayOn(bindings: readonly Binding[], key: KeyName): Binding | undefined {
  return bindings.find(({ keys }) => keys.includes(key));
}

/** Where the path is scrolled to for the cursor's row to be seen in fewer lines than the body has. */
function scrollToCursor({ scroll, outline, cursor }: State, height: number): number {
  const { first, last } = linesAround(outline, cursor);
  return scrollInto(scroll, Math.max(1, height), first, last, lineCount(outline));
}

/** How many rows of the path, or lines of the screen over it, are above and below the window. */
function outOfSight(
  { state, mostScroll }: ViewModel,
  scroll: number,
  height: number,
): { readonly above: number; readonly below: number } {
  const screen = groundOf(state);
  if ('field' in screen || 'cursor' in screen) return { above: 0, below: 0 };
  if (!('scroll' in screen)) return hiddenRows(state.outline, scroll, height);
  const above = Math.min(screen.scroll, mostScroll);
  return { above, below: mostScroll - above };
}
