import type { Resource } from '../../curriculum/types.ts';
import type { Progress } from '../../progress/progress.ts';
import { wantedByChecklist } from '../../progress/progress-in-words.ts';
import { shareOf } from '../../progress/totals.ts';
import type { Charset } from '../../text/charset.ts';
import { count, date, duration, elapsed } from '../../text/quantity.ts';
import { toWidth, width as widthOf } from '../../text/width.ts';
import { spell } from '../keys/key.ts';
import { headed, indented, paragraph, progressBar, type TextLine } from './text-line.ts';

const BAR = 16;
const MOST_TITLE = 44;

/** What there is to say of a path whose last resource, or last box, was ticked: what it was, and what to do next. */
export function finishedLines(progress: Progress, width: number, charset: Charset): readonly TextLine[] {
  const { path, complete } = progress;
  return [
    [],
    [
      { text: `${charset.marks.done} `, tone: 'done' },
      { text: complete ? `${path.title} is complete` : `${path.title}: every resource is done`, tone: 'strong' },
    ],
    ...paragraph(sumInWords(progress, charset), width, 'plain'),
    ...paragraph(timeInWords(progress, charset), width, 'plain'),
    [],
    ...phaseBars(progress, width, charset),
    ...skippedLines(progress, width, charset),
    ...thenLines(progress),
  ];
}

function sumInWords({ totals, extras }: Progress, { separator }: Charset): string {
  const read = extras.filter(({ done }) => done).length;
  return [
    `${count(totals.done, 'resource')} done`,
    totals.minutes !== undefined && totals.minutes.done > 0 ? duration(totals.minutes.done) : '',
    read > 0 ? count(read, 'extra') : '',
    totals.skipped > 0 ? `${totals.skipped} skipped` : '',
  ]
    .filter(Boolean)
    .join(` ${separator} `);
}

function timeInWords({ firstDone, lastDone }: Progress, { separator }: Charset): string {
  if (firstDone === undefined || lastDone === undefined) return 'all of it was skipped';
  const [from, to] = [date(firstDone), date(lastDone)];
  const days = from === to ? from : `${from} to ${to}`;
  return `${days} ${separator} in ${elapsed(Date.parse(firstDone), Date.parse(lastDone))}`;
}

function phaseBars({ phases }: Progress, width: number, charset: Charset): readonly TextLine[] {
  const bar = width >= MOST_TITLE + BAR ? BAR : Math.floor(BAR / 2);
  const numbers = `${phases.length}`.length;
  const names = phases.map(({ number, phase }) => `${`${number}`.padStart(numbers)} ${phase.title}`);
  const room = Math.min(Math.max(1, width - bar - 10), Math.max(...names.map(widthOf), 0));
  return [
    ...phases.map(
      ({ totals }, at): TextLine => [
        { text: `  ${toWidth(names[at] ?? '', room, charset.ellipsis)}  ` },
        ...progressBar(shareOf(totals), bar, charset),
        { text: totals.total === 0 ? '  skipped' : `  ${totals.done}` },
      ],
    ),
    [],
  ];
}

function skippedLines({ resources }: Progress, width: number, charset: Charset): readonly TextLine[] {
  const lines = resources.flatMap(({ resource, number, item }) => {
    if (item.state !== 'skipped') return [];
    const reason = item.reason === '' ? '' : `: ${item.reason}`;
    return indented(`${charset.marks.skipped} ${number} ${resource.title}${reason}`, width);
  });
  return headed('Skipped', lines);
}

function thenLines(progress: Progress): readonly TextLine[] {
  const wanted = wantedByChecklist(progress);
  const then = (key: string, text: string): TextLine => [
    { text: `  ${spell(key)}`, tone: 'key' },
    { text: `  ${text}`, tone: 'plain' },
  ];
  const left = wanted.length === 0 ? [] : [then('n', `the checklist still wants: ${wanted.join(', ')}`)];
  const notes = progress.resources.some(({ item }) => item.note !== undefined);
  const asks = progress.phases.some(({ phase }) => phase.selfCheck !== undefined || phase.resources.some(hasQuestions));
  return headed('What next', [
    ...left,
    ...(asks ? [then('r', 'asks what you have learned, as it falls due')] : []),
    then('p', 'another path'),
    ...(notes ? [then('/', 'is:noted finds what you wrote down')] : []),
  ]);
}

function hasQuestions({ selfCheck }: Resource): boolean {
  return selfCheck.length > 0;
}
