import type { Event } from '../../progress/event.ts';
import type { Progress, ResourceProgress } from '../../progress/progress.ts';
import { fitInto, type Timed } from '../../progress/time/fit.ts';
import { type Observed, timeOfPath } from '../../progress/time/path-time.ts';
import { ratioInWords } from '../../progress/time/time-in-words.ts';
import { minutesIfTyped } from '../../progress/time/typed.ts';
import type { Charset } from '../../text/charset.ts';
import { duration } from '../../text/quantity.ts';
import { cut, width as widthOf } from '../../text/width.ts';
import { type Field, textOf } from '../state/field.ts';
import { FIT_TIMES } from '../state/state.ts';
import { chooserLines, type Frame, fieldSpans } from './chooser.ts';
import { paragraph, type TextLine } from './text-line.ts';

/** How long one has: some times to choose from, or one that is typed. */
export function fitTimeLines(field: Field, frame: Frame): readonly TextLine[] {
  const typed = textOf(field);
  const minutes = minutesIfTyped(typed);
  const choices = typed === '' ? FIT_TIMES.map(duration) : minutes === undefined ? [] : [duration(minutes)];
  const hint = typed !== '' && minutes === undefined ? 'no time yet: 45m, 1h30 or 90' : '';
  return chooserLines(
    {
      head: [
        { text: 'How long do you have?  ', tone: 'strong' },
        ...fieldSpans(field, 'or type it: 1h30', 20, frame.charset),
      ],
      count: choices.length,
      item: (index) => [{ text: ` ${choices[index] ?? ''}` }],
      foot: hint === '' ? [] : [[{ text: hint }]],
    },
    frame,
  );
}

/** What fits into some minutes. */
export function fitLines(
  progress: Progress,
  history: readonly Event[],
  observed: Observed | undefined,
  minutes: number,
  width: number,
  { ellipsis }: Charset,
): readonly TextLine[] {
  const time = timeOfPath(progress, history, observed);
  const {
    plan,
    others,
    unknown,
    minutes: sum,
  } = fitInto(progress, minutes, time.ratio, (id) => time.spent.get(id) ?? 0);
  const names = [...[...plan, ...others].map(({ resource }) => resource), ...unknown].map(nameOf);
  const room = Math.max(8, width - 14);
  const widest = Math.min(
    room,
    names.reduce((most, name) => Math.max(most, widthOf(name)), 0),
  );
  const row = (name: string, length: string): TextLine => {
    const title = cut(name, widest, ellipsis);
    return [{ text: `  ${title}${' '.repeat(widest - widthOf(title))}` }, { text: `  ${length.padStart(8)}` }];
  };
  const timed = (one: Timed) => row(nameOf(one.resource), duration(one.minutes));
  const isTimed = unknown.length === 0 || progress.resources.some(({ resource }) => resource.minutes !== undefined);
  const nothing = isTimed ? 'Nothing that is open fits into' : 'No times are given here: nobody knows what fits into';
  const heading = `${plan.length > 0 ? 'In' : nothing} ${duration(minutes)}`;
  return [
    [{ text: heading, tone: 'strong' }],
    ...plan.map(timed),
    ...(plan.length > 1 ? [row('in all', duration(sum))] : []),
    ...(others.length > 0
      ? [[], [{ text: 'Or one of these instead', tone: 'strong' as const }], ...others.map(timed)]
      : []),
    ...(unknown.length > 0
      ? [
          [],
          ...(isTimed ? [[{ text: 'Nobody knows how long', tone: 'strong' as const }]] : []),
          ...unknown.map((one) => row(nameOf(one), '')),
        ]
      : []),
    [],
    ...paragraph(ratioInWords(time), width, 'plain'),
  ];
}

function nameOf({ number, resource }: ResourceProgress): string {
  return `${number} ${resource.title}`;
}
