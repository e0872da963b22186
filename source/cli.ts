#!/usr/bin/env node
import { join } from 'node:path';
import { codeFile } from './commands/places.ts';
import { answerQuickly } from './commands/quick.ts';
import type { main } from './main.ts';
import { readProgram } from './store/program.ts';

// The glance is asked for in every prompt: it is answered from here, a small CommonJS file, which Node starts fastest.
// The program is loaded for everything else.
if (!answerQuickly(process, __filename)) {
  const file = join(__dirname, 'program.js');
  const program = readProgram<{ main: typeof main }>(file, codeFile(process), require);
  program.run().main(program.compiled);
}
