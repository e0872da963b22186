import { type ExitCode, Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';
import { wrapWords } from '../text/width.ts';

const NAME = 'waymark: ';

/** Where it is said: a terminal has a width, and a file has none. */
type Stderr = { readonly isTTY?: boolean; readonly columns?: number };

/**
 * What is said on stderr when `error` ends the program, and the exit code. One sentence, never a stack trace, and below it
 * what there is to choose from.
 */
export function lastWords(error: unknown, stderr: Stderr = {}): { readonly line: string; readonly exitCode: ExitCode } {
  const message = error instanceof Error ? error.message : String(error);
  if (!(error instanceof Failure))
    return { line: warning(`internal error: ${message}; please report it`, stderr), exitCode: 1 };
  const choices = error.choices.map((choice) => `  ${visibleLine(choice)}`);
  return { line: [warning(message, stderr), ...choices].join('\n'), exitCode: error.exitCode };
}

/** A sentence as it is said on stderr. On a terminal it is broken between its words, and an address never. */
export function warning(text: string, { isTTY, columns }: Stderr): string {
  const line = `${NAME}${visibleLine(text)}`;
  if (!isTTY || !columns || columns <= 2 * NAME.length) return line;
  const [first = '', ...others] = wrapWords(line, columns);
  const below = wrapWords(others.join(' '), columns - NAME.length).map((part) => ' '.repeat(NAME.length) + part);
  return [first, ...(others.length > 0 ? below : [])].join('\n');
}
