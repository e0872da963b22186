import type { Event } from '../../progress/event.ts';
import type { Progress } from '../../progress/progress.ts';
import {
  finishInWords,
  finishLabel,
  fractionInWords,
  minutesInWords,
  resourcesInWords,
  timeLeftInWords,
  wantedByChecklist,
} from '../../progress/progress-in-words.ts';
import { dayOf } from '../../progress/time/day.ts';
import { outlookOn } from '../../progress/time/outlook.ts';
import { recordedIn } from '../../progress/time/recorded.ts';
import { sessionInWords, summaryOf } from '../../progress/time/summary.ts';
import { minutesBetween, planInWords } from '../../progress/time/time-in-words.ts';
import { shareOf, type Totals } from '../../progress/totals.ts';
import type { Charset } from '../../text/charset.ts';
import { duration } from '../../text/quantity.ts';
import { visibleLine } from '../../text/visible.ts';
import { cut, width as widthOfText } from '../../text/width.ts';
import { type KeyName, spell } from '../keys/key.ts';
import type { Layout } from '../state/layout.ts';
import { memoize } from '../state/memoize.ts';
import type { Message } from '../state/state.ts';
import { cutSpans, justify, padded, progressBar, type Span, type TextLine, widthOf } from './text-line.ts';

type Header = {
  readonly progress: Progress;
  readonly width: number;
  readonly charset: Charset;
  readonly size: Layout['header'];
  /** What just happened: what was gained shows in the bar, and whoever comes back is told where they were. */
  readonly message: Message | undefined;
  /** What stands in the last line, where the path has nothing to say there. */
  readonly strip: TextLine;
  readonly time?: HeaderTime;
};

/** Title, one bar for the whole path, and what is next; in a low window the first line alone. */
export function headerLines(header: Header): readonly TextLine[] {
  const { progress, width, charset, size, message, strip, time = NO_TIME } = header;
  const inner = width - 2;
  const title = message?.isReturn
    ? returnLine(progress, message, inner, charset)
    : titleLine(progress, inner, charset, size);
  if (size === 'line') return padded([title], width, charset.ellipsis);
  const [third = [], fourth] = nextLines(progress, charset);
  const last = [fourth ?? [], strip, time.plan].find(({ length }) => length > 0) ?? [];
  const right = time.session.length > 0 || last === time.plan ? time.session : time.plan;
  const next = withRight(third, right, inner, charset.ellipsis);
  return padded([title, barLine(progress, inner, charset, message?.before), next, last], width, charset.ellipsis);
}

const NO_TIME: HeaderTime = { session: [], plan: [] };
/** So much of what is next is seen beside what runs. */
const LEAST_NEXT = 24;

/** What stands at the right matters more than the end of what stands at the left. */
function withRight(left: TextLine, right: TextLine, cells: number, ellipsis: string): TextLine {
  const room = cells - widthOf(right) - 2;
  if (right.length === 0 || room < LEAST_NEXT) return left;
  return justify(cutSpans(left, room, ellipsis), right, cells, ellipsis);
}

/** Where somebody was who comes back, in the place of the numbers. */
function returnLine({ path }: Progress, { text, more = [] }: Message, width: number, charset: Charset): TextLine {
  const { ellipsis, separator } = charset;
  const said = [text, ...more].join(` ${separator} `);
  // At least a third of the line is for the title.
  const title = cut(path.title, Math.max(Math.floor(width / 3), width - widthOfText(said) - 2), ellipsis);
  const room = width - widthOfText(title) - 2;
  return justify([{ text: title, tone: 'strong' }], [{ text: cut(said, room, ellipsis) }], width, ellipsis);
}

/** The title, and of the numbers as many as there is room for. Without a bar below it, the percentage is one of them. */
function titleLine({ path, totals }: Progress, width: number, charset: Charset, size: Layout['header']): TextLine {
  if (isEmpty(totals)) return [{ text: cut(path.title, width, charset.ellipsis), tone: 'strong' }];
  const brief = fractionInWords(totals);
  const percent = size === 'line' ? [`${totals.percent}%`] : [];
  const time = totals.minutes === undefined ? [] : [minutesInWords(totals)];
  const left = totals.left > 0 && totals.done > 0 ? timeLeftInWords(totals) || `${totals.left} left` : '';
  const all = [resourcesInWords(totals), ...time];
  const wordings = [
    [...all, left, ...percent].filter(Boolean).join(` ${charset.separator} `),
    [...all, ...percent].join(` ${charset.separator} `),
    [brief, ...percent].join(' '),
  ];
  const numbers = wordings.find((text) => widthOfText(path.title) + widthOfText(text) < width) ?? brief;
  const title = cut(path.title, width - widthOfText(numbers) - 1, charset.ellipsis);
  return justify([{ text: title, tone: 'strong' }], [{ text: numbers }], width, charset.ellipsis);
}

/** Whether there is nothing that could be done, so that no number says anything. */
function isEmpty({ total, skipped }: Totals): boolean {
  return total + skipped === 0;
}

function barLine({ totals }: Progress, width: number, charset: Charset, before: number | undefined): TextLine {
  const percent = (isEmpty(totals) ? '' : `${totals.percent}%`).padStart(5);
  return [
    ...progressBar(shareOf(totals), Math.max(1, width - percent.length), charset, before),
    { text: percent, tone: 'strong' },
  ];
}

/** What is next; once nothing is, when that came to be and what the checklist still wants. */
function nextLines(progress: Progress, { separator }: Charset): readonly TextLine[] {
  const { next } = progress;
  if (next !== undefined) {
    const { title, minutes, focus } = next.resource;
    const rest = [minutes === undefined ? [] : duration(minutes), focus ?? []].flat();
    // Apart from the separator, since most text is plain ASCII and quickly measured, and a focus can be long.
    const about = rest.flatMap((text): readonly Span[] => [{ text: ` ${separator} `, tone: 'quiet' }, { text }]);
    return [[{ text: 'Next  ' }, { text: title, tone: 'strong' }, ...about]];
  }
  const { totals } = progress;
  if (isEmpty(totals)) return [[{ text: `No resources yet. ${spell('p')} goes to another path.` }]];
  const label = finishLabel(progress);
  const done: TextLine = [{ text: `${label}  `, tone: 'strong' }, { text: finishInWords(progress) }];
  const wanted = wantedByChecklist(progress).join(', ');
  const hint = (key: KeyName, does: string): TextLine => [
    { text: `  ${spell(key)}`, tone: 'key' },
    { text: ` ${does}` },
  ];
  if (wanted === '') return [[...done, ...hint('p', 'goes to another path')]];
  return [done, [{ text: 'Left  ', tone: 'strong' }, { text: wanted }, ...hint('n', 'goes there')]];
}

/** What the header tells of time: the session that runs, and how the plan stands. Each is empty where there is none. */
type HeaderTime = { readonly session: TextLine; readonly plan: TextLine };

const NONE: HeaderTime = { session: [], plan: [] };
const summary = memoize(summaryOf);

/** @param now in milliseconds since 1970 */
export function headerTime(progress: Progress, history: readonly Event[], now: number, charset: Charset): HeaderTime {
  const { running, plans } = recordedIn(history);
  const { id } = progress.path;
  const last = running.at(-1);
  // Hardly anybody has either, and what a long path adds up to takes a while.
  if (last === undefined && !plans.has(id)) return NONE;
  const time = summary(progress, history);
  const own = time.session && sessionInWords(time.session, now);
  const words = own ?? (last && `${duration(minutesBetween(last.from, now))} on ${visibleLine(last.path)}`);
  const { planned, today } = outlookOn(time, dayOf(now));
  const join = ` ${charset.separator} `;
  const plan = planned && planInWords(planned, { unit: time.unit, today, join });
  return {
    session: words === undefined ? [] : [{ text: `${charset.session} `, tone: 'next' }, { text: words }],
    plan: plan === undefined ? [] : [{ text: plan }],
  };
}
