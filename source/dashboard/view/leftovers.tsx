import type { ReactNode } from 'react';
import { missingInShort } from '../../progress/explain.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Charset } from '../../text/charset.ts';
import { count, duration } from '../../text/quantity.ts';
import { cut, width as widthOf } from '../../text/width.ts';
import type { Leftover } from '../state/leftovers.ts';
import { Chooser, type Frame } from './chooser.tsx';
import type { TextLine } from './line.tsx';
import { markOf, markTone } from './row.ts';

type LeftoversProps = Frame & { readonly leftovers: readonly Leftover[]; readonly progress: Progress };

/** Cells that a reason has at least, however long the title. */
const REASON = 15;

/** Exactly what keeps the path from being complete, each with what it waits for. */
export function Leftovers({ leftovers, progress, ...frame }: LeftoversProps): ReactNode {
  const { width, charset } = frame;
  const what = progress.complete ? 'Nothing is left: the path is complete.' : 'Left to do until the path is complete';
  return (
    <Chooser
      {...frame}
      head={[{ text: what, tone: progress.complete ? 'done' : 'strong' }]}
      count={leftovers.length}
      item={(index) => (hasCursor) => leftoverSpans(leftovers[index], hasCursor, progress, width - 2, charset)}
      foot={[[{ text: sumInWords(leftovers, progress, charset), tone: 'quiet' }]]}
    />
  );
}

function leftoverSpans(
  leftover: Leftover | undefined,
  hasCursor: boolean,
  progress: Progress,
  cells: number,
  charset: Charset,
): TextLine {
  if (leftover === undefined) return [];
  const { row } = leftover;
  const number = row.kind === 'resource' ? `${row.number} ` : '';
  const name = `${number}${row.title}`;
  const reason = reasonFor(row, progress);
  const room = Math.max(0, cells - 6);
  const why = cut(reason, Math.max(Math.min(REASON, widthOf(reason)), room - widthOf(name)), charset.ellipsis);
  const title = cut(name, room - widthOf(why), charset.ellipsis);
  const gap = ' '.repeat(Math.max(2, cells - 4 - widthOf(title) - widthOf(why)));
  return [
    { text: hasCursor ? charset.cursor : ' ', tone: 'next' },
    { text: ` ${markOf(row, charset)} `, tone: markTone(row) },
    { text: title, tone: hasCursor ? 'strong' : 'plain' },
    { text: `${gap}${why}`, tone: 'quiet' },
  ];
}

function reasonFor(row: Leftover['row'], { phases }: Progress): string {
  if (row.kind === 'checklist') {
    const phase = phases.find(({ phase }) => phase.id === row.entry.phase);
    return phase === undefined ? 'tick it by hand' : `with Phase ${phase.number}`;
  }
  const length = row.entry.minutes === undefined ? '' : duration(row.entry.minutes);
  return [row.state === 'locked' ? missingInShort(row.missing) : '', length].filter(Boolean).join(', ');
}

function sumInWords(leftovers: readonly Leftover[], { totals }: Progress, { separator }: Charset): string {
  const wanted = leftovers.filter(({ row }) => row.kind === 'checklist').length;
  const minutes = totals.minutes && totals.minutes.left > 0 ? duration(totals.minutes.left) : [];
  return [count(totals.left, 'resource'), minutes, `${wanted} of the checklist`].flat().join(` ${separator} `);
}
