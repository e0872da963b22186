import { join } from 'node:path';
import { codeFile } from './commands/shared/origin.ts';
import type { main } from './main.ts';
import { readProgram } from './store/cache/code.ts';

/** Runs the program, with the code that V8 compiled of it the last time. */
export function run(): void {
  const file = join(__dirname, 'program.js');
  const program = readProgram<{ main: typeof main }>(file, codeFile(process), require);
  program.run().main(program.compiled);
}
