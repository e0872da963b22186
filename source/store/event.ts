import type { Event } from '../progress/event.ts';
import { visible } from '../text/visible.ts';

/** What every event has, of whatever type and version. */
export type Stamped = { readonly id: string; readonly at: string; readonly type: string };

type Fields = { readonly [name: string]: unknown };

/** The years 1000 to 2999: four digits, so that text order is time order. */
const TIME = /^[12]\d{3}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Whether `at` is a time exactly as Waymark writes it, `2026-11-23T08:15:02.120Z`, of a day that exists. */
export function isTime(at: unknown): at is string {
  if (typeof at !== 'string' || !TIME.test(at)) return false;
  const time = Date.parse(at);
  return Number.isFinite(time) && new Date(time).toISOString() === at;
}

/** Whether `entry` has what makes an event, be it of a type that only a later version knows. */
export function isStamped(entry: unknown): entry is Stamped {
  if (!isFields(entry)) return false;
  const { id, at, type } = entry;
  return isText(id) && isTime(at) && isText(type);
}

/** The latest of these times, '' when there are none. */
export function latest(times: Iterable<string>): string {
  let found = '';
  for (const at of times) if (at > found) found = at;
  return found;
}

/**
 * An entry of a journal file as an event that this version understands, else nothing. Text that people wrote
 * is made safe to show; in the file it stays as it is.
 */
export function toEvent(entry: unknown): Event | undefined {
  if (!isFields(entry) || !isStamped(entry)) return undefined;
  const { id, at } = entry;
  const { path, item, action, reason, text, event } = entry as Fields;
  if (!isText(path) || !(action === undefined || isText(action))) return undefined;
  const base = { id, at, path, ...(action !== undefined && { action }) };
  switch (entry.type) {
    case 'done':
    case 'reopened':
      return isText(item) ? { ...base, item, type: entry.type } : undefined;
    case 'skipped':
      return isText(item) && isText(reason) ? { ...base, item, type: 'skipped', reason: visible(reason) } : undefined;
    case 'noted':
      return isText(item) && isText(text) ? { ...base, item, type: 'noted', text: visible(text) } : undefined;
    case 'undone':
      return isText(event) ? { ...base, type: 'undone', event } : undefined;
    default:
      return undefined;
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
