import { count } from '../../text/quantity.ts';
import { toWidth, width as widthOf } from '../../text/width.ts';
import type { Command, Context } from '../keys/binding.ts';
import type { Field } from '../state/field.ts';
import { chooserLines, type Frame } from './chooser.ts';
import { fieldSpans } from './field-line.ts';
import type { TextLine } from './line.ts';

const NAME = 40;

/** Every command by its name, with its keys; one that does nothing here and now says why. */
export function paletteLines(context: Context, field: Field, frame: Frame): readonly TextLine[] {
  const { commands } = context;
  const { width, charset } = frame;
  const names = Math.min(NAME, Math.max(1, width - 16));
  const item = (command: Command | undefined): TextLine => {
    if (command === undefined) return [];
    const why = command.whyNot(context);
    const tone = why === undefined ? ('plain' as const) : ('quiet' as const);
    return [
      { text: ` ${command.keys === '' ? command.name : toWidth(command.name, names, charset.ellipsis)}`, tone },
      { text: command.keys === '' ? '' : `  ${command.keys}`, tone: why === undefined ? 'key' : 'quiet' },
      { text: why === undefined ? '' : `  ${why}`, tone: 'quiet' },
    ];
  };
  const label = 'Command  ';
  return chooserLines(
    {
      head: [
        { text: label, tone: 'quiet' },
        ...fieldSpans(field, 'type a few letters, of a phase too', width - 2 - widthOf(label), charset),
      ],
      count: commands.length,
      item: (index) => item(commands[index]),
      foot: [[{ text: commands.length === 0 ? 'Nothing matches' : count(commands.length, 'command'), tone: 'quiet' }]],
    },
    frame,
  );
}
