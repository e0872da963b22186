import { Box, type Key, useInput } from 'ink';
import { type ReactNode, useCallback, useSyncExternalStore } from 'react';
import type { Charset } from '../text/charset.ts';
import { Confirm } from './components/confirm.tsx';
import { detailsLines } from './components/details.ts';
import { Footer } from './components/footer.tsx';
import { Header } from './components/header.tsx';
import { helpLines } from './components/help.ts';
import { Panels } from './components/panels.tsx';
import { Picker } from './components/picker.tsx';
import { StatusLine } from './components/status-line.tsx';
import { TextScreen } from './components/text-screen.tsx';
import type { Context } from './keys/context.ts';
import { actionFor, footerBindings } from './keys/dispatch.ts';
import { keyNames } from './keys/key.ts';
import type { Shell, Snapshot } from './shell.ts';
import { filtered } from './state/choices.ts';
import { choicesOf, layoutOf } from './state/layout.ts';
import { lineCount } from './state/outline.ts';
import type { State } from './state/state.ts';

type AppProps = { readonly shell: Shell; readonly charset: Charset };

/** The dashboard: draws what the shell holds, and tells it which keys were pressed. */
export function App({ shell, charset }: AppProps): ReactNode {
  const snapshot = useSyncExternalStore(shell.subscribe, shell.snapshot);
  // Ink listens anew whenever this function changes, and would lose what is typed meanwhile.
  const onInput = useCallback(
    (input: string, key: Key) => {
      for (const name of keyNames(input, key)) {
        const action = actionFor(name, contextOf(shell.snapshot(), charset));
        if (action !== undefined) shell.dispatch(action);
      }
    },
    [shell, charset],
  );
  useInput(onInput);

  const { state, progress, panels } = snapshot;
  const { columns } = state.size;
  const layout = layoutOf(state.size);
  const context = contextOf(snapshot, charset);
  return (
    <Box flexDirection="column" width={columns}>
      <Header progress={progress} width={columns} charset={charset} size={layout.header} />
      <Body snapshot={snapshot} shell={shell} charset={charset} />
      <StatusLine
        panels={panels}
        message={state.message}
        {...outOfSight(state, context.mostScroll)}
        width={columns}
        charset={charset}
      />
      {layout.footer && <Footer bindings={footerBindings(context)} width={columns} />}
    </Box>
  );
}

function Body({ snapshot, shell, charset }: AppProps & { readonly snapshot: Snapshot }): ReactNode {
  const { state, progress, panels } = snapshot;
  const { screen, cursor, scroll, outline, size } = state;
  const { bodyHeight, bodyWidth, paneWidth } = layoutOf(size);
  const text = { height: bodyHeight, ellipsis: charset.ellipsis };
  switch (screen.name) {
    case 'path':
      return (
        <Box>
          <Panels
            panels={panels}
            outline={outline}
            cursor={cursor}
            scroll={scroll}
            width={bodyWidth}
            height={bodyHeight}
            charset={charset}
          />
          {paneWidth > 0 && (
            <TextScreen
              {...text}
              lines={detailsLines(rowOf(snapshot), progress, paneWidth - 2)}
              scroll={0}
              width={paneWidth}
            />
          )}
        </Box>
      );
    case 'details':
    case 'help':
      return <TextScreen {...text} lines={textLines(snapshot, charset)} scroll={screen.scroll} width={size.columns} />;
    case 'confirm':
      return (
        <Confirm
          title={screen.title}
          reason={screen.reason}
          width={size.columns}
          height={bodyHeight}
          onAnswer={(tickAnyway) => shell.dispatch({ type: tickAnyway ? 'confirmed' : 'screen-closed' })}
        />
      );
    case 'picker':
      return (
        <Picker
          choices={snapshot.choices && filtered(snapshot.choices, screen.filter)}
          filter={screen.filter}
          cursor={screen.cursor}
          scroll={screen.scroll}
          limit={choicesOf(size)}
          width={size.columns}
          height={bodyHeight}
          charset={charset}
        />
      );
  }
}

/** How many lines are above and below the window. */
function outOfSight(
  { screen, scroll, outline, size }: State,
  mostScroll: number,
): { readonly above: number; readonly below: number } {
  if (screen.name === 'confirm' || screen.name === 'picker') return { above: 0, below: 0 };
  if (screen.name !== 'path') return { above: screen.scroll, below: Math.max(0, mostScroll - screen.scroll) };
  return { above: scroll, below: Math.max(0, lineCount(outline) - scroll - layoutOf(size).bodyHeight) };
}

function contextOf(snapshot: Snapshot, charset: Charset): Context {
  const { state, panels } = snapshot;
  const mostScroll = Math.max(0, textLines(snapshot, charset).length - layoutOf(state.size).bodyHeight);
  const filter = state.screen.name === 'picker' ? state.screen.filter : '';
  const choices = filtered(snapshot.choices ?? [], filter);
  return { state, panels, row: rowOf(snapshot), choices, isBelow: snapshot.isBelow, mostScroll };
}

/** The text of the screen over the path. */
function textLines(snapshot: Snapshot, { ellipsis }: Charset): ReturnType<typeof detailsLines> {
  const { state, progress } = snapshot;
  if (state.screen.name === 'help') return helpLines(state.size.columns - 2, ellipsis);
  if (state.screen.name === 'details') return detailsLines(rowOf(snapshot), progress, state.size.columns - 2);
  return [];
}

function rowOf({ state, panels }: Snapshot): Context['row'] {
  return panels.flatMap(({ rows }) => rows)[state.cursor];
}
