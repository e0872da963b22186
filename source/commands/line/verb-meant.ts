import { nearest } from '../../text/nearest.ts';
import { VERBS } from '../verbs.ts';

/** Words that people try, and what they are called here: a verb first. */
const TRIED: Readonly<Record<string, string>> = {
  rm: 'remove',
  delete: 'remove',
  mv: 'rename',
  move: 'rename',
  ls: 'list',
  paths: 'list',
  search: 'show, or / in the dashboard',
  find: 'show, or / in the dashboard',
  info: 'show',
  tick: 'done',
  untick: 'undone',
  reopen: 'undone',
  unskip: 'undone',
  continue: 'next, or start',
  resume: 'next, or start',
  progress: 'status',
  version: '--version',
  history: 'log',
  add: 'import',
  pull: 'update',
  push: 'sync',
  today: 'status',
};

/** What somebody may have meant by a word, as it is typed: `list` for `ls`, `done` for `doen`. */
export function verbMeant(word: string): string | undefined {
  return Object.hasOwn(TRIED, word) ? TRIED[word] : nearest(word, NAMES);
}

const NAMES = VERBS.map(({ name }) => name);
