import type { ExitCode } from '../failure.ts';
import type { FlagName, Flags } from './flags.ts';
import type { Operands } from './operands.ts';

/** Where a command's words come from and go to. */
export type Io = {
  readonly process: NodeJS.Process;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Writes a line to standard output. */
  readonly print: (text: string) => void;
  /** Writes a line to standard error. Control characters in it are made visible. */
  readonly warn: (text: string) => void;
  /** What V8 has compiled of the program so far, for the next start, if there is more of it than is kept already. */
  readonly compiled?: () => Uint8Array | undefined;
};

/** A command line, taken apart: what stands behind the verb, and the flags. */
export type Command = { readonly input: readonly string[]; readonly flags: Flags; readonly io: Io };

export type Run = (command: Command) => Promise<ExitCode>;

/** One verb of the command line. */
export type Verb = {
  readonly name: string;
  /** What stands behind the verb, as the help writes it: `<item...>`. */
  readonly operands: Operands;
  readonly summary: string;
  readonly flags: readonly FlagName[];
  /** What a flag means for this verb, where that is not what it means for others. */
  readonly about?: Readonly<Partial<Record<FlagName, string>>>;
  /** The words that there are for the value of a flag, or for the shell, where they are a few. */
  readonly words?: Readonly<Partial<Record<FlagName | 'shell', readonly string[]>>>;
  readonly examples: readonly string[];
  /** Loads what performs it. On demand, since a command should not pay for the others. */
  readonly load: () => Promise<{ readonly run: Run }>;
};
