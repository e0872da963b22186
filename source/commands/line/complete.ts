import { homedir } from 'node:os';
import { BUILT_IN } from '../../curriculum/builtin.ts';
import { itemsOf } from '../../curriculum/items.ts';
import type { ItemState } from '../../progress/fold.ts';
import type { Progress } from '../../progress/progress.ts';
import { visibleLine } from '../../text/visible.ts';
import { type Command, type Io, workspaceFor } from '../shared/command.ts';
import { situationOf } from '../shared/situation.ts';
import { knownPath } from '../shared/subject.ts';
import { type Line, lineOf, type Word, wantedAt } from './cursor.ts';
import type { Flags } from './flags.ts';

/**
 * `waymark complete WORD...`: what can stand in the place of the last of these words, for the scripts of
 * `completion.ts`. It is no verb, since nobody types it. A line for each: the word, a tab, and what a shell may
 * say about it, without any control character. Where nothing fits but the name of a file or folder, the line is
 * `:files` or `:folders`. What is wrong with the line or with what it names is not for the tab key to tell.
 */
export async function complete(raw: readonly string[], io: Io): Promise<void> {
  const line = lineOf(raw);
  const { words, otherwise } = await wordsFor(line, commandOf(line, io)).catch((): Answer => ({ words: [] }));
  const fitting = words.filter(({ word }) => word.startsWith(line.word) && SAFE.test(word));
  const answers = fitting.map(({ word, about }) => `${line.lead}${word}\t${visibleLine(about)}`);
  if (answers.length > 0) io.print(answers.join('\n'));
  else if (otherwise !== undefined) io.print(otherwise);
}

/** A shell puts the word on the line as it is, where it would be run: there is nothing in it that a shell reads. */
const SAFE = /^[\p{L}\p{N}\p{M}.-]+$/u;

type Answer = { readonly words: readonly Word[]; readonly otherwise?: ':files' | ':folders' };

async function wordsFor(line: Line, command: Command): Promise<Answer> {
  const wanted = wantedAt(line);
  switch (wanted.kind) {
    case 'words':
      return { words: wanted.words };
    case 'paths':
      return { words: [...wanted.words, ...(await pathWords(line.word, command))], otherwise: ':files' };
    case 'items': {
      const { progress } = await situationOf(command, undefined, { whole: false });
      return { words: itemWords(progress, { verb: line.verb.name, word: line.word, given: line.operands }) };
    }
    case 'files':
      return { words: [], otherwise: ':files' };
    case 'folders':
      return { words: [], otherwise: ':folders' };
  }
}

/** The paths that Waymark knows. Only those that fit are read, for their titles. */
async function pathWords(start: string, command: Command): Promise<readonly Word[]> {
  const workspace = command.workspace();
  const ids = [...new Set([BUILT_IN, ...(await workspace.library.ids())])].filter((id) => id.startsWith(start)).sort();
  return Promise.all(
    ids.map(async (id) => {
      const path = await knownPath(id, workspace).catch(() => undefined);
      return { word: id, about: path?.title ?? '' };
    }),
  );
}

/** What the line says about where to look, for one who only looks, and keeps quiet. */
function commandOf({ flags: { path, store } }: Line, io: Io): Command {
  const flags: Flags = { ...(path && { path: atHome(path) }), ...(store && { store: atHome(store) }) };
  const quiet = { ...io, warn: () => undefined };
  return { input: [], flags, io: quiet, workspace: workspaceFor({ flags, io: quiet }) };
}

/** `~/notes` as a shell would have it. */
function atHome(name: string): string {
  return /^~(?=\/|$)/.test(name) ? `${homedir()}${name.slice(1)}` : name;
}

type State = ItemState['state'];

/** Which items a verb is for. Others come last, or not at all where it has nothing to do with them. */
const MEANT: Readonly<Record<string, { readonly states: readonly State[]; readonly others: boolean }>> = {
  done: { states: ['open'], others: true },
  skip: { states: ['open'], others: true },
  undone: { states: ['done', 'skipped'], others: false },
};

/**
 * The items of a path as words for a verb, what it is probably meant for first. An item is called by its id; once
 * something is typed, also by its number.
 * @param given names that stand on the line already
 */
function itemWords(
  progress: Progress,
  { verb, word, given }: { readonly verb: string; readonly word: string; readonly given: readonly string[] },
): readonly Word[] {
  const stateOf = statesOf(progress);
  const meant = MEANT[verb] ?? { states: ['open', 'done', 'skipped'], others: true };
  const items = itemsOf(progress.path).filter(({ id, number }) => !given.includes(id) && !given.includes(number));
  const first = items.filter(({ id }) => meant.states.includes(stateOf(id)));
  const others = meant.others ? items.filter((item) => !first.includes(item)) : [];
  return [...first, ...others].flatMap((item) => {
    const { id, number } = item;
    const state = stateOf(id);
    const title = `${item.title}${state === 'open' ? '' : ` (${state})`}`;
    const byId = { word: id, about: `${number} ${title}` };
    return word === '' ? [byId] : [{ word: number, about: title }, byId];
  });
}

function statesOf({ resources, extras, checklist }: Progress): (id: string) => State {
  const ticks = [...extras, ...checklist].map(({ entry, item }) => [entry.id, item.state] as const);
  const states = new Map([...resources.map(({ resource, item }) => [resource.id, item.state] as const), ...ticks]);
  return (id) => states.get(id) ?? 'open';
}
