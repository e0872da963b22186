import { type ExitCode, Failure } from '../failure.ts';
import type { Event } from '../progress/event.ts';
import type { Reversal } from '../progress/undo.ts';
import { nothingTo, reversalInWords, titlesOf } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { record } from './record.ts';

type Find = (ordered: readonly Event[], path: string) => Reversal | undefined;

/** Performs an undo or a redo and says what it took back or brought back. */
export function reverse(command: Command, how: 'undo' | 'redo', find: Find): Promise<ExitCode> {
  return record(command, ({ path, history }) => {
    const reversal = find(history, path.id);
    if (reversal === undefined) throw new Failure(`${nothingTo(how, path)}${hintTo(history, path.id, find)}`);
    return { deeds: reversal.deeds, said: reversalInWords(how, titlesOf(path), reversal.events) };
  });
}

/** Whoever did something on another path just now may mean that one. */
function hintTo(history: readonly Event[], path: string, find: Find): string {
  const last = history.at(-1)?.path;
  if (last === undefined || last === path || find(history, last) === undefined) return '';
  return `; what was last done is on another path: --path ${last}`;
}
