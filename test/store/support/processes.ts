import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { afterFile, temporaryFolder } from '../../support/cleanup.ts';

export type Command = 'append' | 'hold' | 'subscribe';

let bundle: Promise<string> | undefined;

/** Starts a process that does `command`; see `child.ts`. */
export async function start(command: Command, target: string, count = 1): Promise<ChildProcess> {
  bundle ??= bundled();
  const child = fork(await bundle, [command, target, String(count)], { execArgv: [] });
  afterFile(() => child.kill('SIGKILL'));
  return child;
}

/** Resolves with all that the child said, once it has ended well. */
export async function finished(child: ChildProcess): Promise<string[]> {
  const said: string[] = [];
  child.on('message', (message) => said.push(String(message)));
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`the child ended with ${code ?? signal}`);
  return said;
}

export async function killed(child: ChildProcess): Promise<void> {
  const end = once(child, 'exit');
  child.kill('SIGKILL');
  await end;
}

async function bundled(): Promise<string> {
  const outfile = join(temporaryFolder(), 'child.mjs');
  afterFile(() => {
    bundle = undefined;
  });
  const entry = fileURLToPath(new URL('child.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return outfile;
}
