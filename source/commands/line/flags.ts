/** What can stand behind a verb. One table: parsing, help and error messages are all made from it. */
export type Flag = {
  readonly type: 'boolean' | 'string';
  readonly short?: string;
  /** How it is written where that is not simply its name: `--no-color`. */
  readonly spelling?: string;
  /** What its value is, for the help: `DIR`. */
  readonly value?: string;
  /** Whether it may be given several times, each with a value of its own. */
  readonly many?: boolean;
  readonly about: string;
};

export const FLAGS = {
  path: { type: 'string', value: 'PATH', about: 'the path: id, title, file or folder (WAYMARK_PATH)' },
  store: { type: 'string', value: 'DIR', about: 'the folder that keeps your progress (WAYMARK_HOME)' },
  color: { type: 'boolean', spelling: '--no-color', about: 'no colour (NO_COLOR)' },
  ascii: { type: 'boolean', about: 'plain ASCII characters only (WAYMARK_ASCII)' },
  plain: { type: 'boolean', about: 'words alone, to be read aloud (WAYMARK_PLAIN)' },
  help: { type: 'boolean', short: 'h', about: 'help; after a verb, for that verb' },
  version: { type: 'boolean', short: 'v', about: 'the version' },
  commands: { type: 'boolean', about: 'with --plain: read verbs from standard input' },
  json: { type: 'boolean', about: 'the answer as JSON' },
  short: { type: 'boolean', about: 'the answer in one line' },
  format: { type: 'string', value: 'T', about: 'text of your own, with {names} as in --json' },
  force: { type: 'boolean', short: 'f', about: 'tick even what waits for something else' },
  dryRun: { type: 'boolean', spelling: '--dry-run', about: 'only say what would be done' },
  replace: { type: 'boolean', about: 'instead of the notes that are there' },
  init: { type: 'boolean', about: 'make that folder a git repository, with this remote' },
  all: { type: 'boolean', about: 'also what is not due yet' },
  replaces: { type: 'string', value: 'Q', about: 'the question that this is a new wording of' },
  remove: { type: 'boolean', about: 'delete the question for good' },
  at: { type: 'string', value: 'TIME', about: 'when it was: 22:40, 8 Nov, yesterday 22:40, 35m ago' },
  after: { type: 'string', value: 'TIME', about: 'how long it lasted: 35m, 1h30' },
  discard: { type: 'boolean', about: 'count none of it' },
  by: { type: 'string', value: 'DAY', about: 'the day to be done by: 2026-12-20, 20 Dec, the 20th' },
  weekly: { type: 'string', value: 'TIME', about: 'how long you want to study a week: 5h' },
  clear: { type: 'boolean', about: 'drop the plan' },
  since: { type: 'string', value: 'DAY', about: 'from that day on: monday, 20 Nov, 2 weeks ago' },
  phase: { type: 'string', value: 'PHASE', many: true, about: 'all that is left of a phase: its number or title' },
  write: { type: 'boolean', about: 'put your ticks into the document itself' },
  orphans: { type: 'boolean', about: 'what is no longer in the document' },
  reason: { type: 'string', value: 'T', about: 'why' },
  study: {
    type: 'string',
    value: 'HEADING',
    many: true,
    about: 'what stands below this heading is to be studied; a part of it will do',
  },
  skip: { type: 'string', value: 'HEADING', many: true, about: 'what stands below this heading is passed over' },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

/** Flags that every verb takes. */
export const COMMON_FLAGS: readonly FlagName[] = ['path', 'store', 'color', 'ascii', 'plain', 'help', 'version'];

/** The flags of a command line. A flag that was not given is absent. */
export type Flags = {
  readonly [Name in FlagName]?: (typeof FLAGS)[Name] extends { readonly many: true }
    ? readonly string[]
    : (typeof FLAGS)[Name]['type'] extends 'boolean'
      ? boolean
      : string;
};

/** A flag as it is written: `--store DIR`, `-f, --force`. */
export function spellFlag(name: FlagName): string {
  const { short, value }: Flag = FLAGS[name];
  return [short && `-${short}, `, longFlag(name), value && ` ${value}`].filter(Boolean).join('');
}

/** A flag in its long form: `--force`, `--no-color`. */
export function longFlag(name: FlagName): string {
  const { spelling }: Flag = FLAGS[name];
  return spelling ?? `--${name}`;
}
