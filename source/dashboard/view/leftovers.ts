import { missingInShort } from '../../progress/explain.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Charset } from '../../text/charset.ts';
import { count, duration } from '../../text/quantity.ts';
import { cut, width as widthOf } from '../../text/width.ts';
import type { Leftover } from '../state/choices.ts';
import { chooserLines, type Frame } from './chooser.ts';
import type { TextLine } from './line.ts';
import { markOf } from './panel.ts';
import { markTone } from './theme.ts';

/** Cells that a reason has at least, however long the title. */
const REASON = 15;

/** Exactly what keeps the path from being complete, each with what it waits for. */
export function leftoverLines(leftovers: readonly Leftover[], progress: Progress, frame: Frame): readonly TextLine[] {
  const { width, charset } = frame;
  const what = progress.complete ? 'Nothing is left: the path is complete.' : 'What is left on this path';
  return chooserLines(
    {
      head: [{ text: what, tone: 'strong' }],
      count: leftovers.length,
      item: (index) => leftoverSpans(leftovers[index], progress, width - 2, charset),
      foot: [[{ text: sumInWords(leftovers, progress, charset), tone: 'quiet' }]],
    },
    frame,
  );
}

function leftoverSpans(leftover: Leftover | undefined, progress: Progress, cells: number, charset: Charset): TextLine {
  if (leftover === undefined) return [];
  const { row } = leftover;
  const number = row.kind === 'resource' ? `${row.number} ` : '';
  const name = `${number}${row.title}`;
  const reason = reasonFor(row, progress);
  const room = Math.max(0, cells - 7);
  const why = cut(reason, Math.max(Math.min(REASON, widthOf(reason)), room - widthOf(name)), charset.ellipsis);
  const title = cut(name, room - widthOf(why), charset.ellipsis);
  const gap = ' '.repeat(Math.max(2, cells - 5 - widthOf(title) - widthOf(why)));
  return [
    { text: ` ${markOf(row, charset)} `, tone: markTone(row) },
    { text: title },
    { text: `${gap}${why}`, tone: 'quiet' },
  ];
}

function reasonFor(row: Leftover['row'], { phases }: Progress): string {
  if (row.kind === 'checklist') {
    const phase = phases.find(({ phase }) => phase.id === row.entry.phase);
    return phase === undefined ? 'tick it yourself' : `with Phase ${phase.number}`;
  }
  const length = row.entry.minutes === undefined ? '' : duration(row.entry.minutes);
  return [row.state === 'locked' ? missingInShort(row.missing) : '', length].filter(Boolean).join(', ');
}

function sumInWords(leftovers: readonly Leftover[], { totals }: Progress, { separator }: Charset): string {
  const wanted = leftovers.filter(({ row }) => row.kind === 'checklist').length;
  const minutes = totals.minutes && totals.minutes.left > 0 ? duration(totals.minutes.left) : [];
  const boxes = wanted > 0 ? `${wanted} on the checklist` : [];
  return [count(totals.left, 'resource'), minutes, boxes].flat().join(` ${separator} `);
}
