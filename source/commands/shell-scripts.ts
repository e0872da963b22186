import { quoted } from '../curriculum/problem.ts';
import { Failure } from '../failure.ts';
import { nearest } from '../text/nearest.ts';
import type { Run } from './command.ts';
import { completionScript } from './shells/completion.ts';
import { COMPLETING, PROMPTING } from './shells/names.ts';
import { promptScript } from './shells/prompt.ts';

/** `waymark completion`: what a shell has to read to complete Waymark's words. */
export const completion: Run = async ({ input, io }) => {
  io.print(completionScript(shellNamed(input[0] ?? '', COMPLETING)));
  return 0;
};

/** `waymark prompt`: what to put where to have the glance before the eyes. */
export const prompt: Run = async ({ input, io }) => {
  io.print(promptScript(shellNamed(input[0] ?? '', PROMPTING), io.process.platform));
  return 0;
};

/**
 * The one of these shells that a word names.
 * @throws Failure (exit code 2) when it is none, with the nearest, or with all of them
 */
function shellNamed<Shell extends string>(word: string, shells: readonly Shell[]): Shell {
  const found = shells.find((shell) => shell === word);
  if (found !== undefined) return found;
  const near = nearest(word, shells);
  const hint = near === undefined ? `there are ${shells.join(', ')}` : `did you mean ${near}?`;
  throw new Failure(`no shell is called ${quoted(word)}; ${hint}`, 2);
}
