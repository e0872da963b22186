import type { ReactNode } from 'react';
import { count } from '../../text/quantity.ts';
import { toWidth, width as widthOf } from '../../text/width.ts';
import { type Binding, whatItDoes } from '../keys/binding.ts';
import { whyNot } from '../keys/commands.ts';
import type { Context } from '../keys/context.ts';
import { spellAll } from '../keys/spelling.ts';
import type { Field } from '../state/field.ts';
import { Chooser, type Frame } from './chooser.tsx';
import { fieldSpans } from './field.ts';

type PaletteProps = Frame & { readonly context: Context; readonly field: Field };

const NAME = 30;

/** Every command by its name, with its keys; one that does nothing here and now says why. */
export function Palette({ context, field, ...frame }: PaletteProps): ReactNode {
  const { commands } = context;
  const { width, charset } = frame;
  const names = Math.min(NAME, Math.max(1, width - 16));
  const item = (binding: Binding | undefined, hasCursor: boolean) => {
    if (binding === undefined) return [];
    const why = whyNot(binding, context);
    const name = toWidth(whatItDoes(binding), names, charset.ellipsis);
    return [
      { text: hasCursor ? `${charset.cursor} ` : '  ', tone: 'next' as const },
      {
        text: name,
        tone: why !== undefined ? ('quiet' as const) : hasCursor ? ('strong' as const) : ('plain' as const),
      },
      { text: `  ${spellAll(binding)}`, tone: why === undefined ? ('key' as const) : ('quiet' as const) },
      { text: why === undefined ? '' : `  ${why}`, tone: 'quiet' as const },
    ];
  };
  const none = [{ text: 'No command fits; erase some letters to see more.', tone: 'quiet' as const }];
  const label = 'Do  ';
  return (
    <Chooser
      {...frame}
      head={[
        { text: label, tone: 'quiet' },
        ...fieldSpans(field, 'type a few letters of it', width - 2 - widthOf(label), charset),
      ]}
      count={commands.length}
      item={(index) => (hasCursor) => item(commands[index], hasCursor)}
      foot={[commands.length === 0 ? none : [{ text: count(commands.length, 'command'), tone: 'quiet' }]]}
    />
  );
}
