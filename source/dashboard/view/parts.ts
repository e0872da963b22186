import type { Charset } from '../../text/charset.ts';
import { cut, width as widthOf } from '../../text/width.ts';
import type { Part } from '../state/choices.ts';
import { chooserLines, type Frame } from './chooser.ts';
import type { TextLine } from './line.ts';

/** The parts of the document that a path was read from: which are studied, and what the others were taken for. */
export function partLines(parts: readonly Part[], frame: Frame): readonly TextLine[] {
  const { width, charset } = frame;
  const passed = parts.filter(({ isStudied }) => !isStudied).reduce((sum, { entries }) => sum + entries, 0);
  return chooserLines(
    {
      head: [{ text: 'How the document is read', tone: 'strong' }],
      count: parts.length,
      item: (index) => partSpans(parts[index], width - 2, charset),
      foot: [[{ text: `${passed === 1 ? '1 entry' : `${passed} entries`} passed over`, tone: 'quiet' }]],
    },
    frame,
  );
}

function partSpans(part: Part | undefined, cells: number, charset: Charset): TextLine {
  if (part === undefined) return [];
  const mark = part.isStudied ? charset.marks.done : charset.marks.skipped;
  const isOther = part.isStudied !== part.wasStudied;
  const taken = isOther ? (part.isStudied ? 'to be studied' : 'passed over') : part.role === 'study' ? '' : part.role;
  const amount = [String(part.entries), taken].filter(Boolean).join(' ');
  const title = cut(
    part.heading || 'Before the first heading',
    Math.max(8, cells - widthOf(amount) - 6),
    charset.ellipsis,
  );
  const gap = ' '.repeat(Math.max(2, cells - 4 - widthOf(title) - widthOf(amount)));
  return [
    { text: ` ${mark} `, tone: part.isStudied ? 'done' : 'quiet' },
    { text: title },
    { text: `${gap}${amount}`, tone: 'quiet' },
  ];
}
