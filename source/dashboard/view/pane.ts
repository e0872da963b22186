import type { Progress, ResourceProgress } from '../../progress/progress.ts';
import { fractionInWords } from '../../progress/wording.ts';
import { type Charset, sparkline } from '../../text/charset.ts';
import { duration } from '../../text/quantity.ts';
import { cut } from '../../text/width.ts';
import type { Context } from '../keys/binding.ts';
import { spell } from '../keys/key.ts';
import { nameOf, type Panel } from '../state/panels.ts';
import { aboutLines, headingLines } from './item-details.ts';
import { headed, justify, paragraph, type TextLine } from './text-line.ts';

/** Rows of a phase, or of what comes then, that are named. */
const FEW = 5;
/** Lines that are left below what there is to read before anything else is said. */
const LEAST = 8;

/**
 * Of what has the cursor, as much as there is room for beside the path, and how to see the rest; with room left over,
 * what comes then.
 * @param hasAside whether a column beside it says that
 */
export function paneLines(
  { row, panel, progress, state, activity, recall, now }: Context,
  width: number,
  height: number,
  hasAside: boolean,
  charset: Charset,
): readonly TextLine[] {
  const about = row
    ? [
        ...headingLines(row, width, charset),
        ...aboutLines(row, progress, state.answers, { recall: recall(), now }, width, charset),
      ]
    : panel
      ? phaseLines(panel, width, charset)
      : [];
  const room = height - about.length;
  const lines = hasAside || room < LEAST ? about : [...about, ...asideLines(progress, panel, activity, width, charset)];
  // The last section ends with a blank line, which nobody misses.
  if (about.length - 1 <= height) return lines.slice(0, height);
  const more: TextLine = [
    { text: spell('enter'), tone: 'key' },
    { text: ' shows all of it', tone: 'quiet' },
  ];
  return [...about.slice(0, height - 1), more];
}

/** A phase that is closed: what is in it. */
function phaseLines(panel: Panel, width: number, charset: Charset): readonly TextLine[] {
  const { marks, separator, ellipsis } = charset;
  const time = panel.totals?.minutes;
  const words = [fractionInWords(panel), time && time.left > 0 ? `${duration(time.left)} left` : ''].filter(Boolean);
  return [
    ...paragraph(nameOf(panel), width, 'strong'),
    ...paragraph(words.join(` ${separator} `), width, 'quiet'),
    [],
    ...panel.rows.map(
      (row): TextLine => [
        { text: `${marks[row.state]} `, tone: row.state === 'done' ? 'done' : 'quiet' },
        { text: cut(row.title, width - 2, ellipsis), tone: row.state === 'open' ? 'plain' : 'quiet' },
      ],
    ),
    [],
  ];
}

/** The first few that are open behind what is next. */
function thenOpen({ resources, next }: Progress): readonly ResourceProgress[] {
  const few: ResourceProgress[] = [];
  for (const one of resources) {
    if (one.item.state !== 'open' || one.resource === next?.resource) continue;
    few.push(one);
    if (few.length === FEW) break;
  }
  return few;
}

/** What comes then, how far the phase is, and what was done in the last weeks. */
export function asideLines(
  progress: Progress,
  panel: Panel | undefined,
  activity: readonly number[],
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const { ellipsis } = charset;
  const then = thenOpen(progress).map(({ number, resource }): TextLine => {
    const time =
      resource.minutes === undefined ? [] : [{ text: ` ${duration(resource.minutes)}`, tone: 'quiet' as const }];
    const room = width - 2 - time.reduce((sum, { text }) => sum + text.length, 0);
    const title = cut(`${number} ${resource.title}`, room - 1, ellipsis);
    return [{ text: '  ' }, ...justify([{ text: title }], time, width - 2, ellipsis)];
  });
  const own = panel?.phase === undefined || panel.total === 0 ? [] : [phaseSum(panel)];
  return [...headed('Then', then), ...own.flatMap((line) => [line, []]), ...weeksLines(activity, width, charset)];
}

function phaseSum({ phase, done, total }: Panel): TextLine {
  const rest = total === done ? 'all done' : `${total - done} to go`;
  return [{ text: `Phase ${phase?.number ?? ''}  `, tone: 'strong' }, { text: `${done} of ${total}, ${rest}` }];
}

const WEEK = 7;

/** The last weeks, a column for each; in few words what that comes to. */
function weeksLines(activity: readonly number[], width: number, charset: Charset): readonly TextLine[] {
  const weeks = Array.from({ length: Math.floor(activity.length / WEEK) }, (_, week) =>
    activity.slice(week * WEEK, (week + 1) * WEEK).reduce((sum, count) => sum + count, 0),
  );
  const all = weeks.reduce((sum, count) => sum + count, 0);
  if (all === 0 || width < weeks.length + 2) return [];
  return headed(`Last ${weeks.length} weeks`, [
    [{ text: '  ' }, { text: sparkline(weeks, charset), tone: 'done' }],
    [{ text: `  ${all} done, ${weeks.at(-1) ?? 0} of them this week`, tone: 'quiet' }],
  ]);
}
