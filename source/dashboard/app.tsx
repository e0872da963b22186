import { Box, type Key, useInput } from 'ink';
import { Component, type ReactNode, useCallback, useRef, useSyncExternalStore } from 'react';
import type { Charset } from '../text/charset.ts';
import { frameLines } from './frame-lines.ts';
import { actionFor } from './keys/dispatch.ts';
import { keyNames } from './keys/key.ts';
import type { Shell } from './shell-options.ts';
import { screenOf } from './state/state.ts';
import { Answers, type Gate, Lines } from './view/components.tsx';
import { viewModelOf } from './view-model.ts';

type AppProps = {
  readonly shell: Shell;
  readonly charset: Charset;
  /** Where keys wait for a list that does not listen yet. */
  readonly gate?: Gate;
};

const OPEN: Gate = { hold: () => {}, release: () => {} };

/** The dashboard: draws what the shell holds, and tells it which keys were pressed. */
export function App({ shell, charset, gate = OPEN }: AppProps): ReactNode {
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
  const onAnswer = useCallback(
    (tickIt: boolean) => shell.dispatch({ type: tickIt ? 'confirmed' : 'screen-closed' }),
    [shell],
  );
  const question = useCount(snapshot.state.screen);

  const screenful = viewModelOf(snapshot, charset);
  const { state } = screenful;
  const { above, below } = frameLines(screenful, charset);
  return (
    <Box flexDirection="column" width={state.size.columns}>
      <Lines lines={above} />
      {screenOf(state) === 'confirm' && (
        <Answers
          key={question}
          about={'about' in state.screen ? state.screen.about : undefined}
          onAnswer={onAnswer}
          gate={gate}
          charset={charset}
        />
      )}
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

type BoundaryProps = { readonly onError: (error: unknown) => void; readonly children: ReactNode };

/**
 * Hands over what is thrown while drawing, also in the very first frame. Ink would show it on a page of its own, and
 * tell only whoever was waiting already.
 */
export class Boundary extends Component<BoundaryProps, { readonly failed: boolean }> {
  override readonly state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
