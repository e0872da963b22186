import { cachedAnswer, type Question, questionOf } from '../../store/cache/answer.ts';
import { dayOf } from '../../store/cache/made-from.ts';
import { cleanFrame } from '../../terminal/screen.ts';
import { isPlainOutput, settleOutput } from '../../terminal/standard-output.ts';
import { originOf } from '../shared/origin.ts';
import { isPrompt, looksOf } from './settings.ts';

/** What is asked again and again, by status lines and prompts. */
const OFTEN: readonly string[] = ['status', 'status --short', 'status --json', 'next', 'next --json'];

/**
 * The question that a command line asks, if its answer is one that is kept. A terminal is asked for its width, which
 * takes longer than everything else here.
 * @param entry the file that this runs from
 */
export function askedOften(process: NodeJS.Process, entry: string): Question | undefined {
  try {
    const { argv, env } = process;
    const words = argv.slice(2);
    if (!OFTEN.includes(words.join(' ')) || isPrompt(env) || !isPlainOutput()) return undefined;
    const origin = originOf({ flags: {}, io: { process } }, entry);
    return questionOf(origin, {
      words: words.join(''),
      name: env['WAYMARK_PATH'] || undefined,
      // Plans and dates are told from the day on which they are asked for.
      settings: `${looksOf(env)} ${dayOf(Date.now(), env['TZ'] ?? '')}`,
    });
  } catch {
    return undefined;
  }
}

/** Answers what was answered before, if that still holds. Returns whether it has. */
export function answerAgain(question: Question, process: NodeJS.Process): boolean {
  try {
    const answer = cachedAnswer(question);
    if (answer === undefined) return false;
    // The file may have been written by anybody.
    settleOutput(process);
    process.stdout.write(cleanFrame(answer));
    return true;
  } catch {
    return false;
  }
}
