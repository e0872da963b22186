import { itemNamed } from '../curriculum/find.ts';
import type { Item } from '../curriculum/items.ts';
import { notesByItem, notesText } from '../glance/item-glance.ts';
import { notesWords } from '../plain/details-text.ts';
import { notesOn, noting } from '../progress/new-events.ts';
import { visible } from '../text/visible.ts';
import type { Command, Run } from './shared/command.ts';
import { jsonLine, pensFor, plainFor } from './shared/output.ts';
import { record } from './shared/record.ts';
import { edit, situationOf } from './shared/situation.ts';

/**
 * `waymark note`: adds a note on an item; with `--replace` in the place of all that are there. Without a text the learner
 * edits the last one. A note without text takes away what it stands for.
 */
export const note: Run = async (command) => {
  const [name = '', ...words] = command.input;
  const replace = command.flags.replace === true ? 'all' : undefined;
  const before = await situationOf(command);
  const item = itemNamed(before.path, name);
  if (words.length > 0) {
    const text = words.join(' ').trim();
    return keepNote(command, item, { text, replace: replace ?? (text === '' ? 'last' : 'none') });
  }
  const last = notesOn(item.id, before.progress).at(-1);
  const { text, unstored, discard } = await edit(command, last?.text ?? '');
  try {
    const exitCode = await keepNote(command, item, { text, replace: replace ?? 'last' });
    await discard();
    return exitCode;
  } catch (error) {
    throw unstored(error);
  }
};

type Written = { readonly text: string; readonly replace: 'all' | 'last' | 'none' };

function keepNote(command: Command, item: Item, { text, replace }: Written) {
  return record(command, ({ progress }) => {
    const notes = notesOn(item.id, progress);
    const replaced = { all: notes, last: notes.slice(-1), none: [] }[replace];
    const newEvents = noting(progress, item.id, { text: visible(text), replaced });
    if (newEvents.length === 0) return { newEvents, said: `The note on ${item.title} is as it was` };
    const what = replaced.length > 1 ? 'Notes removed' : 'Note removed';
    return { newEvents, said: `${text === '' ? what : 'Noted'}: ${item.title}` };
  });
}

/** `waymark notes`: every note on a path. */
export const notes: Run = async (command) => {
  const { path, progress } = await situationOf(command, command.input[0]);
  const items = notesByItem(progress);
  if (command.flags.json) command.io.print(jsonLine(items));
  else if (items.length === 0) command.io.print(`No notes on ${path.title} yet.`);
  else command.io.print(plainFor(command) ? notesWords(items) : notesText(items, pensFor(command)));
  return 0;
};
