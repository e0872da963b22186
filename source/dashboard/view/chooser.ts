import type { Charset } from '../../text/charset.ts';
import { scrollAround } from '../state/layout.ts';
import type { TextLine } from './line.ts';
import { chosen, filled, justify } from './spans.ts';

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
  const below =
    hidden === '' ? foot : [justify(sum, [{ text: hidden, tone: 'quiet' }], cells, charset.ellipsis), ...hints];
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
