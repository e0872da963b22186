import { toWidth, width as widthOfText, wrap } from '../../text/width.ts';
import type { Binding, Group } from '../keys/binding.ts';
import { keysByGroup, spellAll } from '../keys/spelling.ts';
import { widthOf } from './justify.ts';
import type { TextLine } from './line.tsx';

const SIDE_BY_SIDE_FROM = 70;
const LEFT: readonly Group[] = ['Move'];
const GAP = 3;

/** The help as lines: every key of the path's screen, by group, from the key table; in a wide window in two columns. */
export function helpLines(width: number): readonly TextLine[] {
  const isLeft = (group: Group) => LEFT.includes(group);
  const isRight = (group: Group) => !isLeft(group);
  if (width < SIDE_BY_SIDE_FROM) return [...groupLines(isLeft, width), [], ...groupLines(isRight, width)];
  const left = groupLines(isLeft, width);
  const start = Math.max(...left.map(widthOf)) + GAP;
  const right = groupLines(isRight, width - start);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const line = left[index] ?? [];
    return [...line, { text: ' '.repeat(start - widthOf(line)) }, ...(right[index] ?? [])];
  });
}

function groupLines(wanted: (group: Group) => boolean, width: number): readonly TextLine[] {
  const groups = keysByGroup().filter(({ group }) => wanted(group));
  const keyWidth = Math.max(...groups.flatMap(({ bindings }) => bindings.map((one) => widthOfText(spellAll(one)))));
  return groups.flatMap(({ group, bindings }, index): readonly TextLine[] => [
    ...(index > 0 ? [[]] : []),
    [{ text: group, tone: 'strong' }],
    ...bindings.flatMap((binding) => keyLines(binding, keyWidth, width)),
  ]);
}

function keyLines(binding: Binding, keyWidth: number, width: number): readonly TextLine[] {
  const texts = wrap(binding.help ?? binding.label, width - keyWidth - 4);
  return texts.map((text, index) => [
    { text: `  ${toWidth(index === 0 ? spellAll(binding) : '', keyWidth, '')}  `, tone: 'key' },
    { text },
  ]);
}
