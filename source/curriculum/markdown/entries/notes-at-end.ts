import { type Rich, richFrom } from '../document/rich.ts';
import type { Piece } from '../document/scan.ts';
import { minutesIn } from './duration.ts';
import { isStruck, type Mark, withoutMarks } from './marks.ts';

/** A text without the marks and notes that say how far one is with it. */
export type Noted = { readonly rich: Rich; readonly mark?: Mark; readonly minutes?: number };

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
  return {
    rich: pieces.every(({ text }, index) => text === rich.pieces[index]?.text) ? rich : richFrom(pieces),
    ...(mark !== undefined && { mark }),
    ...(minutes !== undefined && { minutes }),
  };
}

function marksIn(piece: Piece, isLast: boolean, isFirst: boolean) {
  const { text, mark } = withoutMarks(piece.text);
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
