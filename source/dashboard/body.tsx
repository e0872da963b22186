import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Charset } from '../text/charset.ts';
import { wrap } from '../text/width.ts';
import { choicesOf, layoutOf } from './state/layout.ts';
import { groundOf } from './state/state.ts';
import { clamped } from './state/viewport.ts';
import type { Frame } from './view/chooser.tsx';
import { Leftovers } from './view/leftovers.tsx';
import { Palette } from './view/palette.tsx';
import { Panels } from './view/panels.tsx';
import { Picker } from './view/picker.tsx';
import { TextScreen } from './view/text-screen.tsx';
import type { ViewModel } from './view-model.ts';
import { nothingFound } from './wording.ts';

type BodyProps = { readonly view: ViewModel; readonly scroll: number; readonly charset: Charset };

/** What is between the header and the footer: the path from line `scroll` on, or the screen over it. */
export function Body({ view, scroll, charset }: BodyProps): ReactNode {
  const { state, text, choices, leftovers, progress } = view;
  const { size } = state;
  const { bodyHeight: height } = layoutOf(size);
  const { columns: width } = size;
  const { ellipsis } = charset;
  const screen = groundOf(state);
  const frame = (cursor: number): Frame => ({ cursor, limit: choicesOf(size), width, height, charset });
  switch (screen.name) {
    case 'path':
      return <PathBody view={view} scroll={scroll} charset={charset} />;
    case 'details':
    case 'help':
      return <TextScreen lines={text} scroll={screen.scroll} width={width} height={height} ellipsis={ellipsis} />;
    case 'picker':
      return <Picker {...frame(screen.cursor)} choices={choices} field={screen.field} />;
    case 'palette':
      return <Palette {...frame(screen.cursor)} context={view} field={screen.field} />;
    case 'left':
      return (
        <Leftovers {...frame(clamped(screen.cursor, leftovers.length))} leftovers={leftovers} progress={progress} />
      );
  }
}

/** The panels, and in a wide window the pane beside them. */
function PathBody({ view, scroll, charset }: BodyProps): ReactNode {
  const { state, board, text } = view;
  const { bodyHeight: height, bodyWidth, paneWidth } = layoutOf(state.size);
  const { ellipsis } = charset;
  if (board.rows.length === 0 && state.filter !== '') {
    const lines = wrap(nothingFound(state.filter), state.size.columns - 2);
    const quiet = lines.map((text) => [{ text, tone: 'quiet' as const }]);
    return <TextScreen lines={quiet} scroll={0} width={state.size.columns} height={height} ellipsis={ellipsis} />;
  }
  return (
    <Box>
      <Panels
        panels={board.panels}
        outline={state.outline}
        cursor={state.cursor}
        scroll={scroll}
        width={bodyWidth}
        height={height}
        charset={charset}
      />
      {paneWidth > 0 && <TextScreen lines={text} scroll={0} width={paneWidth} height={height} ellipsis={ellipsis} />}
    </Box>
  );
}
