import { parse } from 'shell-quote';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';
import type { Environment } from './colour.ts';

/**
 * The words of a command that a variable holds, as a shell would split them: quotes keep blanks together, `$HOME` and
 * other variables have their values. It is never given to a shell.
 * @param name the variable: `EDITOR`
 * @returns nothing where the variable is not set, or blank
 * @throws Failure (exit code 1) when it holds what only a shell can do: a pipe, two commands, a file to write to
 */
export function programNamed(
  name: string,
  { env, platform }: { readonly env: Environment; readonly platform: NodeJS.Platform },
): readonly [program: string, ...args: string[]] | undefined {
  const text = env[name] ?? '';
  // A folder's name on Windows is full of backslashes.
  const entries = parse(text, { ...env }, { escape: platform === 'win32' ? '^' : '\\' });
  const words = entries.map((entry) => {
    if (typeof entry === 'string') return entry;
    if ('pattern' in entry) return entry.pattern;
    const sign = 'op' in entry ? entry.op : '#';
    throw new Failure(`${name}: ${visibleLine(sign)} would need a shell; give one program and its options`);
  });
  const [program, ...args] = words;
  return program === undefined || program === '' ? undefined : [program, ...args];
}
