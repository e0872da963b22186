import { Box } from 'ink';
import type { ReactNode } from 'react';
import type { Progress } from '../../progress/progress.ts';
import { shareOf } from '../../progress/totals.ts';
import {
  finishInWords,
  finishLabel,
  fractionInWords,
  minutesInWords,
  resourcesInWords,
  timeLeftInWords,
  wantedByChecklist,
} from '../../progress/wording.ts';
import type { Charset } from '../../text/charset.ts';
import { duration } from '../../text/quantity.ts';
import { cut, width as widthOfText } from '../../text/width.ts';
import { spell } from '../keys/spelling.ts';
import { cutSpans, justify } from './justify.ts';
import { Lines, type Span } from './line.tsx';
import { progressBar } from './progress-bar.ts';

type HeaderProps = {
  readonly progress: Progress;
  readonly width: number;
  readonly charset: Charset;
  readonly size: 'line' | 'full';
};

/** Title, one bar for the whole path, and what is next; in a low window the first line alone. */
export function Header({ progress, width, charset, size }: HeaderProps): ReactNode {
  const inner = width - 2;
  const lines = [titleLine(progress, inner, charset, size)];
  if (size === 'full') {
    const [third, fourth = []] = nextLines(progress, charset);
    lines.push(barLine(progress, inner, charset), third ?? [], fourth);
  }
  return (
    <Box flexDirection="column" paddingX={1}>
      <Lines lines={lines.map((spans) => cutSpans(spans, inner, charset.ellipsis))} />
    </Box>
  );
}

/** The title, and of the numbers as many as there is room for. Without a bar below it, the percentage is one of them. */
function titleLine(
  { path, totals }: Progress,
  width: number,
  charset: Charset,
  size: 'line' | 'full',
): readonly Span[] {
  const brief = fractionInWords(totals);
  const percent = size === 'line' ? [`${totals.percent}%`] : [];
  const all = [resourcesInWords(totals), minutesInWords(totals)];
  const left = totals.left > 0 && totals.done > 0 ? timeLeftInWords(totals) : '';
  const wordings = [
    [...all, left, ...percent].filter(Boolean).join(` ${charset.separator} `),
    [...all, ...percent].join(` ${charset.separator} `),
    [brief, ...percent].join(' '),
  ];
  const numbers = wordings.find((text) => widthOfText(path.title) + widthOfText(text) < width) ?? brief;
  const title = cut(path.title, width - widthOfText(numbers) - 1, charset.ellipsis);
  return justify([{ text: title, tone: 'strong' }], [{ text: numbers }], width, charset.ellipsis);
}

function barLine({ totals }: Progress, width: number, charset: Charset): readonly Span[] {
  const percent = `${totals.percent}%`.padStart(5);
  return [
    ...progressBar(shareOf(totals), Math.max(1, width - percent.length), charset),
    { text: percent, tone: 'strong' },
  ];
}

/** What is next; once nothing is, when that came to be and what the checklist still wants. */
function nextLines(progress: Progress, { separator }: Charset): readonly (readonly Span[])[] {
  const { next } = progress;
  if (next !== undefined) {
    const { title, minutes, focus } = next.resource;
    const rest = [minutes === undefined ? [] : duration(minutes), focus ?? []].flat();
    // Apart from the separator, since most text is plain ASCII and quickly measured, and a focus can be long.
    const about = rest.flatMap((text): readonly Span[] => [
      { text: ` ${separator} `, tone: 'quiet' },
      { text, tone: 'quiet' },
    ]);
    return [[{ text: 'Next  ', tone: 'quiet' }, { text: title, tone: 'next' }, ...about]];
  }
  const { totals } = progress;
  if (totals.total + totals.skipped === 0) return [[{ text: `No resources yet. ${spell('p')} goes to another path.` }]];
  const done = [{ text: `${finishLabel(progress)}  `, tone: 'done' }, { text: finishInWords(progress) }] as const;
  const wanted = wantedByChecklist(progress).join(', ');
  const then: Span = { text: `  ${spell('p')} goes to another path`, tone: 'quiet' };
  const list: Span = { text: `  ${spell('w')} lists it`, tone: 'quiet' };
  return wanted === '' ? [[...done, then]] : [done, [{ text: 'Left  ', tone: 'next' }, { text: wanted }, list]];
}
