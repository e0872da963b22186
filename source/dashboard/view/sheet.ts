import type { Charset } from '../../text/charset.ts';
import { toWidth, wrap } from '../../text/width.ts';
import { spell } from '../keys/key.ts';
import type { Field } from '../state/field.ts';
import { layoutOf } from '../state/layout.ts';
import { type Message, type Question, type Screen, type State, screenOf } from '../state/state.ts';
import { fieldSpans } from './chooser.ts';
import { type TextLine, widthOf } from './text-line.ts';
import type { Tone } from './theme.ts';

/** How many lines the two answers to a question take. */
const ANSWERS = 2;

/** Lines over the lower end of the body, so that nothing else moves: a notice, a question, or a long message. */
type Sheet = {
  readonly lines: readonly TextLine[];
  /** With the answers below the lines of a question. */
  readonly height: number;
  /** Whether the learner has to answer, so that the cursor's row must not be hidden. */
  readonly isModal: boolean;
  /** What just happened, as far as it goes into the line for that. */
  readonly message: TextLine | undefined;
};

/** @param hits how many rows the path shows, and how many it has */
export function sheetOf(state: State, hits: Hits, charset: Charset): Sheet {
  const { message, notices, screen, size } = state;
  const { columns } = size;
  const { bodyHeight, status, keys } = layoutOf(size);
  const name = screenOf(state);
  const room = status ? 1 : 0;
  if (name === 'notice') return sheet(noticeLines(notices, columns, bodyHeight, charset), true);
  switch (screen.name) {
    case 'confirm':
      return sheet(questionLines(screen, columns, bodyHeight - ANSWERS, charset), true, ANSWERS);
    case 'note':
    case 'skip':
    case 'rename':
      return sheet(fieldLines({ ...screen, ...FIELDS[screen.name] }, keys, columns, bodyHeight, charset), true);
    case 'ask': {
      const { question, field, title } = screen;
      const words = question === undefined ? { ...QUESTION, title } : { ...ANSWER, title: question };
      return sheet(fieldLines({ ...words, field }, keys, columns, bodyHeight, charset), true);
    }
    case 'search': {
      const line = searchLine(screen, hits, columns, charset);
      return status ? sheet([], false, 0, line) : sheet([line], true);
    }
    default:
      return sheet([], false);
  }

  /** With what just happened below it, where there is room. */
  function sheet(lines: readonly TextLine[], isModal: boolean, answers = 0, last?: TextLine): Sheet {
    const free = (isModal ? 0 : bodyHeight) + room;
    const told =
      message === undefined || message.isReturn || free === 0 ? [] : messageLines(message, columns, free, charset);
    const above = status && !last ? told.slice(0, -1) : told;
    const height = lines.length + above.length + answers;
    return { lines: [...lines, ...above], height, isModal, message: last ?? (status ? told.at(-1) : undefined) };
  }
}

type Hits = { readonly shown: number; readonly all: number };

const SEARCH_HINT = 'a word, a phase or its number, is:open, kind:video, <30m';

/** What the path is searched for, and how many rows fit. */
function searchLine(
  { field }: Extract<Screen, { name: 'search' }>,
  hits: Hits,
  width: number,
  charset: Charset,
): TextLine {
  const count = ` ${hits.shown} of ${hits.all} `;
  const typed = fieldSpans(field, SEARCH_HINT, Math.max(4, width - 3 - count.length), charset);
  const gap = Math.max(0, width - 3 - widthOf(typed) - count.length);
  return [{ text: ' / ', tone: 'key' }, ...typed, { text: ' '.repeat(gap) }, { text: count }];
}

type FieldWords = { readonly asks: string; readonly does: string; readonly hint: string };

const FIELDS: Readonly<Record<'note' | 'skip' | 'rename', FieldWords>> = {
  note: { asks: 'Note on', does: 'saves it', hint: 'what to remember' },
  skip: { asks: 'Skip', does: 'skips it', hint: 'why, if you like' },
  rename: { asks: 'Another title for', does: 'saves it', hint: 'empty for that of its document' },
};
const QUESTION: FieldWords = { asks: 'A question on', does: 'goes on to the answer', hint: 'what to ask yourself' };
const ANSWER: FieldWords = { asks: 'Answer:', does: 'saves both', hint: 'may be left empty' };

/** What is asked for, and the field for it. Where there is no room, the rule goes first. */
function fieldLines(
  { asks, does, hint, title, field }: FieldWords & { readonly title: string; readonly field: Field },
  hasKeys: boolean,
  width: number,
  most: number,
  charset: Charset,
): readonly TextLine[] {
  const keys = `${spell('enter')} ${does}, ${spell('escape')} closes`;
  const lines: readonly TextLine[] = [
    rule(width, charset, hasKeys ? '' : keys, 'quiet'),
    [{ text: toWidth(` ${asks} ${title}`, width, charset.ellipsis), tone: 'strong' }],
    [{ text: ' ' }, ...fieldSpans(field, hint, width - 2, charset)],
  ];
  return lines.slice(-Math.max(1, most));
}

/** The first of the notices, as a whole, and how to get rid of it. Where there is no room, its end counts most. */
function noticeLines(notices: readonly string[], width: number, most: number, charset: Charset): TextLine[] {
  const [notice = ''] = notices;
  const more = notices.length > 1 ? `, ${notices.length - 1} more` : '';
  const label = `${spell('escape')} closes${more}`;
  return [rule(width, charset, label), ...lastLines(wrap(notice, width - 2), most - 1, charset).map(line('plain'))];
}

/** What a question is about, above its two answers. Where there is no room, the rule goes first. */
function questionLines({ title, reason }: Question, width: number, most: number, charset: Charset): TextLine[] {
  const about = [...wrap(title, width - 2).map(line('strong')), ...wrap(reason, width - 2).map(line('plain'))];
  return about.length < most ? [rule(width, charset), ...about] : about.slice(0, Math.max(0, most));
}

/** What just happened, in as many lines as it takes. */
function messageLines(message: Message, width: number, most: number, charset: Charset): TextLine[] {
  const { text, more = [], isReward = false } = message;
  const mark = isReward ? `${charset.marks.done} ` : '';
  const said = [text, ...more].join(` ${charset.separator} `);
  return lastLines(wrap(said, width - 2 - mark.length), most, charset).map((words, at): TextLine => {
    const start = mark === '' ? [] : [{ text: at === 0 ? mark : '  ', tone: 'done' as const }];
    // What it is about comes first, and counts more than the rest.
    const isFirst = at === 0 && more.length > 0 && words.startsWith(text);
    const rest = isFirst
      ? [{ text, tone: 'strong' as const }, { text: words.slice(text.length) }]
      : [{ text: words, tone: more.length > 0 ? ('plain' as const) : ('strong' as const) }];
    return [{ text: ' ' }, ...start, ...rest];
  });
}

function lastLines(texts: readonly string[], most: number, { ellipsis }: Charset): readonly string[] {
  if (texts.length <= most) return texts;
  return texts.slice(-Math.max(1, most)).map((text, index) => (index === 0 ? ellipsis + text.slice(1) : text));
}

function line(tone: Tone): (text: string) => TextLine {
  return (text) => [{ text: ` ${text}`, tone }];
}

function rule(width: number, { border }: Charset, label = '', tone: Tone = 'warning'): TextLine {
  const words = label === '' ? '' : ` ${label} `.slice(0, Math.max(0, width - 1));
  const end = border.horizontal.repeat(Math.max(0, width - 1 - words.length));
  return [{ text: border.horizontal, tone }, { text: words }, { text: end, tone }].filter(({ text }) => text !== '');
}
