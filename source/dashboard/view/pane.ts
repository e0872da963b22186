import type { Progress } from '../../progress/progress.ts';
import type { Charset } from '../../text/charset.ts';
import { spell } from '../keys/spelling.ts';
import type { Row } from '../state/panels.ts';
import { aboutLines, headingLines } from './details.ts';
import type { TextLine } from './line.tsx';

/** Of the row under the cursor, as much as there is room for beside the path, and how to see the rest. */
export function paneLines(
  row: Row | undefined,
  progress: Progress,
  answers: string | undefined,
  width: number,
  height: number,
  charset: Charset,
): readonly TextLine[] {
  if (row === undefined) return [];
  const lines = [...headingLines(row, width), ...aboutLines(row, progress, answers, width, charset)];
  // The last section ends with a blank line, which nobody misses.
  if (lines.length - 1 <= height) return lines.slice(0, height);
  const more: TextLine = [
    { text: spell('enter'), tone: 'key' },
    { text: ' shows all of it', tone: 'quiet' },
  ];
  return [...lines.slice(0, height - 1), more];
}
