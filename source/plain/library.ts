import { libraryTotals, sectionOf } from '../progress/library.ts';
import type { Progress } from '../progress/progress.ts';
import { libraryAmounts, resourcesInWords, timeLeftInWords } from '../progress/wording.ts';
import { spokenDuration } from '../text/quantity.ts';
import { printed, sentence } from './sentence.ts';

/** The library, a line for each path: section, title, the id that it is opened by, and how far the learner is. */
export function libraryText(library: readonly Progress[]): string {
  const lines = library.map((progress) => {
    const { path, totals } = progress;
    const name = [sectionOf(progress), `${path.title} (${path.id})`].filter((part) => part !== '').join(', ');
    const amount = resourcesInWords(totals, 'resource');
    return sentence(`${name}: ${amount}`, timeLeftInWords(totals, spokenDuration));
  });
  return printed([...lines, '', sentence(...libraryAmounts(libraryTotals(library), spokenDuration))]);
}
