import type { Verb } from './command.ts';

/** Opens the dashboard: what `waymark` does without a verb. */
export const DASHBOARD: Verb = {
  name: '',
  operands: '[path]',
  summary: 'open the dashboard; without a terminal, the glance',
  flags: [],
  examples: ['waymark', 'waymark ./curriculum.json'],
  load: () => import('./dashboard.ts'),
};

/** The verbs, in the order of the help. Parsing, help and "did you mean" are all made from this list. */
export const VERBS: readonly Verb[] = [
  {
    name: 'status',
    operands: '[path]',
    summary: 'where you are, what is next, how long is left',
    flags: ['short', 'json', 'format'],
    examples: ['waymark status', 'waymark status --short', "waymark status --format '{resources.percent}%'"],
    load: () => import('./status.ts'),
  },
  {
    name: 'next',
    operands: '[path]',
    summary: 'the next resource, and why; exit 1 if none is left',
    flags: ['json'],
    examples: ['waymark next', 'waymark open "$(waymark next --json | jq -r .id)"'],
    load: () => import('./next.ts'),
  },
  {
    name: 'done',
    operands: '<item...>',
    summary: 'tick what you have finished',
    flags: ['force'],
    examples: ['waymark done saga-pattern', 'waymark done 2.1 2.2', 'waymark done saga'],
    load: () => import('./done.ts'),
  },
  {
    name: 'undone',
    operands: '<item...>',
    summary: 'untick; what was skipped counts again',
    flags: [],
    examples: ['waymark undone 2.1'],
    load: () => import('./undone.ts'),
  },
  {
    name: 'skip',
    operands: '<item...>',
    summary: 'leave out of the count, with a reason',
    flags: ['reason'],
    examples: ["waymark skip 1.2 --reason 'known from work'"],
    load: () => import('./skip.ts'),
  },
  {
    name: 'undo',
    operands: '',
    summary: 'take the last action back',
    flags: [],
    examples: ['waymark undo'],
    load: () => import('./undo.ts'),
  },
  {
    name: 'redo',
    operands: '',
    summary: 'do again what undo took back',
    flags: [],
    examples: ['waymark redo'],
    load: () => import('./redo.ts'),
  },
  {
    name: 'open',
    operands: '<item>',
    summary: 'open its link in the browser ($BROWSER)',
    flags: [],
    examples: ['waymark open 2.2'],
    load: () => import('./open.ts'),
  },
  {
    name: 'log',
    operands: '',
    summary: 'what you did, newest first',
    flags: ['json'],
    examples: ['waymark log', 'waymark log --json'],
    load: () => import('./log.ts'),
  },
  {
    name: 'where',
    operands: '',
    summary: 'the folders and files in use',
    flags: ['json'],
    examples: ['waymark where'],
    load: () => import('./where.ts'),
  },
];
