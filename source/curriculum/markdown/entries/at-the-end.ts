import { type Rich, richFrom } from '../document/inline.ts';
import { isStruck, type Mark, stateOf, withoutMarks, withoutState } from '../document/marks.ts';
import type { Piece } from '../document/scan.ts';
import { ASCII } from '../document/words.ts';
import { clockOf, isOnClock, isVague, minutesIn, minutesOnClock } from './duration.ts';
import { kindOf } from './vocabulary.ts';

/** A text without the marks and notes that say how far one is with it. */
type Noted = { readonly rich: Rich; readonly mark?: Mark; readonly minutes?: number };

/** Such notes end within so many characters of the end. */
const REACH = 100;
/** Dates, priorities and repetitions of tasks as note-taking programs write them. */
const DATED = /\s*(?:[📅🛫⏳✅➕❌🗓]\uFE0F?\s*\d{4}-\d{2}-\d{2}|[⏫🔼🔽🔺⏬]\uFE0F?|🔁\s*[\w ]{1,40}|\^[\w-]{1,20})$/u;
const FIELD = /\s*[[(]([\w ]{1,30})::\s*([^[\]()]{0,60})[\])]$/;
const TAG = /\s#\p{L}[\p{L}\p{N}_/-]*$/u;

/**
 * A text without the marks at its ends: a tick, a struck line, and in a task also dates, tags and fields.
 * @param task whether it has a box
 */
export function withoutNotes(rich: Rich, task: boolean): Noted {
  const last = rich.pieces.findLastIndex(({ text, image }) => !image && text.trim() !== '');
  if (last < 0) return { rich };
  const pieces = [...rich.pieces];
  let minutes: number | undefined;
  let mark: Mark | undefined = isStruck(rich) ? 'done' : undefined;
  const end = pieces[last];
  if (task && end !== undefined && end.url === undefined) {
    const found = withoutFields(end.text);
    if (found.text === '' && pieces.length === 1) return { rich };
    minutes = found.minutes;
    if (found.isDone) mark ??= 'done';
    pieces[last] = { ...end, text: found.text };
  }
  for (const index of new Set([pieces.findIndex(({ text, image }) => !image && text.trim() !== ''), last])) {
    const piece = pieces[index];
    if (piece === undefined) continue;
    const { text, isChanged, found } = marksIn(piece, index === last, index < last);
    mark ??= found;
    if (isChanged) pieces[index] = { ...piece, text };
  }
  // A badge in place of a mark.
  const badge = pieces.at(-1)?.said === undefined ? undefined : stateOf(richFrom(pieces.slice(-1)));
  mark ??= badge;
  return {
    rich: pieces.every(({ text }, index) => text === rich.pieces[index]?.text) ? rich : richFrom(pieces),
    ...(mark !== undefined && { mark }),
    ...(minutes !== undefined && { minutes }),
  };
}

function marksIn(piece: Piece, isLast: boolean, isFirst: boolean) {
  const { text, mark } = isLast || /^\s*[[(]/.test(piece.text) ? withoutState(piece.text) : withoutMarks(piece.text);
  if (mark === undefined) return { text: piece.text, isChanged: false, found: undefined };
  const before = isLast && !isFirst && /^\s/.test(piece.text) && text !== '' ? ' ' : '';
  const after = isFirst && /\s$/.test(piece.text) && text !== '' ? ' ' : '';
  return { text: `${before}${text}${after}`, isChanged: true, found: mark };
}

/** A text without the dates, tags and fields at its end, and what they say. */
export function withoutFields(text: string): { text: string; minutes?: number; isDone: boolean } {
  let rest = text.trimEnd();
  if (!/[^\x20-\x7e]|::|#|\^/.test(rest.slice(-REACH))) return { text: rest, isDone: false };
  let minutes: number | undefined;
  let isDone = false;
  for (;;) {
    const tail = rest.slice(-REACH);
    const field = FIELD.exec(tail);
    const found = field ?? DATED.exec(tail) ?? TAG.exec(tail);
    if (found === null) break;
    if (field !== null && /^(?:duration|time|estimate|length)$/i.test(field[1] ?? ''))
      minutes ??= minutesIn(field[2] ?? '');
    if (found[0].includes('✅')) isDone = true;
    rest = rest.slice(0, rest.length - found[0].length).trimEnd();
  }
  return { text: rest, isDone, ...(minutes !== undefined && { minutes }) };
}

/** A text without the time that is written at one of its ends. */
type Timed = {
  readonly text: string;
  readonly minutes?: number;
  /** The kind that stands beside the time, as in `(video, 45 min)`. */
  readonly kind?: string;
  /** A time that is there and not clear. */
  readonly unclear?: string;
};

type Told = Omit<Timed, 'text'> & { readonly rest: string };

/** Times stand within so many characters of an end. */
const TIME_REACH = 60;
const MOST_WORDS = 4;
/** A time after such a word belongs to the title: `Git in 30 minutes`. */
const BOUND =
  /(?:^|\s)(?:in|for|of|per|every|within|an?|the|first|last|next|to|from|under|over|least|most|after|before|each|only|your|and|or|than|with|x|×|by|at|on)$/i;

/** A text without the time at its end or its beginning, as in `Channels (1 h 30)` or `Channels - 90 min`, and that time. */
export function timeAtEnd(text: string): Timed {
  if (!/\d|\b(?:hour|half)\b/i.test(text) && (ASCII.test(text) || !/[\p{N}半]/u.test(text))) return { text };
  const whole = text.trimEnd().replace(/\.$/, '');
  const found =
    inBrackets(whole) ??
    afterClock(whole) ??
    afterSeparator(whole) ??
    atTheEnd(whole) ??
    atTheStart(whole) ??
    behindLabel(whole);
  return found ?? { text };
}

/**
 * The minutes of a time of a clock that stands alone behind a link, as in `— 22:10`: what a video takes, and not when
 * something begins.
 */
export function clockBehind(text: string, isVideo: boolean): number | undefined {
  if (text.length > TIME_REACH) return undefined;
  const found = /^\s*[–—:|·,(-]*\s*((\d{1,3}):([0-5]\d))\s*(?:min)?[)]?\s*$/.exec(text);
  const [hour, minute] = [Number(found?.[2]), Number(found?.[3])];
  const isOfDay = hour >= 6 && hour < 24 && minute % 15 === 0;
  if (found === null || (isOfDay && !isVideo)) return undefined;
  return minutesOnClock(found[1] ?? '', isVideo ? 'minutes' : clockOf([found[1] ?? '']));
}

function inBrackets(text: string): Timed | undefined {
  const end = '()[]）'.includes(text.at(-1) ?? ' ') ? text.length - 1 : -1;
  const start = Math.max(text.lastIndexOf('('), text.lastIndexOf('['), text.lastIndexOf('（'));
  if (end < 0 || start < 0 || end - start > TIME_REACH) return undefined;
  const told = toldBy(text.slice(start + 1, end));
  if (told === undefined) return undefined;
  const before = text.slice(0, start).trim();
  return timed(told.rest === '' ? before : `${before} (${told.rest})`, told);
}

function afterClock(text: string): Timed | undefined {
  const start = Math.max(0, text.length - TIME_REACH);
  const found = /[⏱⏰⏲⌛⏳🕐-🕧]\uFE0F?\s*([^⏱⏰⏲⌛⏳]{1,30})$/u.exec(text.slice(start));
  const told = found === null ? undefined : toldBy(found[1] ?? '');
  return told?.rest === '' ? timed(text.slice(0, start + (found?.index ?? 0)).trim(), told) : undefined;
}

/** After a dash, a colon, a dot or a comma. */
function afterSeparator(text: string): Timed | undefined {
  const tail = text.slice(-TIME_REACH);
  const separators = [...tail.matchAll(/\s+[–—-]+\s+|\s*:\s+|\s*：\s*|\s*[·•|]\s*|,\s+/g)];
  for (const { 0: separator, index } of separators.slice(-MOST_WORDS)) {
    const told = toldBy(tail.slice(index + separator.length));
    if (told?.rest !== '' || told.unclear !== undefined) continue;
    return timed(text.slice(0, text.length - tail.length + index).trim(), told);
  }
  return undefined;
}

/** With nothing before it but a blank: `Lab 1h`, `Post ~20 min`. */
function atTheEnd(text: string): Timed | undefined {
  const tail = text.slice(-TIME_REACH);
  const blanks = [...tail.matchAll(/\s(?=[~≈]?\s?\d)/g)].slice(-MOST_WORDS);
  for (const { index } of blanks) {
    const before = text.slice(0, text.length - tail.length + index).trim();
    const minutes = minutesIn(tail.slice(index));
    if (minutes !== undefined && before !== '' && !BOUND.test(before.slice(-20))) return { text: before, minutes };
  }
  return undefined;
}

function atTheStart(text: string): Timed | undefined {
  const found = /^\s*(?:[([]([^()[\]]{1,30})[)\]]|([~≈]?\d[^–—:|-]{1,20}?)\s*(?:[–—:|]|\s-\s))\s*(?=\S)/.exec(
    text.slice(0, TIME_REACH),
  );
  const minutes = minutesIn(found?.[1] ?? found?.[2] ?? '');
  return found === null || minutes === undefined ? undefined : { text: text.slice(found[0].length), minutes };
}

/** In parentheses behind the label in front: `Mon (1h): Limits`. */
function behindLabel(text: string): Timed | undefined {
  const found = /^([^():]{1,40}?)\s*\(([^()]{1,30})\)\s*(?=[:：])/.exec(text.slice(0, 2 * TIME_REACH));
  const minutes = minutesIn(found?.[2] ?? '');
  return found === null || minutes === undefined
    ? undefined
    : { text: `${found[1]}${text.slice(found[0].length)}`, minutes };
}

function timed(text: string, { minutes, kind, unclear }: Told): Timed {
  return {
    text,
    ...(minutes !== undefined && { minutes }),
    ...(kind !== undefined && { kind }),
    ...(unclear !== undefined && { unclear }),
  };
}

/** What a text of nothing but a time and a kind says, and what else is in it; nothing without a time. */
function toldBy(text: string): Told | undefined {
  if (text.length > TIME_REACH) return undefined;
  const parts = text
    .split(/\s*[;·•|/]\s*|\s*(?:(?<!\d),|,(?!\d))\s*|\s+[–—-]\s+/)
    .map((part) => part.replace(/^(?:time|duration|length|est\.?)\s*:+\s*/i, '').trim());
  const told: { minutes?: number; kind?: string; unclear?: string } = {};
  const rest: string[] = [];
  for (const part of parts) {
    const minutes = minutesIn(part);
    const kind = kindOf(part);
    if (minutes !== undefined && told.minutes === undefined) told.minutes = minutes;
    else if (isOnClock(part)) {
      Object.assign(told, {
        minutes: minutesOnClock(part, clockOf([part])),
        ...(/^\d+:\d+$/.test(part) && { unclear: part }),
      });
    } else if (isVague(part)) told.unclear = part;
    else if (kind !== undefined && told.kind === undefined) told.kind = kind;
    else if (part !== '') rest.push(part);
  }
  if (told.minutes === undefined && told.unclear === undefined) return undefined;
  return { ...told, rest: rest.join(', ') };
}
