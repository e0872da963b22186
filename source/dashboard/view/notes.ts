import { itemsOf } from '../../curriculum/items.ts';
import { notesOn } from '../../progress/noting.ts';
import type { Progress } from '../../progress/progress.ts';
import { date } from '../../text/quantity.ts';
import { wrap } from '../../text/width.ts';
import { spell } from '../keys/key.ts';
import type { TextLine } from './line.ts';
import { headed } from './sections.ts';
import { paragraph } from './spans.ts';

/** Every note on the path, item by item, each with its date. */
export function notesLines(progress: Progress, width: number): readonly TextLine[] {
  const noted = itemsOf(progress.path).flatMap(({ id, number, title }) => {
    const notes = notesOn(id, progress);
    if (notes.length === 0) return [];
    const lines = notes.flatMap(({ at, text }) => {
      const day = `${date(at)}  `;
      return wrap(text, width - 2 - day.length).map(
        (line, index): TextLine => [
          { text: `  ${index === 0 ? day : ' '.repeat(day.length)}`, tone: 'quiet' },
          { text: line },
        ],
      );
    });
    return headed([number, title].filter(Boolean).join(' '), lines);
  });
  if (noted.length > 0) return noted;
  return paragraph(`No notes on ${progress.path.title} yet: ${spell('e')} writes one.`, width, 'plain');
}
