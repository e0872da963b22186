// How long processes take, and how soon a program on a terminal shows something.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pty from '@lydell/node-pty';

/** The end of everything that the dashboard paints. */
const PAINTED = '\x1b[?2026l';
const FULL = ['\x1b[24;1H', PAINTED];
const HUNG = 30_000;

/** How many rounds a command line asks for. */
export function roundsIn([, , rounds = '21']) {
  if (/^[1-9]\d*$/.test(rounds)) return Number(rounds);
  console.error(`${rounds}: not a number of rounds`);
  process.exit(2);
}

/** The time that a whole process takes, in ms. */
export async function wall(args, env) {
  const begin = performance.now();
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  child.stdout.resume();
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')}: exit code ${code}`);
  return performance.now() - begin;
}

/** The most memory that a process has taken, in MB. */
export async function memory(args, env) {
  // With `--import`, Node would load its other loader, too, which takes more than what is measured.
  const peak = fileURLToPath(new URL('peak.cjs', import.meta.url));
  const child = spawn(process.execPath, ['--require', peak, ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (text) => {
    said += text;
  });
  await once(child, 'close');
  return Number(said) / 1024;
}

/** Opens a program on a terminal of 80 by 24, until its first full frame. */
export async function openScreen(args, env, marks = FULL) {
  let seen = '';
  let told = () => {};
  const begin = performance.now();
  const terminal = pty.spawn(process.execPath, args, { name: 'xterm-256color', cols: 80, rows: 24, env });
  terminal.onData((text) => {
    seen += text;
    told();
  });
  const exited = new Promise((resolve) => terminal.onExit(resolve));

  /** Waits until all of `texts` were written since the last time. Gives what was written. */
  async function shows(texts, from = begin) {
    while (!texts.every((text) => seen.includes(text))) {
      const hung = sleep(HUNG, 'hung', { ref: false });
      const news = new Promise((resolve) => {
        told = resolve;
      });
      if ((await Promise.race([news, exited.then(() => 'exited'), hung])) !== undefined) {
        throw new Error(
          `${args.join(' ')} does not show ${JSON.stringify(texts)}: ${JSON.stringify(seen.slice(-200))}`,
        );
      }
    }
    const text = seen;
    seen = '';
    return { time: performance.now() - from, text };
  }

  const { time } = await shows(marks);
  return {
    /** Milliseconds to the first full frame. */
    time,
    /** Milliseconds from the start until a key was answered, with this text. */
    sinceStart: async (key, answer) => {
      terminal.write(key);
      return (await shows([answer, PAINTED])).time;
    },
    /** Until it answers keys: its first frame may be shown before that. Opens the help and closes it. */
    ready: async () => {
      terminal.write('?');
      await shows(['Move', PAINTED]);
      terminal.write('?');
      await shows([PAINTED]);
    },
    /** Milliseconds until a key is answered. */
    press: async (key) => {
      const from = performance.now();
      seen = '';
      terminal.write(key);
      return shows([PAINTED], from);
    },
    write: (keys) => terminal.write(keys),
    shows,
    /** The most memory that it has taken so far, in MB; only Linux tells. */
    memory: () => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${terminal.pid}/status`, 'utf8'))?.[1]) / 1024,
    close: async (key) => {
      if (key) terminal.write(key);
      else terminal.kill('SIGKILL');
      await exited;
    },
  };
}

/** Runs all tasks once a round, each round in another order: what disturbs one then disturbs the others as well. */
export async function interleaved(rounds, tasks) {
  const results = Object.fromEntries(Object.keys(tasks).map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    const order = Object.entries(tasks).sort(() => Math.random() - 0.5);
    for (const [name, task] of order) {
      const result = await task();
      // The first round only warms up.
      if (round >= 0) results[name].push(result);
    }
  }
  return results;
}

export function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}

/** The median of how many times as long one took as the other in the same round. */
export function ratio(ones, others) {
  return quantile(
    ones.map((one, round) => one / others[round]),
    0.5,
  );
}
