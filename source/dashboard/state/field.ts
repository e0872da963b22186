import { firstGrapheme, lastGrapheme } from '../../text/characters.ts';

/** A line of text that is being typed: what stands before its cursor, and what after it. */
export type Field = { readonly before: string; readonly after: string };

/** What a key does to a field. */
export type Edit =
  | { readonly insert: string }
  | 'left'
  | 'right'
  | 'start'
  | 'end'
  | 'erase-before'
  | 'erase-after'
  | 'erase-word'
  | 'erase-all';

/** A field that holds a text, with the cursor behind it. */
export function fieldOf(text = ''): Field {
  return { before: text, after: '' };
}

export function textOf({ before, after }: Field): string {
  return before + after;
}

/** Characters that a field takes: far more than anybody types into a line. The rest of a paste is left out. */
const MOST = 4000;

/** A field after an edit. The same object when nothing changes. */
export function edited(field: Field, edit: Edit): Field {
  const next = typeof edit === 'object' ? inserted(field, edit.insert) : moved(field, edit);
  return next.before === field.before && next.after === field.after ? field : next;
}

function inserted({ before, after }: Field, text: string): Field {
  const room = Math.max(0, MOST - before.length - after.length);
  return { before: before + text.slice(0, room), after };
}

function moved({ before, after }: Field, edit: Exclude<Edit, object>): Field {
  const last = lastGrapheme(before);
  const first = firstGrapheme(after);
  const shorter = before.slice(0, before.length - last.length);
  switch (edit) {
    case 'left':
      return { before: shorter, after: last + after };
    case 'right':
      return { before: before + first, after: after.slice(first.length) };
    case 'start':
      return { before: '', after: before + after };
    case 'end':
      return { before: before + after, after: '' };
    case 'erase-before':
      return { before: shorter, after };
    case 'erase-after':
      return { before, after: after.slice(first.length) };
    case 'erase-word':
      return { before: before.slice(0, before.trimEnd().lastIndexOf(' ') + 1), after };
    case 'erase-all':
      return fieldOf();
  }
}
