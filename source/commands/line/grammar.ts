import { COMMON_FLAGS, FLAGS, type Flag, type FlagName, longFlag } from './flags.ts';

/**
 * The rules by which the words of a command line are told apart. They are the same for the parser that complains
 * (`parse-for-people.ts`), for the one that is quick (`quick-parse.ts`) and for the tab key (`cursor.ts`).
 */

/** What can stand behind a verb, as the help writes it: how many words at least, and at most. */
const OPERANDS = {
  '': [0, 0],
  '[path]': [0, 1],
  '<path>': [1, 1],
  '<path> <title>': [2, Infinity],
  '[--init remote]': [0, 1],
  '<shell>': [1, 1],
  '<item>': [1, 1],
  '[item]': [0, 1],
  '[item] <time>': [1, 2],
  '<time>': [1, 1],
  '<old> <item>': [2, 2],
  '<item> [text]': [1, Infinity],
  '<item> [question] [text]': [1, Infinity],
  '<item...>': [1, Infinity],
  '<file...>': [1, Infinity],
} as const satisfies Record<string, readonly [least: number, most: number]>;

type Operands = keyof typeof OPERANDS;

/** What the word at this place behind a verb is, counted from 0: `item`, `path`. Nothing where there are not so many. */
export function operandAt(operands: Operands, place: number): string | undefined {
  if (place >= OPERANDS[operands][1]) return undefined;
  const kinds = operands.match(/(?<!-)\b\w+/g) ?? [];
  return kinds[place] ?? kinds.at(-1);
}

/** How many words have to stand behind a verb, and can. Who names a phase, all, or orphans, need not name items. */
export function amountOf(operands: Operands, flags: readonly FlagName[]): readonly [least: number, most: number] {
  const [least, most] = OPERANDS[operands];
  return [ITEMS_BY_FLAG.some((name) => flags.includes(name)) ? 0 : least, most];
}

const ITEMS_BY_FLAG: readonly FlagName[] = ['phase', 'all', 'orphans'];

/** Of a verb, what decides how a command line is read, and whether it is right. */
export type Grammar = {
  readonly name: string;
  /** What stands behind the verb, as the help writes it: `<item...>`. */
  readonly operands: Operands;
  /** The flags that it takes, besides those that every verb takes. */
  readonly flags: readonly FlagName[];
};

/** A flag as it was given. */
export type Given = {
  readonly name: FlagName;
  /** Nothing where none was given: it may be on or off, or its value is missing. */
  readonly value: string | undefined;
  readonly isRefused: boolean;
};

/** A command line, word by word. */
type Scanned<G extends Grammar> = {
  /** The verb that it names, if it names one. */
  readonly verb: G | undefined;
  /** What is neither verb nor flag nor the value of one. */
  readonly operands: readonly string[];
  readonly flags: readonly Given[];
  /** What looks like a flag and is none. */
  readonly unknown: readonly string[];
  /** The flag that still waits for its value. */
  readonly awaited: FlagName | undefined;
  /** Whether nothing more is taken for a flag: behind `--`, and within free text. */
  readonly isPlain: boolean;
};

/**
 * Tells the words of a command line apart. A flag is what begins with a dash and a letter. The word behind one that
 * takes a value is its value, unless it is a flag itself. Behind `--` nothing is a flag. Free text (`[text]`) ends the
 * options with its first word: what is written in it is meant as it stands.
 * @param verbs those that there are
 */
export function scan<G extends Grammar>(words: readonly string[], verbs: readonly G[]): Scanned<G> {
  let verb: G | undefined;
  let hasFirst = false;
  let awaited: FlagName | undefined;
  let isPlain = false;
  const operands: string[] = [];
  const flags: Given[] = [];
  const unknown: string[] = [];
  const give = (name: FlagName, value?: string, isRefused = false) => flags.push({ name, value, isRefused });

  for (const word of words) {
    const isFlag = !isPlain && word.startsWith('-') && FLAG.test(word);
    if (awaited !== undefined && !isFlag && word !== '--') {
      give(awaited, word);
      awaited = undefined;
      continue;
    }
    if (awaited !== undefined) give(awaited);
    awaited = undefined;
    if (isFlag) {
      for (const part of apart(word)) {
        const flag = flagIn(part);
        if (flag === undefined) unknown.push(part);
        else if (FLAGS[flag.name].type === 'string' && flag.value === undefined && !flag.isRefused) awaited = flag.name;
        else give(flag.name, flag.value, flag.isRefused);
      }
    } else if (word === '--' && !isPlain) {
      isPlain = true;
    } else {
      if (!hasFirst) verb = verbs.find(({ name }) => name !== '' && name === word);
      if (hasFirst || verb === undefined) operands.push(word);
      hasFirst = true;
      if (verb !== undefined && operands.length > textPlace(verb.operands)) isPlain = true;
    }
  }
  return { verb, operands, flags, unknown, awaited, isPlain };
}

/** `-f`, `--force`, `--path=x`; but no lone dash, and no number below zero. */
const FLAG = /^--?[\p{L}_]/u;

/** `-hv` is `-h -v`. */
function apart(word: string): readonly string[] {
  return /^-\p{L}{2,}$/u.test(word) ? [...word.slice(1)].map((letter) => `-${letter}`) : [word];
}

/** The place among the operands where free text begins. */
function textPlace(operands: Operands): number {
  const place = operands.split(' ').findIndex((word) => word === '[text]' || word === '<title>');
  return place < 0 ? Infinity : place;
}

/**
 * What stands at the end of free text and would be an option of the verb before it: `--path t`. Nothing where `--` says
 * that no options follow.
 * @param input what stands behind the verb
 */
export function optionsInText({ operands, flags }: Grammar, input: readonly string[], argv: readonly string[]): string {
  const text = argv.includes('--') ? [] : input.slice(textPlace(operands) + 1);
  const known: readonly FlagName[] = [...flags, ...COMMON_FLAGS];
  const isOption = (word = '', hasValue = false) => {
    const flag = word.startsWith('--') ? flagIn(word) : undefined;
    if (flag === undefined || !known.includes(flag.name)) return false;
    return hasValue === (FLAGS[flag.name].type === 'string' && flag.value === undefined && !flag.isRefused);
  };
  let from = text.length;
  for (;;) {
    if (isOption(text[from - 1])) from -= 1;
    else if (isOption(text[from - 2], true)) from -= 2;
    else return text.slice(from).join(' ');
  }
}

/** The flag that a word names, and the value that it gives to it. */
export function flagIn(word: string): Given | undefined {
  const [, spelling = '', value] = /^(--?[^=]*)(?:=(.*))?$/s.exec(word) ?? [];
  const flag = SPELLINGS.get(spelling);
  return flag && { ...flag, value };
}

type Spelling = { readonly name: FlagName; readonly isRefused: boolean };

const SPELLINGS: ReadonlyMap<string, Spelling> = new Map(
  Object.entries<Flag>(FLAGS).flatMap(([key, { short }]): [string, Spelling][] => {
    const name = key as FlagName;
    const dashed = key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const given = { name, isRefused: false };
    return [
      [`--${dashed}`, given],
      [`--no-${dashed}`, { name, isRefused: true }],
      ...(short === undefined ? [] : [[`-${short}`, given] as [string, Spelling]]),
    ];
  }),
);

/** Flags that each say how to answer: only one of them may be given. */
export const ANSWERS = ['short', 'json', 'format'] as const satisfies readonly FlagName[];

/** A flag as one word that no parser takes for two: `--path=x`, `--force`, `--no-color`. */
export function spelled({ name, value, isRefused }: Given): string {
  const dashed = longFlag(name).replace(/^--(?:no-)?/, '');
  return `--${isRefused ? 'no-' : ''}${dashed}${value === undefined ? '' : `=${value}`}`;
}
