import type { Event } from '../progress/event.ts';
import { visible, visibleLine } from '../text/visible.ts';

/** What every event has, of whatever type and version. */
export type Stamped = { readonly id: string; readonly at: string; readonly type: string };

type Fields = { readonly [name: string]: unknown };

/** The years 1000 to 2999: four digits, so that text order is time order. Every month is taken to have 31 days. */
const TIME = /^[12]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** As nearly all ids are. */
const PLAIN = /^[\w-]*$/;

/** Whether `at` is a time exactly as Waymark writes it, `2026-11-23T08:15:02.120Z`, of a day that exists. */
export function isTime(at: unknown): at is string {
  if (typeof at !== 'string' || !TIME.test(at)) return false;
  // A journal holds very many times, and dates are slow: only the days that not every month has are looked up.
  return at.slice(8, 10) <= '28' || isDay(Date.parse(at), at);
}

function isDay(time: number, at: string): boolean {
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

/** An entry of a journal file as an event that this version understands, else nothing. */
export function toEvent(entry: unknown): Event | undefined {
  return isStamped(entry) ? understood(entry) : undefined;
}

/**
 * The same of an entry that is known to be an event of some kind: a long journal is not looked through twice. All of it is made safe to
 * show; in the file it stays as it is. Ids too: those of Waymark hold nothing that would change, and of strange ones
 * every mention changes alike.
 */
export function understood(entry: Stamped): Event | undefined {
  const { path, action } = entry as Fields;
  if (!isText(path) || !(action === undefined || isText(action))) return undefined;
  const made = known(entry, named(path));
  return made && action !== undefined ? Object.assign(made, { action: named(action) }) : made;
}

/**
 * Every event is written out in full: what is made of others by spreading gets a shape of its own in V8, which takes
 * more memory than the event.
 */
function known(entry: Stamped, path: string): Event | undefined {
  const { item, reason, text, event } = entry as Fields;
  const { at, type } = entry;
  const id = named(entry.id);
  switch (type) {
    case 'done':
    case 'reopened':
      return isText(item) ? { id, at, path, item: named(item), type } : undefined;
    case 'skipped':
      if (!isText(item) || !isText(reason)) return undefined;
      return { id, at, path, item: named(item), type, reason: visibleLine(reason) };
    case 'noted':
      if (!isText(item) || !isText(text)) return undefined;
      return { id, at, path, item: named(item), type, text: visible(text) };
    case 'undone':
      return isText(event) ? { id, at, path, type, event: named(event) } : undefined;
    default:
      return undefined;
  }
}

/** An id without controls. A journal holds very many, and looking is faster than cleaning. */
function named(id: string): string {
  return PLAIN.test(id) ? id : visibleLine(id);
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
