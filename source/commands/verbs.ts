import { FORMAT_NAMES } from '../export/formats.ts';
import type { Verb } from './shared/command.ts';

/** The shells that words are completed in. */
export const COMPLETING = ['bash', 'zsh', 'fish'] as const;
/** What the glance can be shown in. */
export const PROMPTING = [...COMPLETING, 'starship', 'tmux'] as const;

export type CompletingShell = (typeof COMPLETING)[number];
export type PromptingShell = (typeof PROMPTING)[number];

/** Opens the dashboard: what `waymark` does without a verb. */
export const DASHBOARD: Verb = {
  name: '',
  operands: '[path]',
  summary: 'open the dashboard; without a terminal, the glance',
  flags: ['commands'],
  examples: [
    'waymark',
    'waymark roadmap.md',
    'waymark ~/notes/system-design',
    'waymark https://github.com/owner/name',
    'waymark caching',
  ],
};

/** The verbs, in the order of the help. Parsing, help and "did you mean" are all made from this list. */
const ROWS = [
  {
    name: 'status',
    operands: '[path]',
    summary: 'where you are, what is next, how long is left',
    flags: ['short', 'json', 'format'],
    examples: ['waymark status', 'waymark status --short', "waymark status --format '{resources.percent}%'"],
  },
  {
    name: 'next',
    operands: '[path]',
    summary: 'the next resource, and why; exit 1 if none is left',
    flags: ['json'],
    examples: ['waymark next', 'waymark open "$(waymark next --json | jq -r .id)"'],
  },
  {
    name: 'list',
    operands: '[path]',
    summary: 'your paths, or those of a folder, and your progress',
    flags: ['json'],
    examples: ['waymark list', 'waymark list ~/notes/system-design --json'],
  },
  {
    name: 'done',
    operands: '<item...>',
    summary: 'tick what you have finished',
    flags: ['force', 'phase', 'all', 'at'],
    about: { all: 'every resource that is left' },
    examples: ['waymark done saga', 'waymark done 2.1-2.3 3.1', 'waymark done --phase 1 --phase 2 --at yesterday'],
  },
  {
    name: 'undone',
    operands: '<item...>',
    summary: 'untick, or count again what was skipped',
    flags: ['phase', 'all'],
    about: {
      phase: 'all that is done or skipped of a phase: its number or title',
      all: 'every resource that is done or skipped',
    },
    examples: ['waymark undone 2.1'],
  },
  {
    name: 'skip',
    operands: '<item...>',
    summary: 'leave out of the count, with a reason if you like',
    flags: ['reason', 'phase', 'at'],
    examples: ["waymark skip 1.2 --reason 'known from work'"],
  },
  {
    name: 'undo',
    operands: '',
    summary: 'take the last action back',
    flags: [],
    examples: ['waymark undo'],
  },
  {
    name: 'redo',
    operands: '',
    summary: 'do again what undo took back',
    flags: [],
    examples: ['waymark redo'],
  },
  {
    name: 'note',
    operands: '<item> [text]',
    summary: 'add a note; without text, edit the last one',
    flags: ['replace'],
    examples: ['waymark note 2.2 compare with two-phase commit', 'waymark note saga'],
  },
  {
    name: 'start',
    operands: '[item]',
    summary: 'start a session on it, or on what is next',
    flags: [],
    examples: ['waymark start', 'waymark start saga'],
  },
  {
    name: 'stop',
    operands: '',
    summary: 'end the session; exit 1 if none is running',
    flags: ['at', 'after', 'discard'],
    examples: ['waymark stop', 'waymark stop --at 22:40', 'waymark stop --after 35m', 'waymark stop --discard'],
  },
  {
    name: 'track',
    operands: '[item] <time>',
    summary: 'add time that you have studied already',
    flags: ['at'],
    examples: ['waymark track 30m', 'waymark track saga 30m', "waymark track 2.2 1h30 --at 'yesterday 20:00'"],
  },
  {
    name: 'fit',
    operands: '<time>',
    summary: 'what fits into that time; exit 1 if nothing does',
    flags: ['json'],
    examples: ['waymark fit 45m', 'waymark fit 1h30 --json'],
  },
  {
    name: 'plan',
    operands: '[path]',
    summary: 'finish by a day, or study so much a week',
    flags: ['by', 'weekly', 'clear', 'json'],
    examples: ['waymark plan --by 2026-12-20', 'waymark plan --weekly 5h', 'waymark plan', 'waymark plan --clear'],
  },
  {
    name: 'report',
    operands: '[path]',
    summary: 'what you did, learned and skipped, to send to others',
    flags: ['since', 'format'],
    about: { format: 'md, json' },
    words: { format: ['md', 'json'] },
    examples: ['waymark report', 'waymark report --since "1 Nov" > report.md'],
  },
  {
    name: 'show',
    operands: '<item>',
    summary: 'all there is to know about it, notes and history too',
    flags: ['json', 'orphans'],
    examples: ['waymark show 2.2', 'waymark show saga --json', 'waymark show --orphans'],
  },
  {
    name: 'same',
    operands: '<old> <item>',
    summary: 'say which item an old title stands for now',
    flags: [],
    examples: ["waymark same 'Sagas, part 1' 2.2"],
  },
  {
    name: 'notes',
    operands: '[path]',
    summary: 'all notes on a path',
    flags: ['json'],
    examples: ['waymark notes', 'waymark notes microservices --json'],
  },
  {
    name: 'open',
    operands: '<item>',
    summary: 'open its link in the browser ($BROWSER)',
    flags: [],
    examples: ['waymark open 2.2'],
  },
  {
    name: 'ask',
    operands: '<item> [question] [text]',
    summary: 'add a question of your own, with its answer',
    flags: ['replaces', 'remove'],
    examples: [
      "waymark ask 2.2 'What undoes a step?' 'A compensating transaction.'",
      'waymark ask 2.2',
      "waymark ask 2.2 --remove 'What undoes'",
    ],
  },
  {
    name: 'review',
    operands: '[path]',
    summary: 'questions on what you have learned, as they fall due',
    flags: ['all', 'json'],
    examples: ['waymark review', 'waymark review microservices --all'],
  },
  {
    name: 'log',
    operands: '',
    summary: 'what you did, newest first',
    flags: ['since', 'json'],
    examples: ['waymark log', 'waymark log --since monday', 'waymark log --json'],
  },
  {
    name: 'import',
    operands: '<file...>',
    summary: 'add paths from Markdown, or their new versions',
    flags: ['dryRun', 'study', 'skip'],
    examples: [
      'waymark import roadmap.md',
      'waymark import ~/notes/system-design --dry-run',
      "waymark import roadmap.md --study Syllabus --skip 'Community notes'",
    ],
  },
  {
    name: 'remove',
    operands: '<path>',
    summary: 'take a path out of the library; undo brings it back',
    flags: ['force'],
    about: { force: 'without asking' },
    examples: ['waymark remove microservices', 'waymark remove caching --force'],
  },
  {
    name: 'rename',
    operands: '<path> <title>',
    summary: 'give a path a title of your own',
    flags: [],
    examples: ['waymark rename caching Caching at work'],
  },
  {
    name: 'update',
    operands: '[path]',
    summary: 'what followed repositories have new, path by path',
    flags: [],
    examples: ['waymark update', 'waymark update roadmap'],
  },
  {
    name: 'export',
    operands: '[path]',
    summary: 'a path as Markdown with your ticks, or otherwise',
    flags: ['format', 'write'],
    about: { format: FORMAT_NAMES.join(', ') },
    words: { format: FORMAT_NAMES },
    examples: [
      'waymark export > path.md',
      'waymark export --write',
      'waymark export --format taskwarrior | task import',
    ],
  },
  {
    name: 'check',
    operands: '<file...>',
    summary: 'what is unclear in a path; exit 1 if it has errors',
    flags: ['json'],
    examples: ['waymark check roadmap.md', 'waymark check *.md --json'],
  },
  {
    name: 'sync',
    operands: '[--init remote]',
    summary: 'share progress and paths with your other machines',
    flags: ['init'],
    examples: ['waymark sync --init git@example.org:me/waymark.git', 'waymark sync'],
  },
  {
    name: 'where',
    operands: '',
    summary: 'the folders and files in use',
    flags: ['json'],
    examples: ['waymark where'],
  },
  {
    name: 'completion',
    operands: '<shell>',
    summary: 'tab completion for bash, zsh or fish',
    flags: [],
    words: { shell: COMPLETING },
    examples: ['eval "$(waymark completion bash)"', 'waymark completion fish | source'],
  },
  {
    name: 'prompt',
    operands: '<shell>',
    summary: 'the glance for bash, zsh, fish, starship or tmux',
    flags: [],
    words: { shell: PROMPTING },
    examples: ['eval "$(waymark prompt bash)"', 'waymark prompt starship >> ~/.config/starship.toml'],
  },
] as const satisfies readonly Verb[];

export const VERBS: readonly Verb[] = ROWS;

export type VerbName = (typeof ROWS)[number]['name'];
