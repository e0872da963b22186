import type { ItemNotes, ItemReport } from '../glance/item.ts';
import type { Progress } from '../progress/progress.ts';
import { date, dateAndTime } from '../text/quantity.ts';
import { detailsText } from './details.ts';
import { printed, sentence } from './sentence.ts';

/** All that is known of an item, and its history, to be read aloud. */
export function itemWords({ id, history }: ItemReport, progress: Progress): string {
  const past = history.map(({ at, what, holds }) => sentence(`${dateAndTime(at)}: ${what}`, !holds && 'taken back'));
  return [detailsText(id, progress), ...(past.length > 0 ? [printed(['History:', ...past])] : [])].join('\n');
}

/** The notes on a path, to be read aloud. */
export function notesWords(items: readonly ItemNotes[]): string {
  return printed(
    items.flatMap(({ number, title, notes }) =>
      notes.flatMap(({ at, text }) => [
        `${number} ${title}, ${date(at)}: ${text
          .split('\n')
          .map((line) => sentence(line))
          .join(' ')}`,
      ]),
    ),
  );
}
