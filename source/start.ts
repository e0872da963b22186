import { join } from 'node:path';
import { codeFile } from './commands/places.ts';
import { answerQuickly } from './commands/quick.ts';
import type { main } from './main.ts';
import type { Question } from './store/cache/answer.ts';
import { readProgram } from './store/cache/code.ts';

/**
 * Answers what the entry has not answered: the glance from here, all else by the program.
 * @param question what was asked, if its answer is one that is kept
 */
export function start(question: Question | undefined): void {
  if (answerQuickly(process, __filename, question)) return;
  const file = join(__dirname, 'program.js');
  const program = readProgram<{ main: typeof main }>(file, codeFile(process), require);
  program.run().main(program.compiled);
}
