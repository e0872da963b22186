/** Lines of coloured pieces, put together. */
import { bar, type Charset } from '../../text/charset.ts';
import { placesOf } from '../../text/searchable.ts';
import { cut, width, wrap } from '../../text/width.ts';
import type { Tone } from './theme.ts';

/** A piece of a line, and what it means. `link`: the address of a web page that it is a link to. */
export type Span = { readonly text: string; readonly tone?: Tone | undefined; readonly link?: string };

/** A line of the screen. */
export type TextLine = readonly Span[];

/**
 * Pieces at the left and pieces at the right of a line `cells` wide, with blanks between.
 * Where there is no room for both, the right ones go and the left ones are cut.
 */
export function justify(left: TextLine, right: TextLine, cells: number, ellipsis: string): Span[] {
  const gap = cells - widthOf(left) - widthOf(right);
  if (gap >= 1) return [...left, { text: ' '.repeat(gap) }, ...right];
  return filled(left, cells, ellipsis);
}

/** The cells that pieces take together. */
export function widthOf(spans: TextLine): number {
  return spans.reduce((sum, { text }) => sum + width(text), 0);
}

/** Pieces cut so that they take at most `cells` cells. */
export function cutSpans(spans: TextLine, cells: number, ellipsis: string): Span[] {
  let room = cells;
  return spans.flatMap((span) => {
    if (room <= 0) return [];
    const text = cut(span.text, room, ellipsis);
    room = text === span.text ? room - width(text) : 0;
    return { ...span, text };
  });
}

/** Pieces in exactly `cells` cells: cut when too long, filled with blanks when too short. */
export function filled(spans: TextLine, cells: number, ellipsis: string): Span[] {
  const short = cutSpans(spans, cells, ellipsis);
  const gap = cells - widthOf(short);
  return gap > 0 ? [...short, { text: ' '.repeat(gap) }] : short;
}

/** Lines with a margin of one cell at both sides. */
export function padded(lines: readonly TextLine[], cells: number, ellipsis: string): readonly TextLine[] {
  return lines.map((spans) => (spans.length === 0 ? [] : [{ text: ' ' }, ...cutSpans(spans, cells - 2, ellipsis)]));
}

/** Lines in a window of exactly `height` lines. */
export function inHeight(lines: readonly TextLine[], height: number): readonly TextLine[] {
  return Array.from({ length: height }, (_, line) => lines[line] ?? []);
}

/** Lines beside others that take `cells` cells, in as many lines as the taller of them. */
export function beside(
  left: readonly TextLine[],
  cells: number,
  right: readonly TextLine[],
  ellipsis: string,
): readonly TextLine[] {
  return Array.from({ length: Math.max(left.length, right.length) }, (_, line) => {
    const after = right[line] ?? [];
    return after.length === 0 ? (left[line] ?? []) : [...filled(left[line] ?? [], cells, ellipsis), ...after];
  });
}

const READ: readonly (Tone | undefined)[] = [undefined, 'plain', 'strong', 'hit'];

/** The same pieces as the row that has the cursor, from end to end. */
export function chosen(spans: TextLine): TextLine {
  return spans.map(({ text, tone }) => ({ text, tone: READ.includes(tone) ? 'chosenTitle' : 'chosen' }));
}

/** A text in lines, all of one tone. */
export function paragraph(text: string, cells: number, tone: Tone): readonly TextLine[] {
  return wrap(text, cells).map((line) => [{ text: line, tone }]);
}

/** A heading and its texts, indented, and a blank line. Nothing at all when there is no text. */
export function section(title: string, texts: readonly string[], width: number): readonly TextLine[] {
  return headed(
    title,
    texts.filter((text) => text !== '').flatMap((text) => indented(text, width)),
  );
}

/** A text in lines, below a heading. */
export function indented(text: string, cells: number): readonly TextLine[] {
  return wrap(text, cells - 2).map((line) => [{ text: `  ${line}` }]);
}

/** A heading, lines that are made already, and a blank line. */
export function headed(title: string, lines: readonly TextLine[]): readonly TextLine[] {
  return lines.length === 0 ? [] : [[{ text: title, tone: 'strong' }], ...lines, []];
}

/** A text with the words of a search in it. @param words as `queryOf` gives them */
export function withHits(text: string, words: readonly string[], tone: Tone): TextLine {
  if (words.length === 0) return [{ text, tone }];
  let end = 0;
  const pieces = placesOf(words, text).flatMap(([from, to]): readonly Span[] => {
    const before = text.slice(end, from);
    end = to;
    return [
      { text: before, tone },
      { text: text.slice(from, to), tone: 'hit' },
    ];
  });
  return [...pieces, { text: text.slice(end), tone }].filter((piece) => piece.text !== '');
}

/** A progress bar. @param before the share that was done before something was gained */
export function progressBar(share: number, cells: number, charset: Charset, before = share): readonly Span[] {
  const { filled, empty } = bar(share, cells, charset);
  const old = before < share ? bar(before, cells, charset).filled.length : filled.length;
  // Where one cell holds both, it is the gain that is seen.
  const kept = old > 0 && before < share ? old - 1 : old;
  return [
    { text: filled.slice(0, kept), tone: 'done' as const },
    { text: filled.slice(kept), tone: 'gained' as const },
    { text: empty, tone: 'quiet' as const },
  ].filter(({ text }) => text !== '');
}
