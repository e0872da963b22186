import type { ReactNode } from 'react';
import { libraryTotals } from '../../progress/library.ts';
import { libraryInWords } from '../../progress/wording.ts';
import type { Charset } from '../../text/charset.ts';
import { wrap } from '../../text/width.ts';
import type { Choice } from '../state/choices.ts';
import { type Field, textOf } from '../state/field.ts';
import { choiceColumns, choiceSpans } from './choice.ts';
import { Chooser, type Frame } from './chooser.tsx';
import { fieldSpans } from './field.ts';
import type { TextLine } from './line.tsx';

type PickerProps = Frame & {
  /** Those that the field leaves; nothing while the library is being read. */
  readonly choices: readonly Choice[] | undefined;
  readonly field: Field;
};

const HOW_TO_ADD = 'waymark FILE.md or FOLDER brings more paths in.';
const HOW_TO_SEE = 'No path fits; erase some letters to see more.';

/** The library to choose a path from, by section, with the progress on each; filters as one types. */
export function Picker({ choices, field, ...frame }: PickerProps): ReactNode {
  const { width, charset } = frame;
  const all = choices ?? [];
  const columns = choiceColumns(all, width - 2);
  return (
    <Chooser
      {...frame}
      head={[{ text: 'Path  ', tone: 'quiet' }, ...fieldSpans(field, 'type to filter', width - 8, charset)]}
      count={all.length}
      item={(index, first) => (hasCursor) => {
        const [choice, before] = [all[index], all[index - 1]];
        if (choice === undefined) return [];
        const namesSection = index === first || before?.section !== choice.section;
        return choiceSpans(choice, { hasCursor, namesSection }, width - 2, columns, charset);
      }}
      foot={[
        ...(choices?.length === 0 ? [] : [totalsLine(choices, charset)]),
        ...hintLines(choices, textOf(field), width - 2),
      ]}
    />
  );
}

function totalsLine(choices: readonly Choice[] | undefined, charset: Charset): TextLine {
  const text = choices ? libraryInWords(libraryTotals(choices), charset) : `Reading the library ${charset.ellipsis}`;
  return [{ text, tone: 'quiet' }];
}

/** What to do about a list with little in it. */
function hintLines(choices: readonly Choice[] | undefined, typed: string, cells: number): readonly TextLine[] {
  if (choices === undefined || choices.length > (typed === '' ? 1 : 0)) return [];
  return wrap(typed === '' ? HOW_TO_ADD : HOW_TO_SEE, cells).map((text): TextLine => [{ text, tone: 'quiet' }]);
}
