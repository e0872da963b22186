import type { Charset } from '../../text/charset.ts';
import { wrap } from '../../text/width.ts';
import { spell } from '../keys/spelling.ts';
import { layoutOf } from '../state/layout.ts';
import { type Question, type State, screenOf } from '../state/state.ts';
import type { TextLine } from './line.tsx';
import type { Tone } from './theme.ts';

/** How many lines the two answers to a question take. */
const ANSWERS = 2;

/** Lines over the lower end of the body, so that nothing else moves: a notice, a question, or a long message. */
export type Sheet = {
  readonly lines: readonly TextLine[];
  /** With the answers below the lines of a question. */
  readonly height: number;
  /** Whether the learner has to answer, so that the cursor's row must not be hidden. */
  readonly isModal: boolean;
  /** What just happened, as far as it goes into the line for that. */
  readonly message: TextLine | undefined;
};

export function sheetOf(state: State, charset: Charset): Sheet {
  const { message = '', notices, screen, size } = state;
  const { bodyHeight, footer } = layoutOf(size);
  const name = screenOf(state);
  const lines =
    name === 'notice'
      ? noticeLines(notices, size.columns, bodyHeight, charset)
      : screen.name === 'confirm'
        ? questionLines(screen, size.columns, bodyHeight - ANSWERS, charset)
        : [];
  const isModal = name === 'notice' || name === 'confirm';
  const room = (isModal ? 0 : bodyHeight) + (footer ? 1 : 0);
  const told = message === '' || room === 0 ? [] : messageLines(message, size.columns, room, charset);
  const above = footer ? told.slice(0, -1) : told;
  return {
    lines: [...lines, ...above],
    height: lines.length + above.length + (name === 'confirm' ? ANSWERS : 0),
    isModal,
    message: footer ? told.at(-1) : undefined,
  };
}

/** The first of the notices, as a whole, and how to get rid of it. Where there is no room, its end counts most. */
function noticeLines(notices: readonly string[], width: number, most: number, charset: Charset): TextLine[] {
  const [notice = ''] = notices;
  const more = notices.length > 1 ? `, ${notices.length - 1} more` : '';
  const label = `${spell('escape')} when read${more}`;
  return [rule(width, charset, label), ...lastLines(wrap(notice, width - 2), most - 1, charset).map(line('warning'))];
}

/** What a question is about, above its two answers. Where there is no room, the rule goes first. */
function questionLines({ title, reason }: Question, width: number, most: number, charset: Charset): TextLine[] {
  const about = [...wrap(title, width - 2).map(line('strong')), ...wrap(reason, width - 2).map(line('warning'))];
  return about.length < most ? [rule(width, charset), ...about] : about.slice(0, Math.max(0, most));
}

/** What just happened, in as many lines as it takes. */
function messageLines(message: string, width: number, most: number, charset: Charset): TextLine[] {
  return lastLines(wrap(message, width - 2), most, charset).map(line('next'));
}

function lastLines(texts: readonly string[], most: number, { ellipsis }: Charset): readonly string[] {
  if (texts.length <= most) return texts;
  return texts.slice(-Math.max(1, most)).map((text, index) => (index === 0 ? ellipsis + text.slice(1) : text));
}

function line(tone: Tone): (text: string) => TextLine {
  return (text) => [{ text: ` ${text}`, tone }];
}

function rule(width: number, { border }: Charset, label = ''): TextLine {
  const start = label === '' ? '' : `${border.horizontal} ${label} `;
  return [
    { text: start.slice(0, width) + border.horizontal.repeat(Math.max(0, width - start.length)), tone: 'warning' },
  ];
}
