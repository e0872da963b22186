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
