import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Charset } from '../text/charset.ts';
import { Panels } from './components/panels.tsx';
import { Picker } from './components/picker.tsx';
import { TextScreen } from './components/text-screen.tsx';
import { choicesOf, layoutOf } from './state/layout.ts';
import type { View } from './view.ts';

type BodyProps = { readonly view: View; readonly scroll: number; readonly charset: Charset };

/** What is between the header and the footer: the path from line `scroll` on, or the screen over it. */
export function Body({ view, scroll, charset }: BodyProps): ReactNode {
  const { state, board, text, choices } = view;
  const { screen, cursor, outline, size } = state;
  const { bodyHeight: height, bodyWidth, paneWidth } = layoutOf(size);
  const { ellipsis } = charset;
  switch (screen.name) {
    case 'path':
    case 'confirm':
      return (
        <Box>
          <Panels
            panels={board.panels}
            outline={outline}
            cursor={cursor}
            scroll={scroll}
            width={bodyWidth}
            height={height}
            charset={charset}
          />
          {paneWidth > 0 && (
            <TextScreen lines={text} scroll={0} width={paneWidth} height={height} ellipsis={ellipsis} />
          )}
        </Box>
      );
    case 'details':
    case 'help':
      return (
        <TextScreen lines={text} scroll={screen.scroll} width={size.columns} height={height} ellipsis={ellipsis} />
      );
    case 'picker':
      return (
        <Picker
          choices={choices}
          filter={screen.filter}
          cursor={screen.cursor}
          limit={choicesOf(size)}
          width={size.columns}
          height={height}
          charset={charset}
        />
      );
  }
}
