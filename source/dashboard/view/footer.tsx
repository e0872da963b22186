import type { ReactNode } from 'react';
import { width as widthOfText } from '../../text/width.ts';
import type { Binding } from '../keys/binding.ts';
import { spell } from '../keys/spelling.ts';
import { Line, type Span } from './line.tsx';

type FooterProps = { readonly bindings: readonly Binding[]; readonly width: number };

/** The keys that do something here, now. */
export function Footer({ bindings, width }: FooterProps): ReactNode {
  const spans = fitting(bindings, width).flatMap(({ keys, label }): readonly Span[] => [
    { text: ` ${spell(keys[0])}`, tone: 'key' },
    { text: ` ${label} `, tone: 'quiet' },
  ]);
  return <Line spans={spans} />;
}

/** Those that are kept, and of the others, in their order, those that there is room for. */
function fitting(bindings: readonly Binding[], cells: number): readonly Binding[] {
  const widthOf = ({ keys, label }: Binding) => widthOfText(` ${spell(keys[0])} ${label} `);
  const kept = bindings.filter(({ isKept }) => isKept);
  let room = kept.reduce((left, binding) => left - widthOf(binding), cells);
  return bindings.filter((binding) => {
    if (binding.isKept) return true;
    if (widthOf(binding) > room) return false;
    room -= widthOf(binding);
    return true;
  });
}
