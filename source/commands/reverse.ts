import { Failure } from '../failure.ts';
import type { Reversal } from '../progress/undo.ts';
import { actionInWords } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { record } from './record.ts';
import type { Situation } from './situation.ts';

/** Performs an undo or a redo and says what it took back or brought back. */
export async function reverse(
  command: Command,
  situation: Situation,
  verb: 'undo' | 'redo',
  reversal: Reversal | undefined,
): Promise<void> {
  if (reversal === undefined) throw new Failure(`nothing to ${verb} on ${situation.path.title}`);
  const what = actionInWords(situation.progress, reversal.events);
  await record(command, situation, [reversal.deed], `${verb === 'undo' ? 'Undid' : 'Redid'}: ${what}`);
}
