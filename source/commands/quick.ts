import { dirname, join } from 'node:path';
import { BUILT_IN, builtinFile } from '../curriculum/builtin.ts';
import { unpack } from '../glance/packed.ts';
import { glanceFile, idFor, keptGlance } from '../store/kept-glance.ts';
import { isLineKept } from '../store/kept-line.ts';
import { answerForOutput } from '../terminal/broken-output.ts';
import { cleanFrame } from '../terminal/frame.ts';
import { isPlainOutput, writePlainly } from '../terminal/plain-output.ts';
import { build } from '../version.ts';
import { statusAnswer } from './answer.ts';
import { locationsOf } from './places.ts';
import { type Grammar, parseQuickly } from './quick-parse.ts';
import { isPromptLine, settingsOf } from './shells/settings.ts';

/** How `waymark status` is used: a test holds it to the table of verbs, which would load too much here. */
export const STATUS: Grammar = { name: 'status', operands: '[path]', flags: ['short', 'json', 'format'] };

/** Beside the program: the glance on the built-in path before anything is ticked, made when the program is built. */
const BEGINNING = 'beginning';

/**
 * Answers `waymark status` if that is what is asked, and the answer was computed beforehand and still holds. Only
 * Node's own start is cheaper. Whatever is out of the ordinary is left to the whole program.
 * @param code the file that this runs from
 * @returns whether it has answered
 */
export function answerQuickly(process: NodeJS.Process, code: string): boolean {
  try {
    const { argv, env, platform } = process;
    const command = parseQuickly(argv.slice(2), [STATUS]);
    if (command === undefined) return false;
    const { input, flags } = command;
    const name = input[0] ?? flags.path ?? (env['WAYMARK_PATH'] || undefined);
    const locations = locationsOf({ flags, io: { process } });
    const origin = { locations, builtin: { id: BUILT_IN, file: builtinFile(code) }, program: build };
    const id = idFor(name, origin);
    if (id === undefined) return false;
    const files = [glanceFile(locations, id), join(dirname(code), BEGINNING)];
    const glance = keptGlance(files, origin, id);
    if (glance === undefined) return false;
    const isPlain = isPlainOutput();
    const out = isPlain ? { env, platform, stdout: {} } : process;
    // Cleaned once more: the file may have been written by anybody.
    const text = `${cleanFrame(statusAnswer(unpack(glance), { flags, io: { process: out } }))}\n`;
    // A shell that asks did not find the line that it could have read by itself. The program will write it.
    if (isPromptLine(command) && !isLineKept(locations, settingsOf(env), text.trimEnd())) return false;
    const write = (rest: string | Uint8Array): void => {
      answerForOutput(process);
      process.stdout.write(rest);
    };
    if (isPlain) writePlainly(text, write);
    else write(text);
    return true;
  } catch {
    return false;
  }
}
