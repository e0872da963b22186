import type { NewEvent } from '../progress/event.ts';
import type { PhaseProgress, Progress } from '../progress/progress.ts';
import { countDone, shareOf } from '../progress/totals.ts';
import { titlesOf } from '../progress/wording.ts';
import { count, duration } from '../text/quantity.ts';
import type { Message } from './state/state.ts';

/** What a tick has gained, as it is said until the next key; nothing where nothing was ticked. */
export function rewardFor(before: Progress, after: Progress, newEvents: readonly NewEvent[]): Message | undefined {
  const items = newEvents.flatMap((one) => (one.type === 'done' ? one.item : []));
  const [item] = items;
  if (item === undefined) return undefined;
  const gained = { isReward: true, before: shareOf(before.totals) } as const;
  const titleOf = titlesOf(after.path);
  const phase = after.phases.find(({ resources }) => resources.some(({ resource }) => resource.id === item));
  if (phase === undefined) return { ...gained, text: titleOf(item), more: [extraInWords(item, after)] };
  const percent = `${after.totals.percent}%`;
  if (phase.totals.left === 0)
    return { ...gained, text: `Phase ${phase.number} ${phase.phase.title}`, more: finished(phase, after) };
  const what = items.length > 1 ? count(items.length, 'resource') : titleOf(item);
  const { done, total } = phase.totals;
  return { ...gained, text: what, more: [`${done} of ${total} in ${phase.phase.title}`, percent] };
}

/** A phase that is finished, with its time and what comes next. */
function finished({ totals }: PhaseProgress, { next, totals: all }: Progress): readonly string[] {
  const { minutes, done } = totals;
  const time = minutes !== undefined && minutes.total > 0 ? [duration(minutes.total)] : [];
  const then = next === undefined ? [] : [`next: ${next.resource.title}`];
  return [`${done} of ${done}`, ...time, `${all.percent}%`, ...then];
}

function extraInWords(item: string, { extras, checklist }: Progress): string {
  const isExtra = extras.some(({ entry }) => entry.id === item);
  const { done, total } = countDone(isExtra ? extras : checklist);
  return `${done} of ${total} ${isExtra ? 'extras' : 'on the checklist'}`;
}

/** Whether the last thing was ticked: of the resources, or of all that the path asks for. */
export function isFinish(before: Progress, after: Progress): boolean {
  const isLast = before.totals.left > 0 && after.totals.left === 0 && after.totals.total > 0;
  return isLast || (!before.complete && after.complete);
}
