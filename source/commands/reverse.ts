import { type ExitCode, Failure } from '../failure.ts';
import type { Event } from '../progress/event.ts';
import type { Reversal } from '../progress/undo.ts';
import { nothingTo, reversalInWords, titlesOf } from '../progress/wording.ts';
import type { Command } from './command.ts';
import { record } from './record.ts';
import { libraryOf } from './situation.ts';
import { BUILT_IN } from './subject.ts';

type Find = (ordered: readonly Event[], path: string) => Reversal | undefined;

/** Performs an undo or a redo and says what it took back or brought back. */
export async function reverse(command: Command, how: 'undo' | 'redo', find: Find): Promise<ExitCode> {
  // Who names a path means it.
  const others = command.flags.path === undefined ? [BUILT_IN, ...(await libraryOf(command).ids())] : [];
  return record(command, ({ path, history }) => {
    const reversal = find(history, path.id);
    const hint = hintTo(history, path.id, others, find);
    if (reversal === undefined) throw new Failure([nothingTo(how, path), hint ?? []].flat().join('; '));
    const said = reversalInWords(how, titlesOf(path), reversal.events);
    return { deeds: reversal.deeds, said: hint === undefined ? said : `${said} (${hint})` };
  });
}

/** Whoever did something on another path just now may mean that one. */
function hintTo(history: readonly Event[], path: string, others: readonly string[], find: Find): string | undefined {
  const last = history.at(-1)?.path;
  if (last === undefined || last === path || !others.includes(last) || find(history, last) === undefined) {
    return undefined;
  }
  return `what was last done is on another path: --path ${last}`;
}
