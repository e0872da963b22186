import { explainMissing } from '../progress/explain.ts';
import type { PhaseProgress, Progress } from '../progress/progress.ts';
import { finishInWords, minutesInWords, resourcesInWords, wantedByChecklist } from '../progress/wording.ts';
import { bar } from '../text/bar.ts';
import type { Charset } from '../text/charset.ts';
import { duration } from '../text/quantity.ts';
import { cut, toWidth, width, wrap } from '../text/width.ts';
import type { Paint } from './paint.ts';

/** What the glance is written with. */
export type Pens = {
  readonly charset: Charset;
  readonly paint: Paint;
  /** Cells to a line. */
  readonly columns: number;
};

const PHASE_BAR = 8;
/** With fewer columns, a phase has no bar: its name needs the room. */
const ROOM_FOR_BAR = 40;

/** The glance in full: the whole path, its phases, what is next, what else there is. Only a link may be wider than asked. */
export function fullGlance(progress: Progress, pens: Pens): string {
  return [...heading(progress, pens), '', ...phases(progress, pens), '', ...ending(progress, pens)].join('\n');
}

/** The glance in one line: `Microservices 3/7 42% · next Saga Pattern, 45 min`. */
export function shortGlance({ path, totals, next, complete }: Progress, { charset }: Pick<Pens, 'charset'>): string {
  const minutes = next?.resource.minutes;
  const what = next ? `next ${[next.resource.title, minutes && duration(minutes)].filter(Boolean).join(', ')}` : '';
  const rest = what || (complete ? 'complete' : 'checklist left');
  return `${path.title} ${totals.done}/${totals.total} ${totals.percent}% ${charset.separator} ${rest}`;
}

function heading({ path, totals }: Progress, { charset, paint, columns }: Pens): readonly string[] {
  const numbers = `${resourcesInWords(totals)} ${charset.separator} ${minutesInWords(totals)}`;
  const gap = columns - width(path.title) - width(numbers);
  const title = paint('bold', cut(path.title, columns, charset.ellipsis));
  const percent = `${totals.percent}%`.padStart(5);
  const { filled, empty } = bar(share(totals), columns - percent.length, charset);
  return [
    ...(gap >= 2 ? [title + ' '.repeat(gap) + numbers] : [title, cut(numbers, columns, charset.ellipsis)]),
    paint('green', filled) + paint('dim', empty) + paint('bold', percent),
  ];
}

function phases({ phases }: Progress, pens: Pens): readonly string[] {
  const names = phases.map(({ number, phase }) => `${number} ${phase.title}`);
  const counts = phases.map(({ totals }) => `${totals.done}/${totals.total}`);
  const countWidth = Math.max(...counts.map(width));
  const barWidth = pens.columns < ROOM_FOR_BAR ? 0 : PHASE_BAR + 2;
  const nameWidth = Math.min(Math.max(...names.map(width)), pens.columns - 4 - countWidth - barWidth);
  return phases.flatMap((phase, index) => {
    const name = toWidth(names[index] ?? '', nameWidth, pens.charset.ellipsis);
    return phaseLines(phase, `${name}  ${(counts[index] ?? '').padStart(countWidth)}`, pens);
  });
}

function phaseLines({ state, totals, missing }: PhaseProgress, label: string, pens: Pens): readonly string[] {
  const { charset, paint, columns } = pens;
  const { filled, empty } = bar(share(totals), PHASE_BAR, charset);
  const mark = paint(state === 'done' ? 'green' : 'dim', charset.marks[state]);
  const bars = columns < ROOM_FOR_BAR ? '' : `  ${paint('green', filled)}${paint('dim', empty)}`;
  const line = `${mark} ${label}${bars}`;
  if (state !== 'locked') return [line];
  const remark = explainMissing(missing);
  if (width(line) + 2 + width(remark) <= columns) return [`${line}  ${paint('dim', remark)}`];
  return [line, ...wrap(remark, columns - 2).map((part) => `  ${paint('dim', part)}`)];
}

function ending(progress: Progress, { charset, paint, columns }: Pens): readonly string[] {
  const room = columns - 'Next  '.length;
  const { next, extras, checklist, complete } = progress;
  const counts = [countOf('Extras', extras), countOf('Checklist', checklist)].flat().join(` ${charset.separator} `);
  const last = counts === '' ? [] : [paint('dim', cut(counts, columns, charset.ellipsis))];
  if (next !== undefined) {
    const { title, minutes, focus, link } = next.resource;
    const what = cut(`${next.number} ${title}`, room, charset.ellipsis);
    const rest = [minutes && duration(minutes), focus].filter(Boolean).map((part) => ` ${charset.separator} ${part}`);
    const about = cut(rest.join(''), room - width(what), charset.ellipsis);
    const line = `${paint('dim', 'Next')}  ${paint('cyan', what)}${about}`;
    return [line, ...(link ? [`      ${paint('dim', link.url)}`] : []), ...last];
  }
  const done = hanging(paint('green', complete ? 'Complete' : 'Done'), finishInWords(progress), columns);
  const wanted = wantedByChecklist(progress).join(', ');
  return [...done, ...(wanted === '' ? [] : hanging(paint('yellow', 'Left'), wanted, columns)), ...last];
}

/** A word, and beside it a text that may take several lines. */
function hanging(word: string, text: string, columns: number): readonly string[] {
  const indent = width(word) + 2;
  return wrap(text, columns - indent).map((line, index) => (index === 0 ? `${word}  ` : ' '.repeat(indent)) + line);
}

function countOf(name: string, ticks: Progress['extras'] | Progress['checklist']): readonly string[] {
  return ticks.length === 0 ? [] : [`${name} ${ticks.filter(({ done }) => done).length}/${ticks.length}`];
}

function share({ done, total }: { readonly done: number; readonly total: number }): number {
  return total === 0 ? 1 : done / total;
}
