import { Box } from 'ink';
import SelectInput from 'ink-select-input';
import { createContext, type ReactNode, useContext } from 'react';
import { libraryTotals } from '../../progress/library.ts';
import { libraryInWords } from '../../progress/wording.ts';
import type { Charset } from '../../text/charset.ts';
import type { Choice } from '../state/choices.ts';
import { choiceColumns, choiceSpans } from './choice.ts';
import { cutSpans } from './justify.ts';
import { Line, type Span } from './line.tsx';

type PickerProps = {
  /** Those that the filter leaves; nothing while the library is being read. */
  readonly choices: readonly Choice[] | undefined;
  readonly filter: string;
  readonly cursor: number;
  readonly scroll: number;
  /** Lines that there are for choices. */
  readonly limit: number;
  readonly width: number;
  readonly height: number;
  readonly charset: Charset;
};

/** The library to choose a path from, by section, with the progress on each; filters as one types. */
export function Picker({
  choices = [],
  filter,
  cursor,
  scroll,
  limit,
  width,
  height,
  charset,
}: PickerProps): ReactNode {
  const cells = width - 2;
  const columns = choiceColumns(choices, cells);
  const seen = choices.slice(scroll, scroll + limit);
  const spansOf: SpansOf = (id, hasCursor) => {
    const index = seen.findIndex((choice) => choice.id === id);
    const choice = seen[index];
    if (choice === undefined) return [];
    const namesSection = seen[index - 1]?.section !== choice.section;
    return choiceSpans(choice, { hasCursor, namesSection }, cells, columns, charset);
  };
  return (
    <Box flexDirection="column" width={width} height={height} paddingX={1}>
      <Line spans={cutSpans(filterLine(filter, charset), cells, charset.ellipsis)} />
      <Choices value={spansOf}>
        <SelectInput
          // The cursor is the state's, and the list only draws it: the letters that it takes for moves are typed here.
          key={`${filter}/${cursor}/${seen.length}`}
          isFocused={false}
          initialIndex={cursor - scroll}
          items={seen.map(({ id }) => ({ key: id, label: id, value: id }))}
          indicatorComponent={Nothing}
          itemComponent={Item}
        />
      </Choices>
      <Line spans={cutSpans(totalsLine(choices, charset), cells, charset.ellipsis)} />
    </Box>
  );
}

/** How a choice is written, by its id: the list hands an item nothing but its label. */
type SpansOf = (id: string, hasCursor: boolean) => readonly Span[];
const Choices = createContext<SpansOf>(() => []);

function Item({ label, isSelected = false }: { readonly label: string; readonly isSelected?: boolean }): ReactNode {
  return <Line spans={useContext(Choices)(label, isSelected)} />;
}

function Nothing(): ReactNode {
  return null;
}

function filterLine(filter: string, { cursor }: Charset): readonly Span[] {
  const hint = filter === '' ? 'type to filter' : '';
  return [
    { text: 'Path  ', tone: 'quiet' },
    { text: filter },
    { text: cursor, tone: 'next' },
    { text: hint, tone: 'quiet' },
  ];
}

function totalsLine(choices: readonly Choice[], charset: Charset): readonly Span[] {
  return [{ text: libraryInWords(libraryTotals(choices), charset), tone: 'quiet' }];
}
