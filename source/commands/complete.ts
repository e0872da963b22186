import { homedir } from 'node:os';
import { BUILT_IN } from '../curriculum/builtin.ts';
import { visibleLine } from '../text/visible.ts';
import type { Command, Io } from './command.ts';
import { itemWords } from './complete/items.ts';
import { type Line, lineOf } from './complete/line.ts';
import { type Word, wantedAt } from './complete/words.ts';
import type { Flags } from './flags.ts';
import { situationOf } from './situation.ts';
import { knownPath } from './subject.ts';
import { workspaceFor } from './workspace-for.ts';

/**
 * `waymark complete WORD...`: what can stand in the place of the last of these words, for the scripts of
 * `shells/completion.ts`. It is no verb, since nobody types it. A line for each: the word, a tab, and what a shell may
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
