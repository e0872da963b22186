import { cut, width } from '../../text/width.ts';
import type { Span } from './line.tsx';

/**
 * Pieces at the left and pieces at the right of a line `cells` wide, with blanks between.
 * Where there is no room for both, the right ones go and the left ones are cut.
 */
export function justify(left: readonly Span[], right: readonly Span[], cells: number, ellipsis: string): Span[] {
  const gap = cells - widthOf(left) - widthOf(right);
  if (gap >= 1) return [...left, { text: ' '.repeat(gap) }, ...right];
  const short = cutSpans(left, cells, ellipsis);
  return [...short, { text: ' '.repeat(Math.max(0, cells - widthOf(short))) }];
}

/** The cells that pieces take together. */
export function widthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { text }) => sum + width(text), 0);
}

/** Pieces cut so that they take at most `cells` cells. */
export function cutSpans(spans: readonly Span[], cells: number, ellipsis: string): Span[] {
  let room = cells;
  return spans.flatMap((span) => {
    if (room <= 0) return [];
    const text = cut(span.text, room, ellipsis);
    room = text === span.text ? room - width(text) : 0;
    return { ...span, text };
  });
}
