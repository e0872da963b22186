import builtIn from '../../curriculum.json' with { type: 'json' };
import { parseCurriculum } from '../../source/curriculum/parse.ts';
import type { Path } from '../../source/curriculum/types.ts';
import type { Part } from '../../source/dashboard/state/choices.ts';
import type { Question } from '../../source/dashboard/state/state.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { type Progress, progressOf } from '../../source/progress/progress.ts';
import { path, phase, resource } from './paths.ts';

/** What somebody may see of the dashboard, and how they come to see it. */
export type Scene = {
  readonly path: Path;
  readonly newEvents?: readonly NewEvent[];
  /** The other paths to choose from; nothing while they are still being read. */
  readonly library?: readonly Progress[] | undefined;
  readonly notices?: readonly string[];
  /** How its document is read. */
  readonly parts?: readonly Part[];
  readonly question?: Question;
  readonly isBelow?: boolean;
  /** How many days after the last event it is opened. */
  readonly daysLater?: number;
  /** The height of the window in lines, where that matters. */
  readonly rows?: number;
  /** What is pressed, by the names of the keys. */
  readonly keys?: readonly string[];
  /** What is typed after that into the list on the screen, which has keys of its own. */
  readonly typed?: string;
};

const microservices = parseCurriculum(JSON.stringify(builtIn), 'curriculum.json');
const done = (item: string): NewEvent => ({ type: 'done', path: microservices.id, item });
const skipped = (item: string, reason: string): NewEvent => ({ type: 'skipped', path: microservices.id, item, reason });

const part = (heading: string, entries: number, role: string, reason: string): Part => {
  return { key: heading, heading, entries, role, reason, wasStudied: role === 'study', isStudied: role === 'study' };
};
const parts = [
  part('', 3, 'prose', 'explains in sentences'),
  part('Lessons', 24, 'study', 'stands below "Lessons"'),
  part('Community notes', 5, 'study', 'links'),
  part('Each lesson includes', 10, 'beside', 'links beside the syllabus'),
  part('Contributors', 1, 'people', 'stands below "Contributors"'),
];

const start: Scene = { path: microservices };
const middle: Scene = {
  path: microservices,
  newEvents: [
    ...['service-discovery', 'sidecar-pattern', 'circuit-breaker-pattern', 'service-design'].map(done),
    { type: 'noted', path: microservices.id, item: 'saga-pattern', text: 'Compare with two-phase commit' },
    skipped('service-mesh', 'we have none'),
  ],
};
const at = (when: string) => ({ path: microservices.id, when: `2026-11-${when}.000Z` });
/** Somebody who studies with sessions, and has a plan. The first session is named by the journal in memory. */
const timed: Scene = {
  path: microservices,
  newEvents: [
    { type: 'started', item: 'service-discovery', ...at('02T19:00:00') },
    { type: 'stopped', session: 'e1', until: '2026-11-02T19:50:00.000Z', ...at('02T19:50:00') },
    { type: 'done', item: 'service-discovery', ...at('02T19:50:00') },
    { type: 'tracked', item: 'sidecar-pattern', minutes: 25, ...at('10T20:00:00') },
    { type: 'done', item: 'sidecar-pattern', ...at('10T20:30:00') },
    { type: 'tracked', item: 'saga-pattern', minutes: 100, ...at('21T14:00:00') },
    { type: 'planned', by: '2026-12-20', ...at('02T18:00:00') },
  ],
};
/** An answer to one of the questions of a resource, by its place from 0. */
const answered = (item: string, place: number, grade: number, when: string): NewEvent => {
  const own = microservices.phases.flatMap((phase) => phase.resources).find(({ id }) => id === item);
  const asks = own?.selfCheck[place]?.question ?? '';
  return { type: 'reviewed', item, question: `${item}-${place}`, asks, grade, ...at(when) };
};
/** Somebody who finished the first phase three weeks ago, and was asked about it since. */
const recalled: Scene = {
  path: microservices,
  newEvents: [
    { type: 'done', item: 'service-discovery', ...at('01T19:00:00') },
    { type: 'done', item: 'sidecar-pattern', ...at('01T20:00:00') },
    ...[0, 1, 2].map((place) => answered('service-discovery', place, place === 2 ? 1 : 3, '02T20:00:00')),
    answered('service-discovery', 2, 3, '03T20:00:00'),
    answered('service-discovery', 0, 3, '04T20:00:00'),
    answered('service-discovery', 1, 1, '04T20:00:00'),
    answered('service-discovery', 1, 3, '05T20:00:00'),
    answered('sidecar-pattern', 0, 4, '20T20:00:00'),
    {
      type: 'asked',
      item: 'sidecar-pattern',
      question: 'Where did we use one?',
      answer: 'At work.',
      ...at('10T20:00:00'),
    },
  ],
};
const resources = microservices.phases.flatMap((phase) => phase.resources.map(({ id }) => id));
const finished: Scene = { path: microservices, newEvents: resources.map(done) };
const complete: Scene = {
  path: microservices,
  newEvents: [...resources, 'supplementary-materials-reviewed'].map(done),
};

const long = path(
  [
    phase(
      'all',
      Array.from({ length: 10_000 }, (_, index) => resource(`resource-${index}`)),
    ),
  ],
  {
    title: 'Ten Thousand',
  },
);
/** A path as they are in earnest: 24 phases, of which ten are done, and of the eleventh two resources. */
const LADDER = [8, 6, 4, 5, 7, 5, 4, 6, 5, 7, 6, 4, 6, 5, 6, 6, 4, 4, 6, 6, 3, 6, 4, 4];
const NAMES = ['Notebooks', 'Fine-Tuning', 'Vector Storage', 'Evaluation', 'The Architecture', 'Running Models'];
const ladder = path(
  LADDER.map((count, at) => ({
    ...phase(
      `p${at + 1}`,
      Array.from({ length: count }, (_, row) =>
        resource(`p${at + 1}-${row + 1}`, {
          title: `${NAMES[(at + row) % NAMES.length]} ${row + 1}`,
          focus: 'What it is, what it is for, and when to leave it alone',
        }),
      ),
      at === 23 ? ['p23'] : [],
    ),
    title: `${NAMES[at % NAMES.length]} ${Math.floor(at / NAMES.length) + 1}`,
  })),
  { title: 'A Long Course', overview: 'From the first notebook to a model of your own.' },
);
const onLadder = (item: string): NewEvent => ({ type: 'done', path: ladder.id, item });
const halfway: Scene = {
  path: ladder,
  newEvents: ladder.phases.flatMap(({ resources }, at) =>
    resources.filter((_, row) => at < 10 || (at === 10 && row < 2)).map(({ id }) => onLadder(id)),
  ),
};
const sixty = path(
  Array.from({ length: 60 }, (_, at) => phase(`s${at + 1}`, [resource(`s${at + 1}-1`)])),
  { title: 'Sixty Phases' },
);
const giant = path(
  [
    phase(
      'g',
      Array.from({ length: 500 }, (_, at) => resource(`g${at + 1}`, { minutes: 20 })),
    ),
  ],
  { title: 'One Phase of 500' },
);

const foreign = path(
  [
    phase('one', [
      resource('a', { title: '日本語のドキュメント', kind: 'article', minutes: 20 }),
      resource('b', { title: 'Résumé, with a combining accent: e\u0301', kind: 'book', minutes: 125 }),
      resource('c', { title: 'An evil title: \u241B[2J stays text', focus: '한국어' }),
      resource('d', { title: `A title ${'that is much longer than any window '.repeat(6)}`.trim(), kind: 'course' }),
    ]),
  ],
  { title: 'Système distribué 分散システム' },
);

const other = (title: string, section: string, newEvents: number): Progress => {
  const ids = ['a', 'b', 'c'];
  const of = path(
    [
      phase(
        'p',
        ids.map((id) => resource(id, { minutes: 45 })),
      ),
    ],
    {
      id: title,
      title,
      source: { file: '/paths.md', sections: [section], attachments: [] },
    },
  );
  return progressOf(
    of,
    ids
      .slice(0, newEvents)
      .map((item) => ({ id: item, at: '2026-11-20T08:00:00.000Z', type: 'done', path: title, item })),
  );
};
const library = [
  other('Caching', 'Core Concepts', 3),
  other('CAP Theorem', 'Core Concepts', 1),
  other('Load Balancing', 'Networks', 0),
];

const text = (words: string): readonly string[] => [...words].map((letter) => (letter === ' ' ? 'space' : letter));

/** Every screen in every state that looks different: the gallery shows them, and the golden texts hold them. */
export const SCENES: Readonly<Record<string, Scene>> = {
  start,
  away: { ...middle, daysLater: 23 },
  middle,
  finished,
  complete,
  'below-another-path': { ...middle, isBelow: true },
  empty: { path: path([phase('one', [])], { title: 'Nothing Yet' }) },
  'all-skipped': { path: microservices, newEvents: resources.map((item) => skipped(item, 'known')) },
  'foreign-text': { path: foreign, keys: ['j'] },
  ladder: halfway,
  'ladder-rungs': { ...halfway, keys: ['k', 'k', 'k', 'k', 'k', 'k'] },
  'ladder-end': { ...halfway, keys: ['G'] },
  'ladder-opened': { ...halfway, keys: ['G', 'k', 'k', 'enter'] },
  'ladder-locked': { ...halfway, keys: ['G', 'space'] },
  'ladder-skip': { ...halfway, keys: ['G', 's'] },
  'ladder-ticked': { ...halfway, keys: ['G', 'k', 'space'] },
  'ladder-found': { ...halfway, keys: ['/', ...text('vector storage 3'), 'enter'] },
  'ladder-fragment': { ...halfway, keys: ['/', ...text('alone'), 'enter'] },
  'ladder-low': { ...halfway, rows: 12 },
  'ladder-palette': { ...halfway, keys: [':', ...text('vector')] },
  'ladder-sixty': { path: sixty, newEvents: [{ type: 'done', path: sixty.id, item: 's1-1' }], keys: ['j', 'j', 'j'] },
  'ladder-giant': { path: giant, keys: ['page-down', 'page-down'] },
  'ten-thousand': { path: long, keys: ['G', 'page-up'] },
  'low-12': { ...middle, rows: 12 },
  'low-8': { ...middle, rows: 8 },
  extras: { ...middle, keys: ['tab'] },
  checklist: { ...middle, keys: ['tab', 'tab', 'j'] },

  details: { ...middle, keys: ['enter'] },
  'details-done': { ...middle, keys: ['g', 'enter'] },
  'details-locked': { ...start, keys: ['j', 'j', 'enter'] },
  'details-skipped': { ...middle, keys: ['j', 'j', 'enter'] },
  'details-extra': { ...middle, keys: ['tab', 'enter'] },
  'details-checklist': { ...middle, keys: ['tab', 'tab', 'enter'] },
  answers: { ...middle, keys: ['enter', 'a'] },

  review: { ...recalled, keys: ['r'] },
  'review-answer': { ...recalled, keys: ['r', 'space', '3', 'space'] },
  'review-own': { ...recalled, keys: ['r', ...['space', '3', 'space', '2', 'space', '1'], 'space'] },
  'review-end': {
    ...recalled,
    keys: ['r', ...Array.from({ length: 6 }, (_, at) => ['space', at % 3 ? '3' : '1']).flat()],
  },
  'review-stopped': { ...recalled, keys: ['r', 'space', '3', 's', 'escape'] },
  'review-too-early': { ...recalled, keys: ['r', '3'] },
  'review-nothing': { ...middle, keys: ['r'] },
  'review-note': { ...recalled, keys: ['r', 'e', ...text('Ask Ann')] },
  ask: { ...middle, keys: ['Q', ...text('What undoes a step?')] },
  'ask-answer': { ...middle, keys: ['Q', ...text('What undoes a step?'), 'enter', ...text('A new one')] },
  'details-known': { ...recalled, keys: ['g', 'enter'] },
  'details-own': { ...recalled, keys: ['g', 'j', 'enter', 'a'] },
  'calendar-recall': { ...recalled, rows: 34, keys: ['c'] },

  help: { ...middle, keys: ['?'] },
  'help-on-details': { ...start, keys: ['enter', '?'] },
  'help-end': { ...middle, keys: ['?', 'G'] },

  timed,
  'details-timed': { ...timed, keys: ['n', 'enter'] },
  'fit-time': { ...timed, keys: ['f'] },
  fit: { ...timed, keys: ['f', 'down', 'enter'] },
  'fit-nothing': { ...timed, keys: ['f', ...text('5m'), 'enter'] },
  calendar: { ...timed, keys: ['c'] },
  'calendar-day': { ...timed, keys: ['c', 'k', 'k'] },
  'calendar-items': { ...timed, keys: ['c', 'm', 'a', 'h', 'h', 'h'] },
  'calendar-empty': { ...start, keys: ['c'] },

  search: { ...middle, keys: ['/'] },
  searching: { ...middle, keys: ['/', ...text('is:op')] },
  found: { ...middle, keys: ['/', ...text('kind:video'), 'enter'] },
  'found-nothing': { ...middle, keys: ['/', ...text('kubernetes'), 'enter'] },

  palette: { ...middle, keys: [':'] },
  'palette-filtered': { ...middle, keys: [':', ...text('no')] },
  'palette-nothing': { ...middle, keys: [':', ...text('zzz')] },

  picker: { ...middle, library, keys: ['p', 'down'] },
  'picker-reading': { ...middle, library: undefined, keys: ['p'] },
  'picker-empty': { ...middle, library: [], keys: ['p'] },
  'picker-filtered': { ...middle, library, keys: ['p', ...text('net')] },
  'picker-nothing': { ...middle, library, keys: ['p', ...text('zzz')] },

  notes: { ...middle, keys: [':', ...text('all notes'), 'enter'] },
  'notes-none': { ...start, keys: [':', ...text('all notes'), 'enter'] },
  rename: {
    path: { ...microservices, source: { file: '/m.md', sections: [], attachments: [] } },
    keys: [':', ...text('rename'), 'enter'],
  },
  remove: {
    path: { ...microservices, source: { file: '/m.md', sections: [], attachments: [] } },
    keys: [':', ...text('remove this'), 'enter'],
  },
  parts: { ...middle, parts, keys: [':', ...text('parts of'), 'enter', 'j', 'j', 'space', 'j'] },
  left: { ...middle, keys: ['w', 'j'] },
  'left-nothing': { ...complete, keys: ['w'] },

  note: { ...start, keys: ['e', ...text('ask Ada')] },
  'note-changed': { ...middle, keys: ['e', 'ctrl-w'] },
  skip: { ...start, keys: ['s'] },
  'skip-reason': { ...start, keys: ['s', ...text('known')] },
  'skip-without-reason': { ...start, keys: ['s', 'enter'] },
  confirm: { ...start, keys: ['j', 'j', 'space'] },
  'confirm-yes': { ...start, keys: ['j', 'j', 'space'], typed: '\u001B[B' },

  ticked: { ...middle, keys: ['space'] },
  'ticked-last': { ...finished, newEvents: resources.slice(1).map(done), keys: ['space'] },
  undone: { ...middle, keys: ['space', 'u'] },
  'nothing-to-do': { ...start, keys: ['u'] },
  notice: {
    ...middle,
    notices: ['journal/laptop/2026-11.json: is no JSON; set aside as journal/laptop/2026-11.json.aside-1'],
  },
  notices: { ...middle, notices: ['The first of two.', 'The second.'] },
};
