import { graphemes } from '../../text/characters.ts';
import type { Charset } from '../../text/charset.ts';
import { cut, width } from '../../text/width.ts';
import type { Field } from '../state/field.ts';
import type { TextLine } from './line.ts';

/**
 * A field as pieces of a line that take at most `cells` cells. Of a longer text, what is around the cursor is seen.
 * @param hint what stands there while it is empty
 */
export function fieldSpans({ before, after }: Field, hint: string, cells: number, charset: Charset): TextLine {
  const mark = { text: charset.cursor, tone: 'next' } as const;
  if (before + after === '') return [mark, { text: ` ${cut(hint, cells - 2, charset.ellipsis)}`, tone: 'quiet' }];
  const room = Math.max(1, cells - 1);
  const shown = width(before) <= room ? before : tail(before, room, charset.ellipsis);
  return [{ text: shown }, mark, { text: cut(after, room - width(shown), charset.ellipsis) }];
}

/** Units of a character, at the most: a family of four with skin tones has less. */
const LONGEST = 32;

/** The end of a text, in at most `cells` cells. */
function tail(text: string, cells: number, ellipsis: string): string {
  let taken = '';
  // No character of a usual text is longer than that many units.
  for (const character of [...graphemes(text.slice(-cells * LONGEST))].reverse()) {
    if (width(character + taken) > cells - 1) break;
    taken = character + taken;
  }
  return ellipsis + taken;
}
