import type { Write } from './export-format.ts';

/** A format to export to. */
export type Format = {
  readonly name: string;
  /** What it is, in a few words. */
  readonly about: string;
  /** Loads what writes it. On demand, so that the list of formats costs nothing. */
  readonly load: () => Promise<Write>;
};

/** The formats; the first is the one that is meant when none is named. Help, errors and completion are made from it. */
export const FORMATS: readonly [Format, ...Format[]] = [
  {
    name: 'md',
    about: 'its own document with your ticks',
    load: async () => (await import('./markdown.ts')).markdownOf,
  },
  {
    name: 'json',
    about: 'the path itself, as a curriculum.json',
    load: async () => (await import('./data.ts')).jsonOf,
  },
  { name: 'csv', about: 'a table for spreadsheets', load: async () => (await import('./data.ts')).csvOf },
  { name: 'org', about: 'an outline for Emacs Org', load: async () => (await import('./org.ts')).orgOf },
  { name: 'todotxt', about: 'tasks in a todo.txt', load: async () => (await import('./todotxt.ts')).todotxtOf },
  {
    name: 'taskwarrior',
    about: 'tasks for `task import`',
    load: async () => (await import('./taskwarrior.ts')).taskwarriorOf,
  },
  { name: 'svg', about: 'a picture for a README', load: async () => (await import('./svg.ts')).svgOf },
  { name: 'anki', about: 'its questions as Anki cards', load: async () => (await import('./anki.ts')).ankiOf },
];

/** Their names, in the same order. */
export const FORMAT_NAMES: readonly string[] = FORMATS.map(({ name }) => name);
