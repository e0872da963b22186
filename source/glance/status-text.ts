import { explainMissing } from '../progress/explain.ts';
import type { PhaseProgress, Progress } from '../progress/progress.ts';
import {
  finishInWords,
  finishLabel,
  fractionInWords,
  minutesInWords,
  resourcesInWords,
  wantedByChecklist,
} from '../progress/progress-in-words.ts';
import { countDone, shareOf } from '../progress/totals.ts';
import { bar, type Charset } from '../text/charset.ts';
import { duration } from '../text/quantity.ts';
import { cut, toWidth, width, wrap } from '../text/width.ts';

/** What the glance is written with. */
export type Pens = {
  readonly charset: Charset;
  readonly paint: Paint;
  /** Cells to a line. Absent where there is no limit, as in a pipe: then nothing is cut or broken into lines. */
  readonly columns: number | undefined;
};

/** Cells to what is as wide as it may be, where there is no limit. */
const USUAL = 80;
const PHASE_BAR = 8;
/** With fewer columns, a phase has no bar: its name needs the room. */
const ROOM_FOR_BAR = 40;

/**
 * The glance in full: the whole path, its phases, what is next, what else there is. Only a link may be wider than asked.
 * @param time what is told of time, line by line
 */
export function fullGlance(progress: Progress, pens: Pens, time: readonly string[] = []): string {
  const parts = [heading(progress, pens), phases(progress, pens), ending(progress, pens, time)];
  return parts.map((lines) => lines.join('\n')).join('\n\n');
}

/**
 * The glance in one line: `Microservices 3/7 42% · next Saga Pattern, 45 min`.
 * @param session what is said of a session that runs @param since where the learner was before: when no resource has changed, the line tells what else has
 */
export function shortGlance(
  progress: Progress,
  { charset, since, session = '' }: { charset: Charset; since?: Progress; session?: string },
): string {
  const { path, totals, next, complete } = progress;
  const minutes = next?.resource.minutes;
  const what = next ? `next ${[next.resource.title, minutes && duration(minutes)].filter(Boolean).join(', ')}` : '';
  const rest = what || (complete ? 'complete' : 'only the checklist is left');
  const isSame = since?.totals.done === totals.done && since.totals.skipped === totals.skipped;
  const changed = isSame ? countsOf(progress).filter((count) => !countsOf(since).includes(count)) : [];
  const start = `${path.title} ${fractionInWords(totals)} ${totals.percent}%`;
  const during = session === '' ? [] : [session];
  return [start, ...during, ...changed.map((count) => count.toLowerCase()), rest].join(` ${charset.separator} `);
}

function heading({ path, totals }: Progress, { charset, paint, columns }: Pens): readonly string[] {
  const numbers = `${resourcesInWords(totals)} ${charset.separator} ${minutesInWords(totals)}`;
  const gap = (columns ?? USUAL) - width(path.title) - width(numbers);
  const title = paint('bold', cut(path.title, columns ?? Infinity, charset.ellipsis));
  const percent = `${totals.percent}%`.padStart(5);
  const { filled, empty } = bar(shareOf(totals), (columns ?? USUAL) - percent.length, charset);
  return [
    ...(gap >= 2 ? [title + ' '.repeat(gap) + numbers] : [title, cut(numbers, columns ?? Infinity, charset.ellipsis)]),
    paint('green', filled) + paint('dim', empty) + paint('bold', percent),
  ];
}

function phases({ phases }: Progress, pens: Pens): readonly string[] {
  const columns = pens.columns ?? Infinity;
  const names = phases.map(({ number, phase }) => `${number} ${phase.title}`);
  const counts = phases.map(({ totals }) => fractionInWords(totals));
  const countWidth = Math.max(...counts.map(width));
  const barWidth = columns < ROOM_FOR_BAR ? 0 : PHASE_BAR + 2;
  const nameWidth = Math.min(Math.max(...names.map(width)), columns - 4 - countWidth - barWidth);
  return phases.flatMap((phase, index) => {
    const name = toWidth(names[index] ?? '', nameWidth, pens.charset.ellipsis);
    return phaseLines(phase, `${name}  ${(counts[index] ?? '').padStart(countWidth)}`, pens);
  });
}

function phaseLines({ state, totals, missing }: PhaseProgress, label: string, pens: Pens): readonly string[] {
  const { charset, paint, columns = Infinity } = pens;
  const { filled, empty } = bar(shareOf(totals), PHASE_BAR, charset);
  const mark = paint(state === 'done' ? 'green' : 'dim', charset.marks[state]);
  const bars = columns < ROOM_FOR_BAR ? '' : `  ${paint('green', filled)}${paint('dim', empty)}`;
  const line = `${mark} ${label}${bars}`;
  if (state !== 'locked') return [line];
  const remark = explainMissing(missing);
  if (width(line) + 2 + width(remark) <= columns) return [`${line}  ${paint('dim', remark)}`];
  return [line, ...wrap(remark, columns - 2).map((part) => `  ${paint('dim', part)}`)];
}

function ending(
  progress: Progress,
  { charset, paint, columns = Infinity }: Pens,
  time: readonly string[],
): readonly string[] {
  const room = columns - 'Next  '.length;
  const { next } = progress;
  const counts = countsOf(progress).join(` ${charset.separator} `);
  const times = time.flatMap((line) => wrap(line, columns));
  const last = [...times, ...(counts === '' ? [] : [paint('dim', cut(counts, columns, charset.ellipsis))])];
  if (next !== undefined) {
    const { title, minutes, focus, link } = next.resource;
    const what = cut(`${next.number} ${title}`, room, charset.ellipsis);
    const rest = [minutes && duration(minutes), focus].filter(Boolean).map((part) => ` ${charset.separator} ${part}`);
    const about = cut(rest.join(''), room - width(what), charset.ellipsis);
    const line = `${paint('dim', 'Next')}  ${paint('bold', what)}${about}`;
    return [line, ...(link ? [`      ${paint('dim', link.url)}`] : []), ...last];
  }
  const done = hanging(paint('bold', finishLabel(progress)), finishInWords(progress), columns);
  const wanted = wantedByChecklist(progress).join(', ');
  return [...done, ...(wanted === '' ? [] : hanging(paint('bold', 'Left'), wanted, columns)), ...last];
}

/** A word, and beside it a text that may take several lines. */
function hanging(word: string, text: string, columns: number): readonly string[] {
  const indent = width(word) + 2;
  return wrap(text, columns - indent).map((line, index) => (index === 0 ? `${word}  ` : ' '.repeat(indent)) + line);
}

/** How much of what does not count is done: `Extras 0/5`, `Checklist 1/4`. */
function countsOf({ extras, checklist }: Progress): readonly string[] {
  const counts = { Extras: countDone(extras), Checklist: countDone(checklist) };
  return Object.entries(counts).flatMap(([name, count]) =>
    count.total === 0 ? [] : `${name} ${fractionInWords(count)}`,
  );
}

/** Puts looks on text where there is colour. What is to be read is in the terminal's own colour: green is for bars and marks. */
type Paint = (style: Style, text: string) => string;

type Style = keyof typeof SGR;

/** Codes that begin and end a style (ECMA-48, "select graphic rendition"). */
const SGR = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
} as const;

/** A brush that paints, or one that leaves text as it is. */
export function paintIf(colour: boolean): Paint {
  return (style, text) => {
    const [begin, end] = SGR[style];
    return colour && text !== '' ? `\u001B[${begin}m${text}\u001B[${end}m` : text;
  };
}
