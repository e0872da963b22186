import { itemsNamed, phasesNamed } from '../curriculum/find.ts';
import { type Item, itemsOf } from '../curriculum/items.ts';
import { Failure } from '../failure.ts';
import type { NewEvent } from '../progress/event.ts';
import { explainLock } from '../progress/explain.ts';
import type { ItemState } from '../progress/fold.ts';
import { reopen, skip as skipping, tick } from '../progress/new-events.ts';
import { type Titles, titlesOf } from '../progress/progress-in-words.ts';
import { pastMomentTyped } from '../progress/time/typed.ts';
import { visibleLine } from '../text/visible.ts';
import type { Command, Run } from './shared/command.ts';
import { record } from './shared/record.ts';
import type { Situation } from './shared/situation.ts';

/** `waymark done`: ticks. All of the items, or none where one of them is locked. */
export const done: Run = (command) =>
  record(command, (situation) => {
    const { path, progress } = situation;
    const items = meant(command, situation, ['open', 'done']).map(({ id }) => id);
    const ticking = tick(progress, items, { force: command.flags.force === true });
    if (ticking.outcome === 'locked') {
      const { title, reason } = explainLock(ticking);
      throw new Failure(`${title}: ${reason}; --force ticks it anyway`);
    }
    const newEvents = dated(ticking.newEvents, command);
    return { newEvents, said: outcome(titlesOf(path), items, newEvents, ['Done', 'Already done']) };
  });

/** `waymark undone`: makes items open again. */
export const undone: Run = (command) =>
  record(command, (situation) => {
    const { path, progress } = situation;
    const items = meant(command, situation, ['done', 'skipped']).map(({ id }) => id);
    const newEvents = reopen(progress, items);
    return { newEvents, said: outcome(titlesOf(path), items, newEvents, ['Open again', 'Already open']) };
  });

/** `waymark skip`: leaves items out of both sides of the fraction, for a reason if the learner gives one. */
export const skip: Run = (command) =>
  record(command, (situation) => {
    const items = meant(command, situation, ['open']);
    const other = items.find(({ type }) => type !== 'resource');
    if (other !== undefined) throw new Failure(`${other.title} cannot be skipped: only resources are counted`, 2);
    const reason = visibleLine(command.flags.reason ?? '').trim();
    const ids = items.map(({ id }) => id);
    const newEvents = dated(skipping(situation.progress, ids, reason), command);
    return { newEvents, said: `Skipped: ${items.map(({ title }) => title).join(', ')}` };
  });

/**
 * The items that a command line names, and the resources in one of these states of the phases that it names, or of all.
 * @throws Failure (exit code 2) for what is none; (exit code 1) where nothing of the phases is in such a state
 */
function meant(
  { input, flags }: Command,
  { path, progress }: Situation,
  states: readonly ItemState['state'][],
): readonly Item[] {
  const named = itemsNamed(path, input);
  const isAll = flags.all === true;
  if (flags.phase === undefined && !isAll) {
    if (named.length === 0) throw new Failure('which item? its number, id or a part of its title', 2);
    return named;
  }
  const phases = phasesNamed(path, flags.phase ?? []);
  const fitting = new Set(
    progress.resources.flatMap(({ resource, item }) => (states.includes(item.state) ? resource.id : [])),
  );
  const own = itemsOf(path).filter(
    (item) => item.type === 'resource' && (isAll || phases.includes(item.phase)) && fitting.has(item.id),
  );
  if (own.length === 0 && named.length === 0) {
    const where = isAll ? path.title : phases.map(({ title }) => title).join(', ');
    throw new Failure(`nothing to do in ${where}: none of it is ${states[0]}`);
  }
  return [...new Map([...named, ...own].map((item) => [item.id, item])).values()];
}

/** The same events, done when the command line says so. */
function dated(newEvents: readonly NewEvent[], { flags, io }: Command): readonly NewEvent[] {
  if (flags.at === undefined) return newEvents;
  const when = new Date(pastMomentTyped(flags.at, io.now())).toISOString();
  return newEvents.map((event) => ({ ...event, when }));
}

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
