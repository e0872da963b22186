import { itemNamed } from '../curriculum/find.ts';
import type { Item } from '../curriculum/items.ts';
import { noteOn } from '../progress/note.ts';
import { visible } from '../text/visible.ts';
import type { Command, Run } from './command.ts';
import { record } from './record.ts';
import { edit, situationOf } from './situation.ts';

/** `waymark note`: keeps a note on an item; without a text, lets the learner edit it. */
export const note: Run = async (command) => {
  const [name = '', ...words] = command.input;
  const before = await situationOf(command);
  const item = itemNamed(before.path, name);
  const old = noteOn(item.id, before.progress) ?? '';
  if (words.length > 0) return keepNote(command, item, { old, text: words.join(' ').trim() });
  const { text, unstored, discard } = await edit(command, old);
  try {
    const exitCode = await keepNote(command, item, { old, text });
    await discard();
    return exitCode;
  } catch (error) {
    throw unstored(error);
  }
};

function keepNote(command: Command, item: Item, written: { readonly old: string; readonly text: string }) {
  const text = visible(written.text);
  return record(command, ({ path }) => {
    if (text === written.old) return { newEvents: [], said: `The note on ${item.title} is as it was` };
    const newEvent = { type: 'noted', path: path.id, item: item.id, text } as const;
    return { newEvents: [newEvent], said: `${text === '' ? 'No note any more' : 'Noted'}: ${item.title}` };
  });
}
