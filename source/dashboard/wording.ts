/** A phrase as a sentence begins: with a capital. */
export function sentence(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}

/** What somebody is told who has never ticked anything. */
export const FIRST_WORDS = 'space ticks what you studied, ? helps.';

/** What is said where no row fits a search. */
export function nothingFound(filter: string): string {
  return `Nothing fits "${filter}". Esc shows all again; is:open, kind:video and <30m can be asked for, too.`;
}
