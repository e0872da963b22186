import { itemNamed } from '../curriculum/find.ts';
import { Failure } from '../failure.ts';
import type { NewEvent } from '../progress/event.ts';
import { explainLock } from '../progress/explain.ts';
import { reopen, skip as skipping, tick } from '../progress/ticking.ts';
import { type Titles, titlesOf } from '../progress/wording.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './command.ts';
import { record } from './record.ts';

/** `waymark done`: ticks. All of the items, or none where one of them is locked. */
export const done: Run = (command) =>
  record(command, ({ path, progress }) => {
    const items = command.input.map((name) => itemNamed(path, name).id);
    const ticking = tick(progress, items, { force: command.flags.force === true });
    if (ticking.outcome === 'locked') {
      const { title, reason } = explainLock(ticking);
      throw new Failure(`${title}: ${reason}; --force ticks it anyway`);
    }
    const { newEvents } = ticking;
    return { newEvents, said: outcome(titlesOf(path), items, newEvents, ['Done', 'Already done']) };
  });

/** `waymark undone`: makes items open again. */
export const undone: Run = (command) =>
  record(command, ({ path, progress }) => {
    const items = command.input.map((name) => itemNamed(path, name).id);
    const newEvents = reopen(progress, items);
    return { newEvents, said: outcome(titlesOf(path), items, newEvents, ['Open again', 'Already open']) };
  });

/** `waymark skip`: leaves items out of both sides of the fraction, with a reason. */
export const skip: Run = (command) =>
  record(command, ({ path, progress }) => {
    const named = command.input.map((name) => itemNamed(path, name));
    const other = named.find(({ type }) => type !== 'resource');
    if (other !== undefined) throw new Failure(`${other.title} cannot be skipped: only resources are counted`, 2);
    const reason = visibleLine(command.flags.reason ?? '').trim();
    if (reason === '') throw new Failure("say why: --reason 'known from work'", 2);
    const titles = new Map(named.map(({ id, title }) => [id, title]));
    return {
      newEvents: skipping(progress, [...titles.keys()], reason),
      said: `Skipped: ${[...titles.values()].join(', ')}`,
    };
  });

/** What came of naming items: `Done: Saga Pattern`, and for those that needed no event `Already done: Bulkhead Pattern`. */
function outcome(
  titleOf: Titles,
  items: readonly string[],
  newEvents: readonly NewEvent[],
  [changed, unchanged]: readonly [changed: string, unchanged: string],
): string {
  const touched = new Set(newEvents.flatMap((event) => ('item' in event ? event.item : [])));
  const others = [...new Set(items)].filter((item) => !touched.has(item));
  const parts = [[changed, [...touched]] as const, [unchanged, others] as const];
  return parts
    .filter(([, some]) => some.length > 0)
    .map(([word, some]) => `${word}: ${some.map(titleOf).join(', ')}`)
    .join('\n');
}
