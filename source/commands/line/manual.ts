import { wrap } from '../../text/width.ts';
import { version } from '../../version.ts';
import type { Verb } from '../shared/command.ts';
import { DASHBOARD, VERBS } from '../verbs.ts';
import { COMMON_FLAGS, FLAGS, type FlagName, spellFlag } from './flags.ts';
import { EXITS, ITEM, usageOf } from './help.ts';

/** When what the manual has of its own, beside the tables, was last changed. */
const WRITTEN = '2026-11-29';

/** Keys of the dashboard that belong together, each with what it does. */
type Keys = { readonly group: string; readonly keys: readonly (readonly [keys: string, does: string])[] };

/**
 * The manual page, waymark(1), in the language of man(7). All that the help says comes from where the help has it.
 * @param keys those of the dashboard
 */
export function manual(keys: readonly Keys[]): string {
  const sections = {
    NAME: ['waymark \\- keeps your place on a learning path'],
    SYNOPSIS: [DASHBOARD, ...VERBS].flatMap((verb, index) => [
      ...(index > 0 ? ['.br'] : []),
      `.B ${plain(usageOf(verb))}`,
    ]),
    DESCRIPTION: DESCRIPTION.flatMap((paragraph, index) => [...(index > 0 ? ['.PP'] : []), ...prose(paragraph)]),
    VERBS: [DASHBOARD, ...VERBS].flatMap(describe),
    ITEMS: prose(`${ITEM} Where a name fits several, the message lists them.`),
    OPTIONS: COMMON_FLAGS.flatMap((name) => entry(spellFlag(name), FLAGS[name].about)),
    KEYS: keys.flatMap(({ group, keys }) => [
      `.SS ${plain(group)}`,
      ...keys.flatMap(([key, does]) => entry(key, does)),
    ]),
    FILES: [
      'In the folder that',
      '.B waymark where',
      'names:',
      ...Object.entries(FILES).flatMap(([file, about]) => entry(file, about)),
    ],
    ENVIRONMENT: Object.entries(ENVIRONMENT).flatMap(([name, about]) => entry(name, about)),
    'EXIT STATUS': Object.entries(EXITS).flatMap(([code, meaning]) => entry(code, meaning)),
    EXAMPLES: ['.nf', ...VERBS.flatMap(({ examples }) => examples).map(plain), '.fi'],
  };
  return [
    `.TH WAYMARK 1 ${WRITTEN} "waymark ${version}" "User Commands"`,
    ...Object.entries(sections).flatMap(([title, lines]) => [`.SH ${title}`, ...lines]),
    '',
  ].join('\n');
}

const DESCRIPTION = [
  'Waymark reads a learning path: phases of resources, in order, with durations, dependencies, extras and a checklist. It shows the path as a dashboard in the terminal, keeps what you tick, and says where you are, what is next and how long is left.',
  'A path is named by its id, by any part of its title that fits no other, by a curriculum.json, by a Markdown file, or by a folder of them. Without a name it is the one that was opened last, at first the built-in path.',
];

const FILES = {
  'journal/': 'your history, as JSON files that each one device writes; worth carrying to another machine',
  'paths/': 'the paths that you imported and their documents; worth carrying, too',
  'local/': 'what belongs to this machine alone',
};

/** A verb: how it is used, what it does, and the options that it has for itself. */
function describe(verb: Verb): readonly string[] {
  const { summary, flags, about } = verb;
  const options = flags.flatMap((name: FlagName) => entry(spellFlag(name), about?.[name] ?? FLAGS[name].about));
  return [
    ...entry(usageOf({ ...verb, flags: [] }), summary),
    ...(options.length > 0 ? ['.RS', ...options, '.RE'] : []),
  ];
}

function entry(term: string, about: string): readonly string[] {
  return ['.TP', `.B ${plain(term)}`, ...prose(about)];
}

/** Text in lines of the length that the language asks for: they are set anew anyway. */
function prose(text: string): readonly string[] {
  return wrap(text, 72).map(plain);
}

/** Text as it is: nothing in it is taken for a request, an escape or a hyphen that may be set as a dash. */
function plain(text: string): string {
  return text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^[.']/, '\\&$&');
}

/** The variables of the environment that count, and what each does: the manual's list. */
export const ENVIRONMENT: Readonly<Record<string, string>> = {
  WAYMARK_HOME: 'the folder that keeps your progress, in place of the data folder of the system',
  WAYMARK_PATH: 'the path that every verb is about, unless --path or an operand names another',
  WAYMARK_DEVICE: 'the name of this machine in the journal, in place of the one made from the name of the host',
  WAYMARK_ASCII: 'plain ASCII characters only; 0 asks for Unicode',
  WAYMARK_PLAIN: 'words alone, to be read aloud; 0 asks for the usual',
  INK_SCREEN_READER: 'true is the same as WAYMARK_PLAIN=1, and known to other programs, too',
  NO_COLOR: 'no colour, whatever it is set to',
  FORCE_HYPERLINK: 'addresses in the dashboard are links, whatever the terminal; 0 for none',
  FORCE_COLOR: 'colour also where there is no terminal; 0 for none',
  VISUAL: 'the editor for notes',
  EDITOR: 'the editor for notes where VISUAL is not set',
  BROWSER: 'the command that opens links; %s in it stands for the address',
  TERM: 'dumb asks for words alone, linux for ASCII',
  LC_ALL: 'the locale: with UTF-8 in its name it asks for Unicode, otherwise for ASCII',
  LC_CTYPE: 'the locale where LC_ALL is not set',
  LANG: 'the locale where neither of them is set',
  GIT_SSH_COMMAND: 'the command by which git reaches a remote over ssh',
  TZ: 'the time zone in which dates and times are told',
};
