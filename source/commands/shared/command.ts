import type { ExitCode } from '../../failure.ts';
import { cacheFolder, homeNotice } from '../../store/locations.ts';
import { openWorkspace, type Workspace } from '../../store/workspace.ts';
import type { Watcher } from '../../terminal/progress-line.ts';
import type { FlagName, Flags } from '../line/flags.ts';
import type { Grammar } from '../line/grammar.ts';
import { originOf } from './origin.ts';

/** Where a command's words come from and go to. */
export type Io = {
  readonly process: NodeJS.Process;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Writes a line to standard output. */
  readonly print: (text: string) => void;
  /** Writes a line to standard error. Control characters in it are made visible. */
  readonly warn: (text: string) => void;
  /** Who waits for what takes long: use `waiting.ts`. */
  readonly watcher: Watcher;
  /** What V8 has compiled of the parts of the program so far, for the next start. */
  readonly compiled?: ((verb: string) => readonly Compiled[]) | undefined;
  /** The lines of the conversation that this is part of, for a verb that asks something itself. */
  readonly lines?: AsyncIterator<string>;
  /** Performs a further command line: for a verb that takes others, line by line. */
  readonly perform: (parsed: Parsed, io: Io) => Promise<ExitCode>;
};

/** What V8 has compiled of a part of the program. */
type Compiled = {
  /** The file that is to keep it. */
  readonly file: string;
  /** Nothing where it has no more than is kept already. */
  readonly code: () => Uint8Array | undefined;
  /** Whether it was loaded at the very beginning, with the flags that V8 starts with. */
  readonly isEarly: boolean;
};

/** A command line, taken apart. */
export type Parsed = {
  readonly verb: Verb;
  readonly input: readonly string[];
  readonly flags: Flags;
  /** What reads like options and is the end of a free text: `--path t`. */
  readonly inText?: string;
};

/** What a verb is performed with: what stands behind it, and the flags. */
export type Command = {
  readonly input: readonly string[];
  readonly flags: Flags;
  readonly io: Io;
  /** Opened when it is first asked for, and then the same. */
  readonly workspace: () => Workspace;
};

export type Run = (command: Command) => Promise<ExitCode>;

/** One verb of the command line. */
export type Verb = Grammar & {
  readonly summary: string;
  /** What a flag means for this verb, where that is not what it means for others. */
  readonly about?: Readonly<Partial<Record<FlagName, string>>>;
  /** The words that there are for the value of a flag, or for the shell, where they are a few. */
  readonly words?: Readonly<Partial<Record<FlagName | 'shell', readonly string[]>>>;
  readonly examples: readonly string[];
};

/** What a command works in, opened when it is first asked for. */
export function workspaceFor({ flags, io }: Pick<Command, 'flags' | 'io'>): () => Workspace {
  let opened: Workspace | undefined;
  return () => {
    if (opened !== undefined) return opened;
    const origin = originOf({ flags, io });
    const notice = homeNotice(origin.locations, { store: flags.store, env: io.process.env });
    if (notice !== undefined) io.warn(notice);
    opened = openWorkspace({
      origin,
      device: io.process.env['WAYMARK_DEVICE'],
      now: io.now,
      env: io.process.env,
      cache: () => cacheFolder(io.process),
      task: io.watcher.task,
    });
    return opened;
  };
}
