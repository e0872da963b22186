import type { PhaseProgress, Progress } from '../progress/progress.ts';
import { fractionInWords, minutesInWords, resourcesInWords } from '../progress/progress-in-words.ts';
import { shadeOf, weeksOf } from '../progress/time/calendar.ts';
import { DAYS_A_WEEK, type Day, dayOf, mondayOf, monthOf } from '../progress/time/day.ts';
import { type Diary, diaryOf } from '../progress/time/diary.ts';
import { shareOf } from '../progress/totals.ts';
import { count, duration } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import { cut } from '../text/width.ts';
import type { Write } from './export-format.ts';

/** All in pixels. */
const WIDTH = 480;
const MARGIN = 20;
const INNER = WIDTH - 2 * MARGIN;
const BAR = { top: 62, height: 10 };
const ROW = 20;
const CELL = 11;
const STEP = 14;
const WEEKS = 26;
/** Phases beyond these are told in a line: a picture is looked at, and not read. */
const MOST_PHASES = 12;

/** Colours that can be read on GitHub's pages and others, by day and by night. */
const STYLE = `
  text { font: 12px ui-sans-serif, system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328 }
  .title { font-size: 16px; font-weight: 600 } .quiet { fill: #59636e } .end { text-anchor: end }
  .card { fill: #ffffff; stroke: #d1d9e0 } .track, .s0 { fill: #eff2f5 } .done, .s3 { fill: #1a7f37 }
  .s1 { fill: #aceebb } .s2 { fill: #4ac26b } .s4 { fill: #044f1e } .today { stroke: #59636e; stroke-width: 1 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc } .quiet { fill: #9198a1 } .card { fill: #0d1117; stroke: #3d444d }
    .track, .s0 { fill: #21262d } .done, .s3 { fill: #2ea043 } .s1 { fill: #033a16 } .s2 { fill: #196c2e }
    .s4 { fill: #56d364 } .today { stroke: #9198a1 }
  }`;

/** A picture of the progress, for a README or a profile: title, bar, phases and the last half year. Its text is text. */
export const svgOf: Write = (progress, { at, history = [] }) => {
  const { path, totals, phases } = progress;
  const today = dayOf(Date.parse(at));
  const diary = diaryOf(history, path.id);
  const shown = phases.slice(0, MOST_PHASES);
  const rest = phases.length - shown.length;
  const top = BAR.top + BAR.height + 28;
  const calendar = top + (shown.length + (rest > 0 ? 1 : 0)) * ROW + 16;
  const height = calendar + 16 + DAYS_A_WEEK * STEP + 40;
  const numbers = [resourcesInWords(totals), minutesInWords(totals)].filter(Boolean).join(' · ');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escaped(`${path.title}: ${totals.percent}%, ${numbers}`)}">`,
    `<style>${STYLE}\n</style>`,
    `<rect class="card" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="8"/>`,
    text(MARGIN, 32, cut(visibleLine(path.title), 46, '…'), 'title'),
    text(MARGIN, 50, numbers, 'quiet'),
    text(WIDTH - MARGIN, 32, `${totals.percent}%`, 'title end'),
    ...bar(MARGIN, BAR.top, INNER, BAR.height, shareOf(totals)),
    ...shown.flatMap((phase, index) => phaseRow(phase, top + index * ROW)),
    ...(rest > 0 ? [text(MARGIN, top + shown.length * ROW, `and ${count(rest, 'more phase')}`, 'quiet')] : []),
    ...calendarCells(diary, today, calendar),
    text(MARGIN, height - 14, cut(ending(progress, diary, today), 68, '…'), 'quiet'),
    '</svg>',
  ].join('\n')}\n`;
};

function phaseRow({ phase, number, totals }: PhaseProgress, y: number): readonly string[] {
  const share = shareOf(totals);
  return [
    text(MARGIN, y, cut(`${number} ${visibleLine(phase.title)}`, 42, '…'), share === 1 ? 'quiet' : ''),
    ...bar(WIDTH - MARGIN - 160, y - 9, 110, 8, share),
    text(WIDTH - MARGIN, y, fractionInWords(totals), 'quiet end'),
  ];
}

function bar(x: number, y: number, width: number, height: number, share: number): readonly string[] {
  const filled = Math.round(width * share * 10) / 10;
  const radius = height / 2;
  return [
    `<rect class="track" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`,
    ...(filled > 0
      ? [`<rect class="done" x="${x}" y="${y}" width="${Math.max(height, filled)}" height="${height}" rx="${radius}"/>`]
      : []),
  ];
}

/** Half a year, a week a column, with the names of the months above. */
function calendarCells({ days }: Diary, today: Day, top: number): readonly string[] {
  const unit = [...days.values()].some(({ minutes }) => minutes > 0) ? 'minutes' : 'items';
  const first = mondayOf(today) - (WEEKS - 1) * DAYS_A_WEEK;
  const left = MARGIN + Math.floor((INNER - WEEKS * STEP) / 2);
  const cells: string[] = [];
  let lastName = -Infinity;
  for (let week = 0; week < WEEKS; week += 1) {
    const monday = first + week * DAYS_A_WEEK;
    const x = left + week * STEP;
    if (week - lastName > 2 && (week === 0 || monthOf(monday) !== monthOf(monday - DAYS_A_WEEK))) {
      cells.push(text(x, top, monthOf(monday), 'quiet'));
      lastName = week;
    }
    for (let day = monday; day < monday + DAYS_A_WEEK && day <= today; day += 1) {
      const shade = `s${shadeOf(days.get(day), unit)}${day === today ? ' today' : ''}`;
      const y = top + 8 + (day - monday) * STEP;
      cells.push(`<rect class="${shade}" x="${x}" y="${y}" width="${CELL}" height="${CELL}" rx="2"/>`);
    }
  }
  return cells;
}

/** What is next, and in how many weeks something was done. */
function ending({ next }: Progress, diary: Diary, today: Day): string {
  const { title = '', minutes } = next?.resource ?? {};
  const what = title === '' ? [] : `Next: ${[title, minutes === undefined ? [] : duration(minutes)].flat().join(', ')}`;
  return [what, studied(diary, today)].flat().join(' · ');
}

function studied({ days }: Diary, today: Day): string {
  const { studied, pause } = weeksOf(days.keys(), today);
  if (studied === 0) return 'not begun yet';
  return `${count(studied, 'week')} with study${pause > 0 ? ` · a pause of ${count(pause, 'week')}` : ''}`;
}

function text(x: number, y: number, words: string, style: string): string {
  return `<text x="${x}" y="${y}"${style === '' ? '' : ` class="${style}"`}>${escaped(words)}</text>`;
}

/** A text as XML: without what would be markup, and without characters that XML does not have. */
function escaped(words: string): string {
  return visibleLine(words)
    .replace(/[\uD800-\uDFFF\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
