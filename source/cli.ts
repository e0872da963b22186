#!/usr/bin/env node
import { answerAgain, askedOften } from './commands/quick/answer-again.ts';
import type { answerQuickly } from './commands/quick/answer-quickly.ts';
import { run } from './run.ts';

// The glance is asked for in every prompt. What was answered before is answered from here, a small CommonJS file, which
// Node starts fastest; what was computed before, by another; all else by the program.
const question = askedOften(process, __filename);
if (question === undefined || !answerAgain(question, process)) {
  const [, , first = ''] = process.argv;
  if (!(['status', 'next', 'list'].includes(first) || first.startsWith('-')) || !isAnsweredQuickly()) run();
}

function isAnsweredQuickly(): boolean {
  const quick: { answerQuickly: typeof answerQuickly } = require('./quick.js');
  return quick.answerQuickly(process, __filename, question);
}
