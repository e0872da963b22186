/** A phrase as a sentence begins: with a capital. */
export function sentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** What somebody is told who has never ticked anything. */
export const FIRST_WORDS = 'space ticks what you studied, ? helps.';
