import { boxOf } from '../curriculum/markdown/document/marks.ts';

const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g;

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
    .map((line, index) => {
      if (tick.has(index + 1)) return withBox(line, 'x');
      return untick.has(index + 1) ? withBox(line, ' ') : line;
    })
    .join('');
}

function withBox(line: string, mark: string): string {
  for (let at = line.indexOf('['); at >= 0; at = line.indexOf('[', at + 1)) {
    if (boxOf(line.slice(at)) !== undefined)
      return `${line.slice(0, at)}[${mark}]${line.slice(line.indexOf(']', at) + 1)}`;
  }
  return line;
}
