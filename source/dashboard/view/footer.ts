import { width as widthOfText } from '../../text/width.ts';
import type { Binding } from '../keys/binding.ts';
import { spell } from '../keys/key.ts';
import type { Span, TextLine } from './line.ts';

/** The keys that do something here, now. */
export function footerLine(bindings: readonly Binding[], width: number): TextLine {
  return fitting(bindings, width).flatMap(({ keys, label }, at): readonly Span[] => [
    { text: `${at === 0 ? '' : ' '} ${spell(keys[0])}`, tone: 'key' },
    { text: ` ${label}`, tone: 'quiet' },
  ]);
}

/** Those that are kept, and of the others, in their order, those that there is room for. */
function fitting(bindings: readonly Binding[], cells: number): readonly Binding[] {
  // The blank at the very end may be missing.
  const widthOf = ({ keys, label }: Binding) => widthOfText(` ${spell(keys[0])} ${label} `);
  const kept = bindings.filter(({ isKept }) => isKept);
  const others = bindings.filter(({ isKept }) => !isKept);
  const inTurn = [...others.filter(({ goesFirst }) => !goesFirst), ...others.filter(({ goesFirst }) => goesFirst)];
  let room = kept.reduce((left, binding) => left - widthOf(binding), cells + 1);
  const shown = new Set(kept);
  for (const binding of inTurn) {
    if (widthOf(binding) > room) continue;
    room -= widthOf(binding);
    shown.add(binding);
  }
  return bindings.filter((binding) => shown.has(binding));
}
