import { Box, type Key, useInput } from 'ink';
import { type ReactNode, useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Charset } from '../text/charset.ts';
import type { Binding } from './keys/binding.ts';
import { actionFor, footerBindings } from './keys/dispatch.ts';
import { type KeyName, keyNames } from './keys/key.ts';
import type { Shell } from './shell.ts';
import { lineCount, scrollTo } from './state/ladder.ts';
import { layoutOf } from './state/layout.ts';
import { placed } from './state/moving.ts';
import { groundOf, type State, screenOf } from './state/state.ts';
import { Answers, type Gate } from './view/answers.tsx';
import { bodyLines } from './view/body.ts';
import { footerLine } from './view/footer.ts';
import { headerLines } from './view/header.ts';
import { Lines, type TextLine } from './view/line.tsx';
import { hiddenIn, stripLine } from './view/path.ts';
import { sheetOf } from './view/sheet.ts';
import { statusLine } from './view/status-line.ts';
import type { Screenful } from './view/text.ts';
import { viewModelOf } from './view-model.ts';

type AppProps = {
  readonly shell: Shell;
  readonly charset: Charset;
  /** Whether keys that are there already are answered before anything is drawn: drawing for the first time takes long. */
  readonly keysFirst?: boolean;
  /** Where keys wait for a list that does not listen yet. */
  readonly gate?: Gate;
};

const OPEN: Gate = { hold: () => {}, release: () => {} };
/** Days of activity in the line of what just happened. */
const DAYS = 14;

/** The dashboard: draws what the shell holds, and tells it which keys were pressed. */
export function App({ shell, charset, keysFirst = false, gate = OPEN }: AppProps): ReactNode {
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
  const onAnswer = useCallback(
    (tickIt: boolean) => shell.dispatch({ type: tickIt ? 'confirmed' : 'screen-closed' }),
    [shell],
  );
  const question = useCount(snapshot.state.screen);
  if (!isDrawn) return null;

  const screenful = viewModelOf(snapshot, charset);
  const { state } = screenful;
  const { above, below } = frameLines(screenful, charset);
  return (
    <Box flexDirection="column" width={state.size.columns}>
      <Lines lines={above} />
      {screenOf(state) === 'confirm' && <Answers key={question} onAnswer={onAnswer} gate={gate} charset={charset} />}
      <Lines lines={below} />
    </Box>
  );
}

/** A number that is another one for each value: one question may follow another before anything is drawn. */
function useCount(value: unknown): number {
  const seen = useRef({ value, count: 0 });
  if (seen.current.value !== value) seen.current = { value, count: seen.current.count + 1 };
  return seen.current.count;
}

type Frame = {
  readonly above: readonly TextLine[];
  /** Below the answers to a question. */
  readonly below: readonly TextLine[];
};

/** All lines of the window, but for the answers to a question. */
function frameLines(screenful: Screenful, charset: Charset): Frame {
  const { state, board, whole, progress, activity } = screenful;
  const { size, filter, message } = state;
  const { columns: width } = size;
  const { header, status, keys, bodyHeight } = layoutOf(size);
  const hits = { shown: board.rows.length, all: whole.rows.length };
  const sheet = sheetOf(state, hits, charset);
  const height = Math.max(0, bodyHeight - sheet.height);
  const scroll = sheet.isModal ? scrollToCursor(state, height) : state.scroll;
  const bindings = footerBindings(screenful);
  const help = keys ? undefined : wayOn(bindings, state.screen.name === 'path' ? '?' : 'escape');
  const line =
    sheet.message ??
    statusLine({
      ...{ panels: whole.panels, activity: activity.slice(-DAYS), filter, ...hits, help, width, charset },
      ...outOfSight(screenful, scroll, height),
    });
  const head = headerLines({ progress, width, charset, size: header, before: message?.before, strip: strip() });
  return {
    above: [...head, ...bodyLines(screenful, scroll, height, charset), ...sheet.lines],
    below: [...(status ? [line] : []), ...(keys ? [footerLine(bindings, width)] : [])],
  };

  /** Where not even the rungs of the path fit, the line below the header says where in it one is. */
  function strip(): TextLine {
    const isCut = lineCount(placed(state)) > bodyHeight && placed(state).isClosed;
    return isCut ? stripLine(board.panels, state.cursor.panel, width - 2, charset) : [];
  }
}

/** Where there is no line for the keys, the one that matters most: to all the others, or back. */
function wayOn(bindings: readonly Binding[], key: KeyName): Binding | undefined {
  return bindings.find(({ keys }) => keys.includes(key));
}

/** Where the path is scrolled to for the cursor's row to be seen in fewer lines than the body has. */
function scrollToCursor(state: State, height: number): number {
  return scrollTo(placed(state), state.cursor, state.scroll, Math.max(1, height));
}

/** How many rows of the path, or lines of the screen over it, are above and below the window. */
function outOfSight({ state, board, mostScroll }: Screenful, scroll: number, height: number) {
  const screen = groundOf(state);
  if ('field' in screen || 'cursor' in screen) return { above: 0, below: 0 };
  if (!('scroll' in screen)) return hiddenIn(board, placed(state), scroll, height);
  const above = Math.min(screen.scroll, mostScroll);
  return { above, below: mostScroll - above };
}
