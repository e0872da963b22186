import { quoted } from '../curriculum/problem.ts';
import { Failure } from '../failure.ts';
import { nearest } from '../text/nearest.ts';

/**
 * The one of `words` that `word` is.
 * @param what they are: `shell`
 * @throws Failure (exit code 2) when it is none, with the nearest, or with all of them
 */
export function oneOf<Word extends string>(word: string, words: readonly Word[], what: string): Word {
  const found = words.find((candidate) => candidate === word);
  if (found !== undefined) return found;
  const near = nearest(word, words);
  const hint = near === undefined ? `there are ${words.join(', ')}` : `did you mean ${near}?`;
  throw new Failure(`no ${what} is called ${quoted(word)}; ${hint}`, 2);
}
