import type { Written } from '../../source/dashboard/shell-options.ts';

/** What an editor gives back of which the learner has left this text. */
export function written(text: string): Written {
  return { text, unstored: (error) => error, discard: async () => {} };
}

/** An editor that the learner leaves without a change. */
export async function asItIs(text: string): Promise<Written> {
  return written(text);
}
