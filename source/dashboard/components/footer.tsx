import type { ReactNode } from 'react';
import type { Charset } from '../../text/charset.ts';
import { width as widthOfText } from '../../text/width.ts';
import type { Binding } from '../keys/binding.ts';
import { spell } from '../keys/spelling.ts';
import { Line, type Span } from './line.tsx';

type FooterProps = { readonly bindings: readonly Binding[]; readonly width: number; readonly charset: Charset };

/** The keys that do something here, now. */
export function Footer({ bindings, width, charset }: FooterProps): ReactNode {
  const spans = fitting(bindings, width - 1).flatMap(({ keys, label }, index): readonly Span[] => [
    { text: index === 0 ? ' ' : ` ${charset.separator} `, tone: 'quiet' },
    { text: spell(keys[0]), tone: 'key' },
    { text: ` ${label}`, tone: 'quiet' },
  ]);
  return <Line spans={spans} />;
}

/** Those that are kept, and of the others, in their order, those that there is room for. */
function fitting(bindings: readonly Binding[], cells: number): readonly Binding[] {
  const widthOf = ({ keys, label }: Binding) => widthOfText(`${spell(keys[0])} ${label} · `);
  const kept = bindings.filter(({ isKept }) => isKept);
  let room = kept.reduce((left, binding) => left - widthOf(binding), cells + 3);
  return bindings.filter((binding) => {
    if (binding.isKept) return true;
    if (widthOf(binding) > room) return false;
    room -= widthOf(binding);
    return true;
  });
}
