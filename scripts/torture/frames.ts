import { EventEmitter, once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from '@lydell/node-pty';
import { CLI } from '../../test/support/waymark.ts';
import { inTemporaryFolder } from './home.ts';
import { nodeOptions } from './program.ts';
import { count, type Measured } from './proof.ts';

const MIB = 1024 * 1024;
const FRAME_END = '\x1b[?2026l';
/** Frames before the first look: compiling and caches are no growth. */
const WARM_UP = 2000;

/** At SIGUSR2 the program collects its garbage and notes how much memory it has: `rss heap`, a line each time. */
function noting(file: string): string {
  return `import { appendFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
setFlagsFromString('--expose-gc');
const gc = runInNewContext('gc');
process.on('SIGUSR2', () => {
  gc();
  const { rss, heapUsed, external } = process.memoryUsage();
  appendFileSync(${JSON.stringify(file)}, rss + ' ' + (heapUsed + external) + '\\n');
});`;
}

/** Draws so many frames, a key each, and says by how much the program has grown, in MiB. */
export async function draw(frames: number, warmUp = WARM_UP) {
  return inTemporaryFolder(async (folder) => {
    const file = join(folder, 'memory');
    const program = open(join(folder, 'home'), noting(file));
    const look = async (number: number) => {
      process.kill(program.pid, 'SIGUSR2');
      const lines = () => readFileSync(file, { encoding: 'utf8', flag: 'a+' }).split('\n').slice(0, -1);
      while (lines().length < number) await sleep(5);
      return (lines().at(-1) ?? '').split(' ').map((bytes) => Number(bytes) / MIB);
    };
    try {
      await program.frames(2); // the empty screen, and what is drawn on it
      await program.press(warmUp);
      const [rss = 0, heap = 0] = await look(1);
      await program.press(frames);
      const [rssAfter = 0, heapAfter = 0] = await look(2);
      return { frames, memory: rssAfter - rss, heap: heapAfter - heap, rss: rssAfter };
    } finally {
      program.kill();
    }
  });
}

/** The program on a pseudo-terminal that nobody looks at: an emulator would take longer than what is measured. */
function open(home: string, injected: string) {
  const env = { ...process.env, ...nodeOptions(injected), WAYMARK_HOME: home, LANG: 'C.UTF-8' };
  const pty = spawn(process.execPath, [CLI], { name: 'xterm-256color', cols: 80, rows: 24, env });
  let [drawn, rest] = [0, ''];
  const heard = new EventEmitter();
  pty.onData((data) => {
    const pieces = (rest + data).split(FRAME_END);
    drawn += pieces.length - 1;
    rest = (pieces.at(-1) ?? '').slice(-FRAME_END.length);
    heard.emit('data');
  });
  const frames = async (number: number) => {
    while (drawn < number) await once(heard, 'data');
  };
  return {
    pid: pty.pid,
    frames,
    async press(number: number) {
      for (let frame = 0; frame < number; frame++) {
        const next = drawn + 1;
        pty.write(frame % 2 === 0 ? 'j' : 'k');
        await frames(next);
      }
    },
    kill: () => pty.kill('SIGKILL'),
  };
}

export async function measure(): Promise<Measured> {
  const { frames, memory, heap, rss } = await draw(50_000);
  return {
    figure: `${count(frames, 'frames')}: memory grew by ${memory.toFixed(1)} MiB to ${rss.toFixed(0)}, the heap by ${heap.toFixed(2)} MiB`,
    kept: memory < 30 && heap < 30,
  };
}
