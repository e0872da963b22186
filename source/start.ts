import { answerQuickly } from './commands/quick/answer-quickly.ts';
import type { run } from './run.ts';
import type { Question } from './store/cache/answer.ts';

/**
 * Answers what the entry has not answered: the glance from here, all else by the program.
 * @param question what was asked, if its answer is one that is kept
 */
export function start(question: Question | undefined): void {
  if (answerQuickly(process, __filename, question)) return;
  const rest: { run: typeof run } = require('./run.js');
  rest.run();
}
