import { EventEmitter } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { answer } from '../../source/main.ts';

export type Outcome = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
export type Environment = Readonly<Record<string, string>>;

/** What the program finds around it. */
export type Surroundings = {
  readonly cwd: string;
  readonly env: Environment;
  /** What comes in from a pipe. */
  readonly input?: string;
  /** When the learner presses Ctrl-C: as soon as this stands on standard output. */
  readonly interruptAt?: string;
};

/**
 * Does what `waymark ...args` does, in this process: a hundred times as fast as a process of its own. What the entry
 * answers by itself, what is written when nobody reads, and what two processes do to each other is not to be seen here.
 */
export function inside(args: readonly string[], { cwd, env, input = '', interruptAt }: Surroundings): Promise<Outcome> {
  return inTurn(() =>
    within(cwd, env, async () => {
      const interrupt = (text: string) =>
        interruptAt !== undefined && text.includes(interruptAt) && host.emit('SIGINT');
      const [stdout, stderr] = [collected(interrupt), collected()];
      const stdin = Readable.from([input]);
      const { platform, version, arch, pid } = process;
      const own = { env: { ...env }, argv: ['node', 'waymark', ...args], platform, version, arch, pid };
      const streams = { stdin, stdout: stdout.stream, stderr: stderr.stream };
      const host = Object.assign(new EventEmitter(), own, streams) as unknown as NodeJS.Process;
      const code = await answer(args, host);
      return { code, stdout: stdout.text(), stderr: stderr.text() };
    }),
  );
}

/** A process has one folder that it stands in and one environment, so that one command runs after the other. */
let turn: Promise<unknown> = Promise.resolve();
function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const result = turn.then(work);
  turn = result.catch(() => undefined);
  return result;
}

/** Stands in a folder meanwhile, with an environment: what is started there inherits both. */
async function within<Result>(cwd: string, env: Environment, work: () => Promise<Result>): Promise<Result> {
  const before = { cwd: process.cwd(), env: { ...process.env } };
  process.chdir(cwd);
  setEnvironment(env);
  try {
    return await work();
  } finally {
    process.chdir(before.cwd);
    setEnvironment(before.env);
  }
}

function setEnvironment(env: Readonly<Record<string, string | undefined>>): void {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  for (const [name, value] of Object.entries(env)) if (process.env[name] !== value) process.env[name] = value;
}

function collected(heard: (text: string) => void = () => undefined) {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _, done) {
      chunks.push(chunk);
      heard(chunk.toString());
      done();
    },
  });
  return { stream, text: () => Buffer.concat(chunks).toString('utf8') };
}
