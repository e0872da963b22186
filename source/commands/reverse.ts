import { type ExitCode, Failure } from '../failure.ts';
import type { Event } from '../progress/event.ts';
import type { Reversal } from '../progress/undo.ts';
import { actionInWords } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { record } from './record.ts';

/** Performs an undo or a redo and says what it took back or brought back. */
export function reverse(
  command: Command,
  verb: 'undo' | 'redo',
  find: (ordered: readonly Event[], path: string) => Reversal | undefined,
): Promise<ExitCode> {
  return record(command, ({ path, history, progress }) => {
    const reversal = find(history, path.id);
    if (reversal === undefined) throw new Failure(`nothing to ${verb} on ${path.title}`);
    const what = actionInWords(progress, reversal.events);
    return { deeds: [reversal.deed], said: `${verb === 'undo' ? 'Undid' : 'Redid'}: ${what}` };
  });
}
