import type { Event, NewEvent } from '../../progress/event.ts';
import { visible, visibleLine } from '../../text/visible.ts';

/** What every event has, of whatever type and version. */
type Stamped = { readonly id: string; readonly at: string; readonly type: string };

type Fields = { readonly [name: string]: unknown };

/** Makes a field safe to show; gives nothing where it is not of its kind. */
type Read<T> = (value: unknown) => T | undefined;

/** What a field may be that need not be there. */
const ABSENT = Symbol('absent');
type IsOptional<E, Field extends keyof E> = Partial<Pick<E, Field>> extends Pick<E, Field> ? true : false;
type Reader<E, Field extends keyof E> =
  IsOptional<E, Field> extends true ? Read<NonNullable<E[Field]> | typeof ABSENT> : Read<E[Field]>;

/** What a type of event has beside what all have. In the file it stays as it was written. */
type Row<E> = { readonly [Field in Exclude<keyof E, keyof Event | 'key'>]-?: Reader<E, Field> };

/** Every type of event, and what it has to hold. What lacks one of these fields is not understood, and is kept. */
export const EVENT_TYPES: { readonly [Type in NewEvent['type']]: Row<Extract<NewEvent, { type: Type }>> } = {
  done: { item: name },
  reopened: { item: name },
  skipped: { item: name, reason: line },
  noted: { item: name, text: lines, replaces: optional(listOf(name)) },
  started: { item: name },
  stopped: { session: name, until: time },
  tracked: { item: name, minutes: number },
  planned: { by: optional(line), weekly: optional(number) },
  undone: { event: name },
  reviewed: { item: name, question: name, asks: line, grade: number },
  dropped: { item: name, question: name, asks: optional(line) },
  same: { item: name, former: name, formerVersion: optional(name) },
  renamed: { title: line },
  removed: {},
  corrected: { study: listOf(line), skip: listOf(line) },
  followed: { address: line, file: line },
  asked: { item: name, question: line, answer: lines, replaces: optional(name) },
};

/** The same, in a form that is fast to go through for every event of a long journal. */
const READERS = new Map(Object.entries(EVENT_TYPES).map(([type, row]) => [type, Object.entries<Read<unknown>>(row)]));

/** Four digits of a year, so that text order is time order. Every month is taken to have 31 days. */
const TIME = /^[1-9]\d{3}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** As nearly all ids are. */
const PLAIN = /^[\w-]*$/;

/** Whether `at` is a time exactly as Waymark writes it, `2026-11-23T08:15:02.120Z`, of the years 1000 to 2999. */
export function isTime(at: unknown): at is string {
  return isOrder(at) && at < '3';
}

/** Whether that is a place in the order of events: written as a time, of the years 1000 to 9999. */
export function isOrder(order: unknown): order is string {
  if (typeof order !== 'string' || !TIME.test(order)) return false;
  // A journal holds very many times, and dates are slow: only the days that not every month has are looked up.
  return order.slice(8, 10) <= '28' || isDay(Date.parse(order), order);
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

/** Where an entry stands among all events: an `order` that is none counts as absent. */
export function orderIn(entry: Stamped): string {
  const { order } = entry as Fields;
  return isOrder(order) ? order : entry.at;
}

/** An entry of a journal file as an event that this version understands, else nothing. */
export function toEvent(entry: unknown): Event | undefined {
  return isStamped(entry) ? understood(entry) : undefined;
}

/**
 * The same of an entry that is known to be an event of some kind: a long journal is not looked through twice. All of it is made safe to
 * show; in the file it stays as it is. Ids too: those of Waymark hold nothing that would change, and of strange ones
 * every mention changes alike.
 *
 * Fields are set one after the other, always in the same order: what is made of others by spreading gets a shape of its
 * own in V8, which takes more memory than the event.
 */
export function understood(entry: Stamped): Event | undefined {
  const { path, action, order, when, version } = entry as Fields;
  const readers = READERS.get(entry.type);
  if (readers === undefined || !isText(path) || !(action === undefined || isText(action))) return undefined;
  const event: { [field: string]: unknown } = { id: name(entry.id), at: entry.at };
  if (order !== undefined && isOrder(order)) event['order'] = order;
  if (when !== undefined && isTime(when)) event['when'] = when;
  event['path'] = name(path);
  event['type'] = entry.type;
  for (const [field, read] of readers) {
    const value = read((entry as Fields)[field]);
    if (value === undefined) return undefined;
    if (value !== ABSENT) event[field] = value;
  }
  if (isText(version)) event['version'] = name(version);
  if (action !== undefined) event['action'] = name(action);
  return event as Event;
}

/** A field that need not be there. */
function optional<T>(read: Read<T>): Read<T | typeof ABSENT> {
  return (value) => (value === undefined ? ABSENT : read(value));
}

/** An id without controls. A journal holds very many, and looking is faster than cleaning. */
function name(id: string): string;
function name(id: unknown): string | undefined;
function name(id: unknown): string | undefined {
  if (!isText(id)) return undefined;
  return PLAIN.test(id) ? id : visibleLine(id);
}

function line(text: unknown): string | undefined {
  return isText(text) ? visibleLine(text) : undefined;
}

function lines(text: unknown): string | undefined {
  return isText(text) ? visible(text) : undefined;
}

/** What has more than this many texts is none that somebody wrote down. */
const MOST_TEXTS = 10_000;

function listOf(read: Read<string>): Read<readonly string[]> {
  return (value) => {
    if (!Array.isArray(value) || value.length > MOST_TEXTS) return undefined;
    const texts = value.map(read).filter((text) => text !== undefined);
    return texts.length === value.length ? texts : undefined;
  };
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function time(value: unknown): string | undefined {
  return isTime(value) ? value : undefined;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
