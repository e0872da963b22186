import { builtinFile } from '../curriculum/builtin.ts';
import { quoted } from '../curriculum/problem.ts';
import { Failure } from '../failure.ts';
import type { Command } from './command.ts';

/** The id of the built-in path. */
export const BUILT_IN = 'microservices';

/** Whether a word names a file, and not a path by its id: ids have neither dots nor slashes. */
export function isFileName(word: string): boolean {
  return /[./\\]/.test(word);
}

/** The curriculum file that a command is about: the operand, else `--path`, else WAYMARK_PATH, else the built-in one. */
export function curriculumFile({ flags, io }: Command, operand?: string): string {
  const named = operand ?? flags.path ?? (io.process.env['WAYMARK_PATH'] || BUILT_IN);
  if (named === BUILT_IN) return builtinFile();
  if (isFileName(named)) return named;
  throw new Failure(`no path is called ${quoted(named)}; give ${BUILT_IN}, or the name of a curriculum.json`, 2);
}
