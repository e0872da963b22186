import { Box } from 'ink';
import type { ReactNode } from 'react';
import { libraryTotals } from '../../progress/library.ts';
import { libraryInWords } from '../../progress/wording.ts';
import type { Charset } from '../../text/charset.ts';
import { wrap } from '../../text/width.ts';
import type { Choice } from '../state/choices.ts';
import { scrollAround } from '../state/viewport.ts';
import { choiceColumns, choiceSpans } from './choice.ts';
import { Choices, type Item } from './choices.tsx';
import { cutSpans } from './justify.ts';
import { Line, Lines, type TextLine } from './line.tsx';

type PickerProps = {
  /** Those that the filter leaves; nothing while the library is being read. */
  readonly choices: readonly Choice[] | undefined;
  readonly filter: string;
  readonly cursor: number;
  /** Lines that there are for choices. */
  readonly limit: number;
  readonly width: number;
  readonly height: number;
  readonly charset: Charset;
};

const HINT = 'waymark FILE.md or FOLDER brings more paths in.';

/** The library to choose a path from, by section, with the progress on each; filters as one types. */
export function Picker({ choices, filter, cursor, limit, width, height, charset }: PickerProps): ReactNode {
  const cells = width - 2;
  const isSmall = choices !== undefined && choices.length <= 1 && filter === '';
  const hint = isSmall ? wrap(HINT, cells).map((text): TextLine => [{ text, tone: 'quiet' }]) : [];
  return (
    <Box flexDirection="column" width={width} height={height} paddingX={1}>
      <Line spans={cutSpans(filterLine(filter, charset), cells, charset.ellipsis)} />
      <Seen choices={choices ?? []} cursor={cursor} limit={limit} cells={cells} charset={charset} />
      <Line spans={cutSpans(totalsLine(choices, charset), cells, charset.ellipsis)} />
      <Lines lines={hint.slice(0, Math.max(0, height - 3))} />
    </Box>
  );
}

type SeenProps = Pick<PickerProps, 'cursor' | 'limit' | 'charset'> & {
  readonly choices: readonly Choice[];
  readonly cells: number;
};

/** The choices around the cursor. */
function Seen({ choices, cursor, limit, cells, charset }: SeenProps): ReactNode {
  const columns = choiceColumns(choices, cells);
  const from = scrollAround(cursor, limit, choices.length);
  const seen = choices.slice(from, from + limit);
  const items = seen.map((choice, index): Item => {
    const namesSection = seen[index - 1]?.section !== choice.section;
    return (hasCursor) => choiceSpans(choice, { hasCursor, namesSection }, cells, columns, charset);
  });
  return <Choices items={items} cursor={cursor - from} />;
}

function filterLine(filter: string, { cursor }: Charset): TextLine {
  const hint = filter === '' ? 'type to filter' : '';
  return [
    { text: 'Path  ', tone: 'quiet' },
    { text: filter },
    { text: cursor, tone: 'next' },
    { text: hint, tone: 'quiet' },
  ];
}

function totalsLine(choices: readonly Choice[] | undefined, charset: Charset): TextLine {
  const text = choices ? libraryInWords(libraryTotals(choices), charset) : `Reading the library ${charset.ellipsis}`;
  return [{ text, tone: 'quiet' }];
}
