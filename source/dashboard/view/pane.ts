import type { Progress, ResourceProgress } from '../../progress/progress.ts';
import { fractionInWords } from '../../progress/progress-in-words.ts';
import { dueOn, nextDue, type Today, todayAt } from '../../progress/recall/due.ts';
import type { Question } from '../../progress/recall/recall.ts';
import { nextInWords, toRecall } from '../../progress/recall/recall-in-words.ts';
import { type Day, dayOf, shortDay } from '../../progress/time/day.ts';
import { type Charset, sparkline } from '../../text/charset.ts';
import { duration } from '../../text/quantity.ts';
import { cut } from '../../text/width.ts';
import type { Context } from '../keys/binding.ts';
import { spell } from '../keys/key.ts';
import { memoize } from '../state/memoize.ts';
import { nameOf, type Panel } from '../state/panels.ts';
import { aboutLines, headingLines } from './item-details.ts';
import { headed, justify, paragraph, section, type TextLine, widthOf } from './text-line.ts';

/** Rows of a phase, or of what comes then, that are named. */
const FEW = 5;
/** Of what was done last. */
const LATELY = 3;
/** Lines that are left below what there is to read before anything else is said. */
const LEAST = 8;

/**
 * Of what has the cursor, as much as there is room for beside the path, and how to see the rest; with room left over,
 * what comes then.
 * @param hasAside whether a column beside it says that
 */
export function paneLines(
  context: Context,
  width: number,
  height: number,
  hasAside: boolean,
  charset: Charset,
): readonly TextLine[] {
  const { row, panel, progress, state, recall, now } = context;
  const about = row
    ? [
        ...headingLines(row, width, charset),
        ...aboutLines(row, progress, state.answers, { recall: recall(), now }, width, charset),
      ]
    : panel
      ? phaseLines(panel, width, charset)
      : [];
  const room = height - about.length;
  const lines = hasAside || room < LEAST ? about : [...about, ...asideOf(context, width, charset)];
  // The last section ends with a blank line, which nobody misses.
  if (about.length - 1 <= height) return lines.slice(0, height);
  const more: TextLine = [{ text: spell('enter'), tone: 'key' }, { text: ' shows all of it' }];
  return [...about.slice(0, height - 1), more];
}

/** A phase that is closed: what is in it. */
function phaseLines(panel: Panel, width: number, charset: Charset): readonly TextLine[] {
  const { marks, separator, ellipsis } = charset;
  const time = panel.totals?.minutes;
  const words = [fractionInWords(panel), time && time.left > 0 ? `${duration(time.left)} left` : ''].filter(Boolean);
  return [
    ...paragraph(nameOf(panel), width, 'strong'),
    ...paragraph(words.join(` ${separator} `), width, 'plain'),
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

/** What there is to say besides. What is worked out from a long path is worked out once for as long as it holds. */
export function asideOf(context: Context, width: number, charset: Charset): readonly TextLine[] {
  const { progress, panel, activity, recall, now } = context;
  return aside(progress, panel, activity, recallInWords(recall().questions, todayAt(now)), dayOf(now), width, charset);
}

const aside = memoize(asideLines);

/** What comes then, how far the phase is, what was done last and in the last weeks, and what is to be recalled. */
function asideLines(
  progress: Progress,
  panel: Panel | undefined,
  activity: readonly number[],
  recall: string,
  today: Day,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const { ellipsis } = charset;
  const then = thenOpen(progress).map(({ number, resource }): TextLine => {
    const time = resource.minutes === undefined ? [] : [{ text: ` ${duration(resource.minutes)}` }];
    return namedLine(`${number} ${resource.title}`, time, width, ellipsis);
  });
  const lately = lastDone(progress).map(({ number, resource, day }) =>
    namedLine(`${number} ${resource.title}`, [{ text: ` ${shortDay(day, today)}` }], width, ellipsis),
  );
  const own = panel?.phase === undefined || panel.total === 0 ? [] : [phaseSum(panel)];
  return [
    ...headed('Then', then),
    ...own.flatMap((line) => [line, []]),
    ...section('Review', [recall], width),
    ...headed('Done last', lately),
    ...weeksLines(activity, width, charset),
  ];
}

/** A title, and at the right what there is to say of it. */
function namedLine(name: string, right: TextLine, width: number, ellipsis: string): TextLine {
  const room = width - 2 - widthOf(right);
  return [{ text: '  ' }, ...justify([{ text: cut(name, room - 1, ellipsis) }], right, width - 2, ellipsis)];
}

/** What is due; else when the next question is. Empty where none will be. */
function recallInWords(questions: readonly Question[], today: Today): string {
  const due = dueOn(questions, today).length;
  return due > 0 ? `${toRecall(due)}: ${spell('r')} asks` : nextInWords(nextDue(questions, today), today.now);
}

type Done = ResourceProgress & { readonly day: Day };

/** The few that were done last, the newest first. */
function lastDone({ resources }: Progress): readonly Done[] {
  const few: { readonly at: number; readonly one: ResourceProgress }[] = [];
  for (const one of resources) {
    const at = one.item.state === 'done' ? Date.parse(one.item.at) : -Infinity;
    if (at <= (few[LATELY - 1]?.at ?? -Infinity)) continue;
    few.push({ at, one });
    few.sort((a, b) => b.at - a.at).splice(LATELY);
  }
  return few.map(({ at, one }) => ({ ...one, day: dayOf(at) }));
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
    [{ text: `  ${all} done, ${weeks.at(-1) ?? 0} of them this week` }],
  ]);
}
