import type { ReactNode } from 'react';
import type { Binding } from '../keys/binding.ts';
import { spell } from '../keys/spelling.ts';
import { widthOf } from './justify.ts';
import { Line, type Span } from './line.tsx';

type FooterProps = { readonly bindings: readonly Binding[]; readonly width: number };

/** The keys that do something here, now. Those that do not fit are in the help. */
export function Footer({ bindings, width }: FooterProps): ReactNode {
  let room = width;
  const spans = bindings.flatMap(({ keys, label }): readonly Span[] => {
    const pair: readonly Span[] = [
      { text: ` ${spell(keys[0] ?? '')}`, tone: 'key' },
      { text: ` ${label} `, tone: 'quiet' },
    ];
    room -= widthOf(pair);
    return room >= 0 ? pair : [];
  });
  return <Line spans={spans} />;
}
