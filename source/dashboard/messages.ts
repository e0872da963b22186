import { type Event, type NewEvent, timeOf } from '../progress/event.ts';
import type { PhaseProgress, Progress } from '../progress/progress.ts';
import { followersInWords, fractionInWords, titlesOf } from '../progress/progress-in-words.ts';
import { countDone, shareOf } from '../progress/totals.ts';
import { count, duration } from '../text/quantity.ts';
import type { Message } from './state/state.ts';

/** What is said without being asked for: to whoever comes back, of what a tick has gained, to whoever begins. */

const DAY = 24 * 60 * 60 * 1000;
/** Days after which somebody is told where they were. */
const AWAY = 7;

/**
 * Where somebody was who has been away for a week: how long ago, on what, and what they noted there.
 * @param history of every path, in order @param now in milliseconds since 1970
 */
export function returning({ path, resources }: Progress, history: readonly Event[], now: number): Message | undefined {
  const last = history.findLast((event) => event.path === path.id && 'item' in event);
  if (last === undefined || !('item' in last)) return undefined;
  const days = Math.floor((now - Date.parse(timeOf(last))) / DAY);
  if (days < AWAY) return undefined;
  const note = resources.find(({ resource }) => resource.id === last.item)?.item.note?.replaceAll('\n', ' ');
  return {
    text: `Last here ${count(days, 'day')} ago`,
    more: [`on ${titlesOf(path)(last.item)}`, ...(note ? [note] : [])],
    isReturn: true,
  };
}

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
    return { ...gained, text: `Phase ${phase.number} ${phase.phase.title}`, more: finished(phase, after, before) };
  const what = items.length > 1 ? count(items.length, 'resource') : titleOf(item);
  const { done, total } = phase.totals;
  return { ...gained, text: what, more: [`${done} of ${total} in ${phase.phase.title}`, percent] };
}

/** A phase that is finished, with its time, what ticked itself on the checklist by that, and what comes next. */
function finished({ totals }: PhaseProgress, after: Progress, before: Progress): readonly string[] {
  const { next, totals: all } = after;
  const { minutes, done } = totals;
  const time = minutes !== undefined && minutes.total > 0 ? [duration(minutes.total)] : [];
  const listed = countDone(after.checklist);
  const itself = followersInWords(before, after) === '' ? [] : [`checklist ${fractionInWords(listed)}`];
  const then = next === undefined ? [] : [`next: ${next.resource.title}`];
  return [`${done} of ${done}`, ...time, `${all.percent}%`, ...itself, ...then];
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

/** What somebody is told who has never ticked anything. */
export const FIRST_WORDS = 'space ticks what you studied, ? helps.';
