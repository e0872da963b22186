import { type ExitCode, Failure } from '../failure.ts';
import type { Event } from '../progress/event.ts';
import type { Reversal } from '../progress/undo.ts';
import { nothingTo, reversalInWords, titlesOf } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { record } from './record.ts';

/** Performs an undo or a redo and says what it took back or brought back. */
export function reverse(
  command: Command,
  how: 'undo' | 'redo',
  find: (ordered: readonly Event[], path: string) => Reversal | undefined,
): Promise<ExitCode> {
  return record(command, ({ path, history }) => {
    const reversal = find(history, path.id);
    if (reversal === undefined) throw new Failure(nothingTo(how, path));
    return { deeds: reversal.deeds, said: reversalInWords(how, titlesOf(path), reversal.events) };
  });
}
