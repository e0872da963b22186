import type { Charset } from '../../text/charset.ts';
import { toWidth, width as widthOfText, wrap } from '../../text/width.ts';
import { type Binding, type Context, type Group, spellAll, whatItDoes } from '../keys/binding.ts';
import { whyNot } from '../keys/commands.ts';
import { keysByGroup } from '../keys/dispatch.ts';
import { spell } from '../keys/key.ts';
import { beside, type TextLine, widthOf } from './text-line.ts';

const SIDE_BY_SIDE_FROM = 70;
const LEFT: readonly Group[] = ['Move', 'Look'];
const GAP = 3;
/** With less room beside the keys, what they do is below them. */
const BESIDE_FROM = 14;
/** Keys that take more cells are only those that the footer would name. */
const MOST_KEYS = 12;

/**
 * The help as lines: every key of the path's screen, by group, from the key table, and what the marks mean; in a wide
 * window in two columns. Two keys that belong together share a line. A key that does nothing here and now says why.
 * @param height lines that there are: a blank one goes where all is seen without it
 */
export function helpLines(width: number, height: number, context: Context, charset: Charset): readonly TextLine[] {
  const isLeft = (group: Group) => LEFT.includes(group);
  const isRight = (group: Group) => !isLeft(group);
  if (width < SIDE_BY_SIDE_FROM) {
    const left = groupLines(isLeft, width, context);
    return [...left, [], ...groupLines(isRight, width, context), [], ...marksLines(width, charset)];
  }
  const half = Math.floor((width - GAP) / 2);
  const left = groupLines(isLeft, half, context);
  const start = Math.max(...left.map(widthOf)) + GAP;
  const right = groupLines(isRight, width - start, context);
  const keys = beside(left, start, right, charset.ellipsis);
  const marks = marksLines(width, charset);
  return [...keys, ...(keys.length + marks.length === height ? [] : [[]]), ...marks];
}

/** What the marks mean, in as many lines as it takes. */
function marksLines(width: number, { marks, next }: Charset): readonly TextLine[] {
  const all: readonly (readonly [string, string])[] = [
    [marks.done, 'done'],
    [next, 'next'],
    [marks.open, 'open'],
    [marks.locked, 'locked'],
    [marks.skipped, 'skipped'],
  ];
  const lines: string[] = [];
  for (const [mark, word] of all) {
    const last = lines.at(-1);
    const joined = last === undefined ? ` ${mark} ${word}` : `${last}  ${mark} ${word}`;
    if (last === undefined || widthOfText(joined) > width) lines.push(` ${mark} ${word}`);
    else lines[lines.length - 1] = joined;
  }
  return lines.map((text): TextLine => [{ text: text.slice(1) }]);
}

/** A line of the help: one key, or two that belong together. */
type Entry = { readonly keys: string; readonly what: string; readonly why: string | undefined };

function entriesOf(bindings: readonly Binding[], context: Context): readonly Entry[] {
  return bindings.flatMap((binding, at): readonly Entry[] => {
    const before = bindings[at - 1];
    if (before?.both !== undefined) return [];
    const after = bindings[at + 1];
    if (binding.both !== undefined && after !== undefined)
      return [{ keys: inPairs(binding, after), what: binding.both, why: undefined }];
    const why = whyNot(binding, context);
    return [
      { keys: shortened([binding]), what: why === undefined ? whatItDoes(binding) : `${binding.label}: ${why}`, why },
    ];
  });
}

/** `j k down up`, or without what takes too much room. */
function inPairs(one: Binding, other: Binding): string {
  const keys = one.keys.flatMap((key, at) => [spell(key), ...(other.keys[at] ? [spell(other.keys[at])] : [])]);
  const all = keys.join(' ');
  return all.length <= MOST_KEYS ? all : shortened([one, other], true);
}

function shortened(bindings: readonly Binding[], isShort = false): string {
  const all = bindings.map(spellAll).join(' ');
  return !isShort && all.length <= MOST_KEYS ? all : bindings.map(({ keys: [first] }) => spell(first)).join(' ');
}

function groupLines(wanted: (group: Group) => boolean, width: number, context: Context): readonly TextLine[] {
  const groups = keysByGroup()
    .filter(({ group }) => wanted(group))
    .map(({ group, bindings }) => ({ group, entries: entriesOf(bindings, context) }));
  const keyWidth = Math.max(...groups.flatMap(({ entries }) => entries.map(({ keys }) => widthOfText(keys))));
  return groups.flatMap(({ group, entries }, index): readonly TextLine[] => [
    ...(index > 0 ? [[]] : []),
    [{ text: group, tone: 'strong' }],
    ...entries.flatMap((entry) => entryLines(entry, keyWidth, width)),
  ]);
}

function entryLines({ keys, what, why }: Entry, keyWidth: number, width: number): readonly TextLine[] {
  const tones =
    why === undefined ? ({ key: 'key', text: 'plain' } as const) : ({ key: 'quiet', text: 'quiet' } as const);
  const room = width - keyWidth - 4;
  if (room < BESIDE_FROM) {
    const below = wrap(what, width - 4).map((text): TextLine => [{ text: `    ${text}`, tone: tones.text }]);
    return [[{ text: `  ${keys}`, tone: tones.key }], ...below];
  }
  return wrap(what, room).map((text, index) => [
    { text: `  ${toWidth(index === 0 ? keys : '', keyWidth, '')}  `, tone: tones.key },
    { text, tone: tones.text },
  ]);
}
