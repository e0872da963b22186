import { toWidth } from '../../text/width.ts';
import type { Group } from '../keys/binding.ts';
import { keysByGroup, spellAll } from '../keys/spelling.ts';
import { cutSpans, widthOf } from './justify.ts';
import type { Span } from './line.tsx';

type TextLine = readonly Span[];

const SIDE_BY_SIDE_FROM = 70;
const LEFT: readonly Group[] = ['Move'];

/** The help as lines: every key of the path's screen, by group, from the key table; in a wide window in two columns. */
export function helpLines(width: number, ellipsis: string): readonly TextLine[] {
  const half = Math.floor(width / 2);
  const left = groupLines((group) => LEFT.includes(group));
  const right = groupLines((group) => !LEFT.includes(group));
  if (width < SIDE_BY_SIDE_FROM) return [...left, [], ...right];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const start = cutSpans(left[index] ?? [], half - 1, ellipsis);
    return [...start, { text: ' '.repeat(half - widthOf(start)) }, ...(right[index] ?? [])];
  });
}

function groupLines(wanted: (group: Group) => boolean): readonly TextLine[] {
  const groups = keysByGroup().filter(({ group }) => wanted(group));
  const keyWidth = Math.max(...groups.flatMap(({ bindings }) => bindings.map((binding) => spellAll(binding).length)));
  return groups.flatMap(({ group, bindings }, index): readonly TextLine[] => [
    ...(index > 0 ? [[]] : []),
    [{ text: group, tone: 'strong' }],
    ...bindings.map(
      (binding): TextLine => [
        { text: `  ${toWidth(spellAll(binding), keyWidth, '')}  `, tone: 'key' },
        { text: binding.help ?? binding.label },
      ],
    ),
  ]);
}
