import { dirname, join } from 'node:path';
import { isWhole, type Packed, unpack } from '../../glance/packed-glance.ts';
import { cacheAnswer, type Question } from '../../store/cache/answer.ts';
import { cachedGlance, idFor } from '../../store/cache/glance.ts';
import { isLineKept } from '../../store/cache/line.ts';
import { madeFrom } from '../../store/cache/made-from.ts';
import { homeNotice } from '../../store/locations.ts';
import { cleanFrame } from '../../terminal/screen.ts';
import { settleOutput } from '../../terminal/standard-output.ts';
import type { Grammar } from '../line/grammar.ts';
import { parseQuickly } from '../line/quick-parse.ts';
import { originOf } from '../shared/origin.ts';
import { type Looks, plainFor } from '../shared/output.ts';
import { keptList } from './list-answer.ts';
import { isPrompt, isPromptLine, settingsOf } from './settings.ts';
import { nextAnswer, statusAnswer } from './status-answer.ts';

/** How these are used: a test holds it to the table of verbs, which would load too much here. */
export const QUICK: readonly Grammar[] = [
  { name: 'status', operands: '[path]', flags: ['short', 'json', 'format'] },
  { name: 'next', operands: '[path]', flags: ['json'] },
  { name: 'list', operands: '[path]', flags: ['json'] },
];

/** Beside the program: the glance on the built-in path before anything is ticked, made when the program is built. */
const BEGINNING = 'beginning';

/**
 * Answers `waymark status`, `next` and `list` if that is what is asked, and the answer was computed beforehand and still
 * holds. Only Node's own start is cheaper. Whatever is out of the ordinary is left to the whole program.
 * @param entry the file that this runs from
 * @param question what was asked, if its answer is to be kept for the next time
 * @returns whether it has answered
 */
export function answerQuickly(process: NodeJS.Process, entry: string, question?: Question): boolean {
  try {
    const { argv, env } = process;
    const command = parseQuickly(argv.slice(2), QUICK);
    if (command === undefined) return false;
    const { verb, input, flags } = command;
    const name = input[0] ?? flags.path ?? (env['WAYMARK_PATH'] || undefined);
    const origin = originOf({ flags, io: { process } }, entry);
    const { locations } = origin;
    if (homeNotice(locations, { store: flags.store, env }) !== undefined) return false;
    if (verb.name === 'list') {
      settleOutput(process);
      const list = keptList({ input, flags, io: { process } }, origin);
      if (list !== undefined) process.stdout.write(`${list}\n`);
      return list !== undefined;
    }
    const id = idFor(name, origin);
    const basis = id === undefined ? undefined : madeFrom(origin, id);
    if (id === undefined || basis === undefined) return false;
    const glance = cachedGlance(locations, id, basis, join(dirname(entry), BEGINNING));
    if (glance === undefined) return false;
    settleOutput(process);
    const looks = { flags, io: { process } };
    const answer = (verb.name === 'next' ? nextIn : statusIn)(cleaned(glance), looks);
    if (answer === undefined) return false;
    const text = `${answer}\n`;
    // A prompt that asks did not find the line that it could have read by itself. The program will write it.
    if (isPrompt(env) && isPromptLine(command) && !isLineKept(locations, settingsOf(env), answer)) return false;
    process.stdout.write(text);
    // Where nothing is left a date is told, and what day that was depends on where one is. A session grows longer by the
    // minute, except in the glance of one line. What adds up of other paths is not in the basis.
    const isLasting = glance.next !== undefined && glance.below === undefined;
    const isSteady = verb.name === 'next' || flags.short === true || glance.time.session === undefined;
    if (question && isLasting && isSteady) keepQuietly(question, basis, text);
    return true;
  } catch {
    return false;
  }
}

function statusIn(glance: Packed, looks: Looks): string | undefined {
  if (looks.flags.json && !isWhole(glance)) return undefined;
  const { time, dues, waiting } = glance;
  return statusAnswer({ progress: unpack(glance), time, dues, now: Date.now(), waiting }, looks);
}

/** Who is read to hears more than the glance tells; so does who has other paths below what is next. */
function nextIn(glance: Packed, looks: Looks): string | undefined {
  const { next } = unpack(glance);
  if (next === undefined || glance.next === undefined || glance.below !== undefined) return undefined;
  return plainFor(looks) && !looks.flags.json ? undefined : nextAnswer(next, glance.next.why, looks);
}

/** A glance whose texts hold nothing but text: its file may have been written by anybody. */
function cleaned(glance: Packed): Packed {
  return JSON.parse(JSON.stringify(glance), (_, value) => (typeof value === 'string' ? cleanFrame(value) : value));
}

/** It has been given: whether it can be kept, too, is nobody's concern. */
function keepQuietly(question: Question, basis: string, answer: string): void {
  try {
    cacheAnswer(question, basis, answer);
  } catch {
    // Then it is made again the next time.
  }
}
