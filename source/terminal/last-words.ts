import { type ExitCode, Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';

/** What is said on stderr when `error` ends the program, and the exit code. One line, never a stack trace. */
export function lastWords(error: unknown): { readonly line: string; readonly exitCode: ExitCode } {
  const message = visibleLine(error instanceof Error ? error.message : String(error));
  if (error instanceof Failure) return { line: `waymark: ${message}`, exitCode: error.exitCode };
  return { line: `waymark: internal error: ${message}; please report it`, exitCode: 1 };
}
