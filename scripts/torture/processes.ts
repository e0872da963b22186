import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A writer (`writer.ts`), and what it has said. */
export type Writer = {
  readonly pid: number;
  /** The ids of the events that it was told are safe. */
  readonly acknowledged: readonly string[];
  /** How long each of them took, in milliseconds. */
  readonly times: readonly number[];
  /** Resolves once it has said a line that begins so. */
  readonly says: (beginning: string) => Promise<void>;
  readonly kill: (signal: NodeJS.Signals) => void;
  /** Resolves once it has ended and all that it said has been heard: with its exit code, and what it complained of. */
  readonly ended: Promise<{ readonly code: number | null; readonly complaint: string }>;
};

let bundle: Promise<string> | undefined;

export async function startWriter(home: string, writes = Number.POSITIVE_INFINITY, ...end: string[]): Promise<Writer> {
  bundle ??= bundled();
  const child = spawn(process.execPath, [await bundle, home, String(writes), ...end], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const heard = createInterface(child.stdout).on('line', (line) => lines.push(line));
  const spoken = () =>
    lines.map((line) => line.split(' ')).filter(([id, time]) => time !== undefined && id !== 'struck');
  return {
    pid: child.pid ?? 0,
    get acknowledged() {
      return spoken().map(([id = '']) => id);
    },
    get times() {
      return spoken().map(([, time]) => Number(time));
    },
    async says(beginning) {
      while (!lines.some((line) => line.startsWith(beginning))) await once(heard, 'line');
    },
    kill: (signal) => child.kill(signal),
    ended: endOf(child),
  };
}

async function endOf(child: ChildProcessByStdio<null, Readable, Readable>) {
  let complaint = '';
  child.stderr.on('data', (text) => {
    complaint += text;
  });
  const [code] = await once(child, 'close');
  return { code, complaint };
}

async function bundled(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-writer-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const outfile = join(folder, 'writer.mjs');
  const entry = fileURLToPath(new URL('writer.ts', import.meta.url));
  await build({ entryPoints: [entry], outfile, bundle: true, platform: 'node', format: 'esm', logLevel: 'error' });
  return outfile;
}
