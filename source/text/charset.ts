/**
 * The characters that Waymark draws with. Shapes carry every meaning, so that colour is never needed to read one.
 */
export type Charset = {
  readonly marks: { readonly done: string; readonly open: string; readonly locked: string; readonly skipped: string };
  readonly next: string;
  /** A session that runs. */
  readonly session: string;
  readonly cursor: string;
  /** A bar's cells from empty to full. The more there are, the finer the bar. */
  readonly bar: readonly [empty: string, ...partial: string[]];
  /** The columns of a sparkline, from none to the highest. */
  readonly spark: readonly [none: string, ...levels: string[]];
  /** The days of a calendar, from nothing to the most. */
  readonly shades: readonly [none: string, ...some: string[]];
  /** What stands around today. */
  readonly today: readonly [before: string, after: string];
  readonly border: {
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
    readonly horizontal: string;
    readonly vertical: string;
  };
  readonly separator: string;
  /** Between the first and the last of a range. */
  readonly to: string;
  readonly ellipsis: string;
  /** Whether the terminal makes links of addresses, so that they can be shown in short. */
  readonly links: boolean;
  readonly up: string;
  readonly down: string;
};

export const unicode: Charset = {
  marks: { done: '✔', open: '○', locked: '◌', skipped: '–' },
  next: '❯',
  session: '◔',
  cursor: '▌',
  bar: ['·', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'],
  spark: ['·', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'],
  shades: ['·', '░', '▒', '▓', '█'],
  today: ['‹', '›'],
  border: { topLeft: '╭', topRight: '╮', bottomLeft: '╰', bottomRight: '╯', horizontal: '─', vertical: '│' },
  separator: '·',
  to: '–',
  ellipsis: '…',
  links: false,
  up: '↑',
  down: '↓',
};

export const ascii: Charset = {
  marks: { done: 'x', open: 'o', locked: '.', skipped: '-' },
  next: '>',
  session: '@',
  cursor: '*',
  bar: ['.', '#'],
  spark: ['.', ':', '|', '#'],
  shades: ['.', ':', '+', '%', '#'],
  today: ['<', '>'],
  border: { topLeft: '+', topRight: '+', bottomLeft: '+', bottomRight: '+', horizontal: '-', vertical: '|' },
  separator: '-',
  to: '-',
  ellipsis: '~',
  links: false,
  up: '^',
  down: 'v',
};

/** The same characters on a terminal that makes links of addresses. */
export const linked: { readonly unicode: Charset; readonly ascii: Charset } = {
  unicode: { ...unicode, links: true },
  ascii: { ...ascii, links: true },
};

/**
 * A progress bar, `width` cells wide. It is full only when the share is 1 and empty only when it is 0,
 * so that a bar never claims more, or less, than there is.
 * @param share done over total, from 0 to 1.
 */
export function bar(share: number, width: number, charset: Charset): { filled: string; empty: string } {
  const [blank, ...partial] = charset.bar;
  const full = partial.at(-1) ?? '';
  const steps = width * partial.length;
  const exact = Math.floor(share * steps);
  const taken = share > 0 ? Math.max(Math.min(1, steps), exact) : 0;
  const rest = taken % partial.length;
  const filled = full.repeat(Math.floor(taken / partial.length)) + (rest > 0 ? (partial[rest - 1] ?? '') : '');
  return { filled, empty: blank.repeat(width - Math.ceil(taken / partial.length)) };
}

/** Numbers as a line of small columns, a cell each: the highest fills its cell, and only none at all shows nothing. */
export function sparkline(numbers: readonly number[], { spark: [none, ...levels] }: Charset): string {
  const most = Math.max(1, ...numbers);
  const column = (number: number) => levels[Math.ceil((number / most) * levels.length) - 1] ?? none;
  return numbers.map(column).join('');
}
