import { itemNamed } from '../curriculum/find.ts';
import { noteOn } from '../progress/note.ts';
import { visible } from '../text/visible.ts';
import type { Run } from './command.ts';
import { record } from './record.ts';
import { edit, situationOf } from './situation.ts';

/** `waymark note`: keeps a note on an item; without a text, lets the learner edit it. */
export const note: Run = async (command) => {
  const [name = '', ...words] = command.input;
  const before = await situationOf(command);
  const item = itemNamed(before.path, name);
  const old = noteOn(item.id, before.progress) ?? '';
  const text = visible(words.length > 0 ? words.join(' ').trim() : await edit(command, old));
  return record(command, ({ path }) => {
    if (text === old) return { newEvents: [], said: `The note on ${item.title} is as it was` };
    const newEvent = { type: 'noted', path: path.id, item: item.id, text } as const;
    return { newEvents: [newEvent], said: `${text === '' ? 'No note any more' : 'Noted'}: ${item.title}` };
  });
};
