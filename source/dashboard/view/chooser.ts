import { graphemes } from '../../text/characters.ts';
import type { Charset } from '../../text/charset.ts';
import { cut, width } from '../../text/width.ts';
import type { Field } from '../state/field.ts';
import { scrollAround } from '../state/layout.ts';
import { chosen, filled, justify, type TextLine } from './text-line.ts';

/** Where a list to choose from is drawn. */
export type Frame = {
  readonly cursor: number;
  /** Lines that there are for choices. */
  readonly limit: number;
  readonly width: number;
  readonly height: number;
  readonly charset: Charset;
};

type List = {
  readonly head: TextLine;
  readonly count: number;
  /** The choice at a place as pieces of a line. Made only where it is seen. */
  readonly item: (index: number) => TextLine;
  /** What the list adds up to, and what else there is to say below it. */
  readonly foot: readonly TextLine[];
};

/** A list to choose from: a line above it, the choices around the cursor, lines below. */
export function chooserLines({ head, count, item, foot }: List, frame: Frame): readonly TextLine[] {
  const { cursor, limit, width, height, charset } = frame;
  const cells = width - 2;
  const first = scrollAround(cursor, limit, count);
  const items = Array.from({ length: Math.max(0, Math.min(limit, count - first)) }, (_, index) =>
    itemLine(item(first + index), first + index === cursor, cells, charset),
  );
  const hidden = outOfSightInWords(first, Math.max(0, count - first - items.length), charset);
  const [sum = [], ...hints] = foot;
  const below = hidden === '' ? foot : [justify(sum, [{ text: hidden }], cells, charset.ellipsis), ...hints];
  return [head, ...items, ...below].slice(0, height);
}

/** The choice that has the cursor is filled from end to end. */
function itemLine(spans: TextLine, hasCursor: boolean, cells: number, charset: Charset): TextLine {
  const mark = { text: hasCursor ? charset.cursor : ' ', tone: 'next' as const };
  const line = filled(spans, cells - 1, charset.ellipsis);
  return [mark, ...(hasCursor ? chosen(line) : line)];
}

/** How much of a list is above and below the window: `↑ 3  ↓ 12 more`; nothing where all of it is seen. */
export function outOfSightInWords(above: number, below: number, { up, down }: Pick<Charset, 'up' | 'down'>): string {
  return [above > 0 ? `${up} ${above}` : [], below > 0 ? `${down} ${below} more` : []].flat().join('  ');
}

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
