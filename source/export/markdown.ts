import { count } from '../text/quantity.ts';
import type { Write } from './format.ts';
import { templateOf } from './template.ts';
import { documentWithTicks } from './with-ticks.ts';

/** The document that the path came from with the learner's ticks; where there is none, the template. */
export const markdownOf: Write = async (progress, occasion) => {
  const document = await occasion.document();
  if (document === undefined) return templateOf(progress);
  const { text, unplaced } = documentWithTicks(document, progress, occasion.corrections);
  if (unplaced > 0) occasion.warn(`${count(unplaced, 'tick')} of yours without a box in the document: not in it`);
  return text;
};
