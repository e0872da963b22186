import { answerInWords, momentInWords } from '../../progress/time/wording.ts';
import type { Screen } from '../state/state.ts';
import { chooserLines, type Frame } from './chooser.ts';
import type { TextLine } from './line.ts';
import { paragraph } from './spans.ts';

/** A session that was forgotten, and the answers to how much of it counts. */
export function forgottenLines(
  { title, session, answers }: Extract<Screen, { name: 'forgotten' }>,
  now: number,
  frame: Frame,
): readonly TextLine[] {
  const since = momentInWords(session.from, now);
  return [
    ...paragraph(`${title} has been running since ${since}.`, frame.width - 2, 'strong'),
    ...chooserLines(
      {
        head: [{ text: 'How much of it counts?' }],
        count: answers.length,
        item: (index) => {
          const answer = answers[index];
          return answer === undefined ? [] : [{ text: ` ${answerInWords(answer, session.from, now)}` }];
        },
        foot: [],
      },
      frame,
    ),
  ];
}
