import { nearest } from '../../text/nearest.ts';
import { VERBS } from '../verbs.ts';

/** Words that people try, and what they are called here. */
const TRIED: Readonly<Record<string, string>> = {
  rm: 'remove',
  delete: 'remove',
  mv: 'rename',
  move: 'rename',
  ls: 'list',
  paths: 'list',
  search: 'show',
  find: 'show',
  info: 'show',
  tick: 'done',
  untick: 'undone',
  reopen: 'undone',
  version: '--version',
  history: 'log',
  add: 'import',
  pull: 'update',
  push: 'sync',
  today: 'status',
};

/** The verb that somebody may have meant by a word, as it is typed: `list` for `ls`, `done` for `doen`. */
export function verbMeant(word: string): string | undefined {
  const tried = Object.hasOwn(TRIED, word) ? TRIED[word] : undefined;
  const names = VERBS.map(({ name }) => name);
  return tried !== undefined && (tried.startsWith('-') || names.includes(tried)) ? tried : nearest(word, names);
}
