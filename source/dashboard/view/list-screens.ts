/** The short lists to choose from: what is left, parts of the document, commands, how much of a session counts. */
import { missingInShort } from '../../progress/explain.ts';
import type { Progress } from '../../progress/progress.ts';
import { answerInWords, momentInWords } from '../../progress/time/time-in-words.ts';
import type { Charset } from '../../text/charset.ts';
import { count, duration } from '../../text/quantity.ts';
import { cut, toWidth, width as widthOf } from '../../text/width.ts';
import type { Command, Context } from '../keys/binding.ts';
import type { Leftover, Part } from '../state/choices.ts';
import type { Field } from '../state/field.ts';
import type { Screen } from '../state/state.ts';
import { chooserLines, type Frame, fieldSpans } from './chooser.ts';
import { markOf } from './panel.ts';
import { paragraph, type TextLine } from './text-line.ts';
import { markTone } from './theme.ts';

/** Cells that a reason has at least, however long the title. */
const REASON = 15;

/** Exactly what keeps the path from being complete, each with what it waits for. */
export function leftoverLines(leftovers: readonly Leftover[], progress: Progress, frame: Frame): readonly TextLine[] {
  const { width, charset } = frame;
  const what = progress.complete ? 'Nothing is left: the path is complete.' : 'What is left on this path';
  return chooserLines(
    {
      head: [{ text: what, tone: 'strong' }],
      count: leftovers.length,
      item: (index) => leftoverSpans(leftovers[index], progress, width - 2, charset),
      foot: [[{ text: sumInWords(leftovers, progress, charset) }]],
    },
    frame,
  );
}

function leftoverSpans(leftover: Leftover | undefined, progress: Progress, cells: number, charset: Charset): TextLine {
  if (leftover === undefined) return [];
  const { row } = leftover;
  const number = row.kind === 'resource' ? `${row.number} ` : '';
  const name = `${number}${row.title}`;
  const reason = reasonFor(row, progress);
  const room = Math.max(0, cells - 7);
  const why = cut(reason, Math.max(Math.min(REASON, widthOf(reason)), room - widthOf(name)), charset.ellipsis);
  const title = cut(name, room - widthOf(why), charset.ellipsis);
  const gap = ' '.repeat(Math.max(2, cells - 5 - widthOf(title) - widthOf(why)));
  return [{ text: ` ${markOf(row, charset)} `, tone: markTone(row) }, { text: title }, { text: `${gap}${why}` }];
}

function reasonFor(row: Leftover['row'], { phases }: Progress): string {
  if (row.kind === 'checklist') {
    const phase = phases.find(({ phase }) => phase.id === row.entry.phase);
    return phase === undefined ? 'tick it yourself' : `with Phase ${phase.number}`;
  }
  const length = row.entry.minutes === undefined ? '' : duration(row.entry.minutes);
  return [row.state === 'locked' ? missingInShort(row.missing) : '', length].filter(Boolean).join(', ');
}

function sumInWords(leftovers: readonly Leftover[], { totals }: Progress, { separator }: Charset): string {
  const wanted = leftovers.filter(({ row }) => row.kind === 'checklist').length;
  const minutes = totals.minutes && totals.minutes.left > 0 ? duration(totals.minutes.left) : [];
  const boxes = wanted > 0 ? `${wanted} on the checklist` : [];
  return [count(totals.left, 'resource'), minutes, boxes].flat().join(` ${separator} `);
}

/** The parts of the document that a path was read from: which are studied, and what the others were taken for. */
export function partLines(parts: readonly Part[], frame: Frame): readonly TextLine[] {
  const { width, charset } = frame;
  const passed = parts.filter(({ isStudied }) => !isStudied).reduce((sum, { entries }) => sum + entries, 0);
  const here = parts[frame.cursor];
  // What the learner has chosen needs no reason.
  const why = here === undefined || here.isStudied !== here.wasStudied ? '' : here.reason;
  const foot = [`${passed === 1 ? '1 entry' : `${passed} entries`} passed over`, why === '' ? [] : `here: ${why}`];
  return chooserLines(
    {
      head: [{ text: 'How the document is read', tone: 'strong' }],
      count: parts.length,
      item: (index) => partSpans(parts[index], width - 2, charset),
      foot: [[{ text: cut(foot.flat().join(` ${charset.separator} `), width - 2, charset.ellipsis) }]],
    },
    frame,
  );
}

/** What a part was taken for, by its role. */
const TAKEN_FOR: Readonly<Record<string, string>> = {
  study: '',
  about: 'about the document',
  beside: 'beside the path',
  contents: 'table of contents',
  prose: 'explanations',
};

function partSpans(part: Part | undefined, cells: number, charset: Charset): TextLine {
  if (part === undefined) return [];
  const mark = part.isStudied ? charset.marks.done : charset.marks.skipped;
  const isOther = part.isStudied !== part.wasStudied;
  const taken = isOther ? (part.isStudied ? 'to be studied' : 'passed over') : (TAKEN_FOR[part.role] ?? part.role);
  const amount = [String(part.entries), taken].filter(Boolean).join(` ${charset.separator} `);
  const title = cut(
    part.heading || 'Before the first heading',
    Math.max(8, cells - widthOf(amount) - 6),
    charset.ellipsis,
  );
  const gap = ' '.repeat(Math.max(2, cells - 4 - widthOf(title) - widthOf(amount)));
  return [{ text: ` ${mark} `, tone: part.isStudied ? 'done' : 'quiet' }, { text: title }, { text: `${gap}${amount}` }];
}

const NAME = 40;

/** Every command by its name, with its keys; one that does nothing here and now says why. */
export function paletteLines(context: Context, field: Field, frame: Frame): readonly TextLine[] {
  const { commands } = context;
  const { width, charset } = frame;
  const names = Math.min(NAME, Math.max(1, width - 16));
  const item = (command: Command | undefined): TextLine => {
    if (command === undefined) return [];
    const why = command.whyNot(context);
    const tone = why === undefined ? ('plain' as const) : ('quiet' as const);
    return [
      { text: ` ${command.keys === '' ? command.name : toWidth(command.name, names, charset.ellipsis)}`, tone },
      { text: command.keys === '' ? '' : `  ${command.keys}`, tone: why === undefined ? 'key' : 'quiet' },
      { text: why === undefined ? '' : `  ${why}`, tone: 'quiet' },
    ];
  };
  const label = 'Command  ';
  return chooserLines(
    {
      head: [
        { text: label },
        ...fieldSpans(field, 'type a few letters, of a phase too', width - 2 - widthOf(label), charset),
      ],
      count: commands.length,
      item: (index) => item(commands[index]),
      foot: [[{ text: commands.length === 0 ? 'Nothing matches' : count(commands.length, 'command') }]],
    },
    frame,
  );
}

/** A session that was forgotten, and the answers to how much of it counts. */
export function forgottenLines(
  { title, session, answers }: Extract<Screen, { name: 'forgotten' }>,
  now: number,
  frame: Frame,
): readonly TextLine[] {
  const since = momentInWords(session.from, now);
  return [
    ...paragraph(`${title} has been running since ${since}.`, frame.width - 2, 'strong'),
    ...chooserLines(
      {
        head: [{ text: 'How much of it counts?' }],
        count: answers.length,
        item: (index) => {
          const answer = answers[index];
          return answer === undefined ? [] : [{ text: ` ${answerInWords(answer, session.from, now)}` }];
        },
        foot: [],
      },
      frame,
    ),
  ];
}
