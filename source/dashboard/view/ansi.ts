import type { TextProps } from 'ink';
import { cutSpans, type TextLine } from './text-line.ts';
import { TONES } from './theme.ts';

/** How weight and colour are written (SGR): what begins it and what ends it. */
const SGR = {
  bold: [1, 22],
  dimColor: [2, 22],
  underline: [4, 24],
  inverse: [7, 27],
  green: [32, 39],
  red: [31, 39],
  magenta: [35, 39],
} as const;

/**
 * Lines as text with colours, as Ink writes them: for frames that are shown before Ink is there. A property test holds
 * it to what Ink draws.
 */
export function painted(lines: readonly TextLine[], columns: number, ellipsis: string): string {
  return lines
    .map((line) => {
      const pieces = cutSpans(line, columns, ellipsis);
      return pieces
        .map(({ text, tone = 'plain', link }) => inLooks(link === undefined ? text : linkTo(link, text), TONES[tone]))
        .join('');
    })
    .map((line) => line.trimEnd())
    .join('\n');
}

/** A text as a link to a web page (OSC 8). An address that could be anything else is none. */
export function linkTo(url: string, text: string): string {
  return /^https?:\/\/[\x21-\x7E]+$/.test(url) ? `\x1B]8;;${url}\x1B\\${text}\x1B]8;;\x1B\\` : text;
}

/** The outermost first, as Ink nests them. */
function inLooks(text: string, looks: TextProps): string {
  const { inverse, underline, bold, color, dimColor } = looks;
  const used = [
    inverse ? SGR.inverse : [],
    underline ? SGR.underline : [],
    bold ? SGR.bold : [],
    color === undefined ? [] : (SGR[color as keyof typeof SGR] ?? []),
    dimColor ? SGR.dimColor : [],
  ].filter((pair) => pair.length === 2);
  if (used.length === 0 || text === '') return text;
  const open = used.map(([start]) => `\x1B[${start}m`).join('');
  const close = used.map(([, end]) => `\x1B[${end}m`).reverse();
  return `${open}${text}${close.join('')}`;
}
