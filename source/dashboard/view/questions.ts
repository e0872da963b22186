import type { Resource } from '../../curriculum/types.ts';
import { wrap } from '../../text/width.ts';
import { spell } from '../keys/spelling.ts';
import type { TextLine } from './line.ts';
import { headed } from './sections.ts';

const HEADING = 'Ask yourself';

/** The line, from 0, with which the questions begin among others; -1 without any. */
export function questionsIn(lines: readonly TextLine[]): number {
  return lines.findIndex(([first]) => first?.text === HEADING);
}

/** The questions to ask oneself; their answers only once they were asked for. */
export function questionLines({ selfCheck }: Resource, isAnswered: boolean, width: number): readonly TextLine[] {
  if (selfCheck.length === 0) return [];
  const hint = isAnswered ? 'hides the answers' : 'shows the answers';
  return headed(HEADING, [
    ...selfCheck.flatMap(({ question, answer }, index) => [
      ...hanging(`${index + 1} `, question, width, false),
      ...(isAnswered && answer !== undefined ? hanging('  ', answer, width, true) : []),
    ]),
    [
      { text: `  ${spell('a')}`, tone: 'key' },
      { text: ` ${hint}`, tone: 'quiet' },
    ],
  ]);
}

function hanging(lead: string, text: string, width: number, isQuiet: boolean): readonly TextLine[] {
  return wrap(text, width - 2 - lead.length).map((line, index) => [
    { text: `  ${index === 0 ? lead : ' '.repeat(lead.length)}${line}`, tone: isQuiet ? 'quiet' : 'plain' },
  ]);
}
