/** A box at the beginning of a list item, in a heading in one, or of a table cell: `- [ ]`, `1. [x]`, `| [ ]`. */
const BOX = /(\[)([^[\]\r\n]{0,8})(\](?=\s|$|\|))/u;
const LINE = /[^\n]*\n|[^\n]+$/g;

/** What to make of a line's box. */
export type Ticks = {
  /** Lines, counted from 1, whose box is to be ticked. */
  readonly tick: ReadonlySet<number>;
  /** Lines whose box is to be empty. */
  readonly untick: ReadonlySet<number>;
};

/** A document with boxes ticked and unticked, and otherwise the same byte for byte. A line without a box stays. */
export function tickBoxes(document: string, { tick, untick }: Ticks): string {
  const lines = document.match(LINE) ?? [];
  return lines
    .map((text, index) => {
      if (tick.has(index + 1)) return text.replace(BOX, '$1x$3');
      return untick.has(index + 1) ? text.replace(BOX, '$1 $3') : text;
    })
    .join('');
}
