import { itemNamed } from '../curriculum/find.ts';
import { quoted } from '../curriculum/problem.ts';
import type { Path } from '../curriculum/types.ts';
import { Failure } from '../failure.ts';
import { orphansIn, type Waiting } from '../progress/identity/carried.ts';
import { folded } from '../text/searchable.ts';
import type { Run } from './shared/command.ts';
import { record } from './shared/record.ts';

/**
 * `waymark same`: ties what the document does not have any more to an item that it has, where Waymark did not recognise
 * it. Its ticks and notes are that item's from then on.
 */
export const same: Run = (command) =>
  record(command, ({ path, history }) => {
    const [old = '', name = ''] = command.input;
    const { journal } = command.workspace();
    const found = orphanNamed(
      old,
      orphansIn(history, path, (key) => journal.orphan(path.id, key)),
      path,
    );
    const item = itemNamed(path, name);
    const former = { former: found.id, ...(found.version === undefined ? {} : { formerVersion: found.version }) };
    return {
      newEvents: [{ type: 'same', path: path.id, item: item.id, ...former }],
      said: `${found.title} is ${item.title} now`,
    };
  });

/** @throws Failure (exit code 2) for what is none, and for several */
function orphanNamed(name: string, orphans: readonly Waiting[], { title }: Path): Waiting {
  const wanted = folded(name);
  const exact = orphans.filter((one) => folded(one.title) === wanted || one.id === wanted || one.key === wanted);
  const fitting = exact.length > 0 ? exact : orphans.filter((one) => folded(one.title).includes(wanted));
  const [found, ...others] = fitting;
  if (found === undefined) {
    const what = orphans.length === 0 ? 'nothing waits' : `nothing that waits is called ${quoted(name)}`;
    throw new Failure(`${title}: ${what}; waymark show --orphans lists what the document does not have any more`, 2);
  }
  if (others.length > 0) {
    const choices = fitting.map(({ title, phase, key }) => `${title}, of ${phase} (${key})`);
    throw new Failure(`${quoted(name)} fits several`, 2, choices);
  }
  return found;
}
