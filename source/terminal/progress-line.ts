import { setImmediate as turn } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import { Stopped, type Task } from '../task.ts';
import type { Charset } from '../text/charset.ts';
import { bar } from '../text/charset.ts';
import { grouped } from '../text/quantity.ts';
import { cut, width } from '../text/width.ts';

/** How far work is. */
type Far = {
  /** What is being done: `Reading documents`. */
  readonly what: string;
  readonly done?: number | undefined;
  readonly total?: number | undefined;
  /** When that began, in milliseconds of the clock. */
  readonly since: number;
  /** Whether another program may write to the terminal meanwhile. */
  readonly isLent?: boolean;
};

const BAR = 20;
/** In fewer cells words say nothing. */
const SHORTEST = 8;

/**
 * How far work is, in a line that leaves the last cell of the terminal free: what has no room goes, the numbers last.
 * @param now the clock, in milliseconds
 */
export function progressLine(
  { what, done = 0, total, since }: Far,
  now: number,
  { columns, charset }: { readonly columns: number; readonly charset: Charset },
): string {
  const seconds = Math.floor((now - since) / 1000);
  const amount = total === undefined ? `${seconds} s` : `${grouped(done)} of ${grouped(total)}`;
  const { filled, empty } = bar(total ? Math.min(1, done / total) : 0, BAR, charset);
  const plain = `${what} ${charset.separator} ${amount}`;
  const drawn = total === undefined ? plain : `${what} ${filled}${empty} ${amount}`;
  const room = columns - 1;
  const fitting = [`${drawn} ${charset.separator} Ctrl-C stops it`, drawn, plain];
  const whole = fitting.find((line) => width(line) <= room);
  if (whole !== undefined) return whole;
  const behind = ` ${charset.separator} ${amount}`;
  const left = room - width(behind);
  return left < SHORTEST ? cut(amount, room, '') : `${cut(what, left, charset.ellipsis)}${behind}`;
}

/** Before that, in milliseconds, nothing is shown: most work is over by then. */
const PATIENCE = 1000;
const BETWEEN_FRAMES = 100;
/** So long, in milliseconds, work may keep everything else waiting. */
const TURN = 40;
/** Who asks again after so many milliseconds means it. */
const INSISTS = 2000;
/** The exit code of what Ctrl-C ends, as shells have it. */
const STOPPED = 130;
const ERASE = '\r\x1b[2K';

export type Watched = {
  /** What stands when it is stopped: `nothing was changed`. */
  readonly stands: () => string;
  /** `line`: one that is rewritten in its place; `words`: what is done, said once each; `nothing` for machines. */
  readonly show: 'line' | 'words' | 'nothing';
  readonly charset: Charset;
};

/** The one who waits for work, at a terminal. */
export type Watcher = {
  /** What the work tells: how far it is. */
  readonly task: Task;
  /**
   * Does work that may take longer than a second: then it is shown how far that is, and Ctrl-C stops it.
   * @throws Failure (exit code 130) when it was stopped, saying what stands
   */
  watch<T>(work: () => Promise<T>, watched: Watched): Promise<T>;
  /** Takes the line away: before anything else is written. It comes back by itself. */
  clear(): void;
};

/** Work that is being watched. */
type Watching = Watched & { readonly begun: number; readonly isShown: boolean; readonly controller: AbortController };

/**
 * Watches over work, and shows on standard error how far it is. That is loaded when something is written to it.
 * @param now the clock, in milliseconds
 */
export function openWatcher(host: NodeJS.Process, now: () => number): Watcher {
  let watching: Watching | undefined;
  let far: Far | undefined;
  /** What is on the terminal and can be taken back. */
  let line = '';
  /** What was said last, where nothing can be taken back. */
  let said = '';
  let lastTurn = now();

  function tell(what: string, done?: number, total?: number): void {
    far = { what, done, total, since: far?.what === what ? far.since : now() };
  }

  function clear(): void {
    if (line !== '') host.stderr.write(ERASE);
    line = '';
  }

  function draw(): void {
    if (far === undefined || !watching?.isShown) return;
    const { show, charset } = watching;
    if (show === 'words') {
      if (far.what !== said) host.stderr.write(`${far.what}${charset.ellipsis}\n`);
      said = far.what;
      return;
    }
    const before = line;
    line = far.isLent
      ? `${far.what}${charset.ellipsis} `
      : progressLine(far, now(), { columns: host.stderr.columns || 80, charset });
    if (line !== before) host.stderr.write(`${ERASE}${line}`);
  }

  function tick(): void {
    if (watching !== undefined && now() - watching.begun >= PATIENCE && !far?.isLent) draw();
  }

  const task: Task = {
    tell,
    announce(what) {
      far = { what, since: now(), isLent: true };
      draw();
    },
    async step(what, done, total) {
      if (watching === undefined) return;
      tell(what, done, total);
      if (now() - lastTurn >= TURN) {
        await turn();
        lastTurn = now();
      }
      if (watching.controller.signal.aborted) throw new Stopped();
    },
    get signal() {
      return watching?.controller.signal;
    },
  };

  async function watch<T>(work: () => Promise<T>, watched: Watched): Promise<T> {
    if (watching !== undefined) return work();
    const controller = new AbortController();
    const isShown = watched.show !== 'nothing' && host.stderr.isTTY === true;
    watching = { ...watched, begun: now(), isShown, controller };
    let asked: number | undefined;
    const stop = () => {
      asked ??= now();
      controller.abort();
      if (now() - asked >= INSISTS) host.exit(STOPPED);
    };
    host.on('SIGINT', stop);
    const timer = isShown ? setInterval(tick, BETWEEN_FRAMES) : undefined;
    try {
      const result = await work();
      if (controller.signal.aborted) throw new Stopped();
      return result;
    } catch (error) {
      if (error instanceof Stopped) throw new Failure(`stopped: ${watched.stands()}`, STOPPED);
      throw error;
    } finally {
      clearInterval(timer);
      clear();
      host.off('SIGINT', stop);
      watching = undefined;
      far = undefined;
      said = '';
    }
  }

  return { task, watch, clear };
}
