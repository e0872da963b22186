import type { Write } from './formats.ts';
import { templateOf } from './template.ts';
import { documentWithTicks } from './with-ticks.ts';

/** The document that the path came from with the learner's ticks; where there is none, the template. */
export const markdownOf: Write = async (progress, occasion) => {
  const document = await occasion.document();
  return document === undefined ? templateOf(progress) : documentWithTicks(document, progress);
};
