import { Failure } from '../failure.ts';

/**
 * The words of a line, cut at blanks as a shell does it: quotes keep blanks, and a backslash takes the next character
 * as it is. A quote within a word is a letter (`don't`), since most lines are written and not programmed. Nothing is
 * replaced or run, whatever it would mean to a shell.
 * @throws Failure (exit code 2) when a quote is not closed
 */
export function wordsOf(line: string): readonly string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  let isEscaped = false;
  for (const character of line) {
    if (isEscaped) {
      word = (word ?? '') + character;
      isEscaped = false;
    } else if (character === '\\' && quote !== "'") {
      isEscaped = true;
    } else if (quote !== '') {
      if (character === quote) quote = '';
      else word += character;
    } else if (/["']/.test(character) && (word === undefined || word.endsWith('='))) {
      quote = character;
      word ??= '';
    } else if (/\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (quote !== '') throw new Failure(`a quote is not closed: close it, or put \\ before it`, 2);
  if (word !== undefined) words.push(word);
  return words;
}
