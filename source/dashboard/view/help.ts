import { toWidth, width as widthOfText, wrap } from '../../text/width.ts';
import { type Binding, type Context, type Group, whatItDoes } from '../keys/binding.ts';
import { whyNot } from '../keys/commands.ts';

import { keysByGroup, spellAll } from '../keys/spelling.ts';
import type { TextLine } from './line.ts';
import { widthOf } from './spans.ts';

const SIDE_BY_SIDE_FROM = 70;
const LEFT: readonly Group[] = ['Move', 'Leave'];
const GAP = 3;
/** With less room beside the keys, what they do is below them. */
const BESIDE_FROM = 14;

/**
 * The help as lines: every key of the path's screen, by group, from the key table; in a wide window in two columns.
 * A key that does nothing here and now says why.
 */
export function helpLines(width: number, context: Context): readonly TextLine[] {
  const isLeft = (group: Group) => LEFT.includes(group);
  const isRight = (group: Group) => !isLeft(group);
  if (width < SIDE_BY_SIDE_FROM)
    return [...groupLines(isLeft, width, context), [], ...groupLines(isRight, width, context)];
  const left = groupLines(isLeft, width, context);
  const start = Math.max(...left.map(widthOf)) + GAP;
  const right = groupLines(isRight, width - start, context);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const line = left[index] ?? [];
    return [...line, { text: ' '.repeat(start - widthOf(line)) }, ...(right[index] ?? [])];
  });
}

function groupLines(wanted: (group: Group) => boolean, width: number, context: Context): readonly TextLine[] {
  const groups = keysByGroup().filter(({ group }) => wanted(group));
  const keyWidth = Math.max(...groups.flatMap(({ bindings }) => bindings.map((one) => widthOfText(spellAll(one)))));
  return groups.flatMap(({ group, bindings }, index): readonly TextLine[] => [
    ...(index > 0 ? [[]] : []),
    [{ text: group, tone: 'strong' }],
    ...bindings.flatMap((binding) => keyLines(binding, whyNot(binding, context), keyWidth, width)),
  ]);
}

function keyLines(binding: Binding, why: string | undefined, keyWidth: number, width: number): readonly TextLine[] {
  const what = why === undefined ? whatItDoes(binding) : `${binding.label}: ${why}`;
  const tones =
    why === undefined ? ({ key: 'key', text: 'plain' } as const) : ({ key: 'quiet', text: 'quiet' } as const);
  const room = width - keyWidth - 4;
  if (room < BESIDE_FROM) {
    const below = wrap(what, width - 4).map((text): TextLine => [{ text: `    ${text}`, tone: tones.text }]);
    return [[{ text: `  ${spellAll(binding)}`, tone: tones.key }], ...below];
  }
  return wrap(what, room).map((text, index) => [
    { text: `  ${toWidth(index === 0 ? spellAll(binding) : '', keyWidth, '')}  `, tone: tones.key },
    { text, tone: tones.text },
  ]);
}
