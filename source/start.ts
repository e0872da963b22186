import { join } from 'node:path';
import { codeFile } from './commands/places.ts';
import { answerQuickly } from './commands/quick.ts';
import type { main } from './main.ts';
import { readProgram } from './store/cache/code.ts';

/** Answers the glance from here, where it was computed before, and all else by the program. */
export function start(): void {
  if (answerQuickly(process, __filename)) return;
  const file = join(__dirname, 'program.js');
  const program = readProgram<{ main: typeof main }>(file, codeFile(process), require);
  program.run().main(program.compiled);
}
