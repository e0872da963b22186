#!/usr/bin/env node
import { answerAgain, askedOften } from './commands/quick/answer-again.ts';
import type { run } from './run.ts';
import type { start } from './start.ts';

// The glance is asked for in every prompt. What was answered before is answered from here, a small CommonJS file, which
// Node starts fastest. All else is loaded for what it takes.
const question = askedOften(process, __filename);
if (question === undefined || !answerAgain(question, process)) {
  const [, , first = ''] = process.argv;
  if (first === 'status' || first === 'next' || first.startsWith('-')) {
    const glance: { start: typeof start } = require('./start.js');
    glance.start(question);
  } else {
    const program: { run: typeof run } = require('./run.js');
    program.run();
  }
}
