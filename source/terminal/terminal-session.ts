import type { EventEmitter } from 'node:events';
import { closeSync as closeFile, writeSync } from 'node:fs';
import { constants } from 'node:os';
import { isatty } from 'node:tty';
import { Failure } from '../failure.ts';
import { Keyboard } from './keyboard.ts';
import { lastWords } from './last-words.ts';
import { type Looks, Screen } from './screen.ts';

/** Signals that end the program, and that a program can answer. */
const DEADLY = ['SIGHUP', 'SIGINT', 'SIGQUIT', 'SIGTERM'] as const;

/** How long, in ms, a stop may take to happen. A program without a shell above it cannot be stopped by SIGTSTP. */
const STOP_GRACE = 100;

/** The terminal while the dashboard has it. */
export interface Session {
  /** For Ink. Emits 'paste', with the text of a paste. */
  readonly stdin: NodeJS.ReadStream;
  /** For Ink, with `debug: true`: every write is a whole frame. */
  readonly stdout: NodeJS.WriteStream;
  /**
   * Takes the terminal: alternate screen, raw mode, signals, and every error that nobody caught.
   *
   * @throws Failure when there is no terminal to take.
   */
  start(): void;
  /** Gives it back: main screen, cursor, cooked mode, no listeners. Any number of times. */
  close(): void;
  /** Gives the terminal to another program while `work` runs, and takes it back whatever comes of that. */
  lend<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * The one owner of the terminal and of every way in which the program can end. Whatever happens between `start` and
 * `close`, the terminal is given back first, and what there is to say is said on the main screen.
 *
 * Exit codes: 128 and the signal's number; of an error nobody caught, that of the `Failure`, or 1; 129 when the
 * terminal is gone.
 */
export function openSession(host: NodeJS.Process, looks?: Looks): Session {
  const { stdin, stdout, stderr } = host;
  const screen = new Screen(stdout, looks);
  const keyboard = new Keyboard(stdin, suspend);
  let started = false;
  let comeBack: NodeJS.Timeout | undefined;

  const listeners: readonly (readonly [EventEmitter, string, (...args: never[]) => void])[] = [
    ...DEADLY.map((signal) => [host, signal, () => exit(128 + constants.signals[signal])] as const),
    [host, 'uncaughtException', fail],
    [host, 'unhandledRejection', fail],
    [host, 'exit', closeSync],
    [host, 'SIGTSTP', suspend],
    [host, 'SIGCONT', resume],
    [stdin, 'end', hangUp],
    [stdin, 'error', hangUp],
    [stdout, 'error', hangUp],
  ];

  function start(): void {
    if (started) return;
    if (!stdin.isTTY || !stdout.isTTY) throw new Failure('the dashboard needs a terminal; try: waymark status', 2);
    started = true;
    for (const [emitter, event, listener] of listeners) emitter.on(event, listener as () => void);
    // These stay: giving back a terminal that has gone away fails, and that must not be the last word.
    for (const stream of [stdin, stdout, stderr]) stream.on('error', () => {});
    stdin.setRawMode(true);
    keyboard.open();
    screen.enter();
  }

  function close(write?: (text: string) => unknown): void {
    if (!started) return;
    started = false;
    clearTimeout(comeBack);
    for (const [emitter, event, listener] of listeners) emitter.off(event, listener as () => void);
    screen.leave(write);
    keyboard.close();
    stdin.setRawMode(false);
    // At its end Node resets each terminal that it began with, and aborts with a native stack trace where one is
    // gone (`ResetStdio` in node.cc, as of Node 20). Descriptors that are closed it leaves alone.
    for (const { isTTY, fd } of [stdin, stdout, stderr]) if (isTTY && !isatty(fd)) closeFile(fd);
  }

  /** After 'exit' nothing asynchronous happens any more. */
  function closeSync(): void {
    close((text) => {
      try {
        writeSync(stdout.fd, text);
      } catch {
        // The terminal is gone: there is no screen to give back.
      }
    });
  }

  function exit(code: number): void {
    close();
    host.exit(code);
  }

  function fail(error: unknown): void {
    close();
    const { line, exitCode } = lastWords(error, stderr);
    stderr.write(`${line}\n`);
    exit(exitCode);
  }

  function hangUp(): void {
    exit(128 + constants.signals.SIGHUP);
  }

  /**
   * Gives the terminal to the shell and stops, as other programs do at Ctrl-Z. The signal goes to the whole process
   * group: under `npm start` the shell waits for npm, not for this process. A group with no shell above it
   * does not stop, so that there would be nobody to say "continue": then it comes back by itself.
   */
  function suspend(): void {
    if (comeBack !== undefined || host.platform === 'win32') return;
    screen.leave();
    stdin.setRawMode(false);
    host.off('SIGTSTP', suspend);
    host.kill(0, 'SIGTSTP');
    comeBack = setTimeout(resume, STOP_GRACE);
  }

  /** After a stop, also one from outside: a shell has used the terminal since, so nothing is taken as known. */
  function resume(): void {
    clearTimeout(comeBack);
    comeBack = undefined;
    host.off('SIGTSTP', suspend);
    host.on('SIGTSTP', suspend);
    // Node remembers raw mode as set and would not set it again.
    stdin.setRawMode(false);
    stdin.setRawMode(true);
    // Entering twice would forget, on some terminals, where the cursor was on the main screen.
    screen.leave();
    screen.enter();
  }

  async function lend<Result>(work: () => Promise<Result>): Promise<Result> {
    screen.leave();
    keyboard.close();
    stdin.setRawMode(false);
    try {
      return await work();
    } finally {
      if (started) {
        stdin.setRawMode(true);
        keyboard.open();
        screen.enter();
      }
    }
  }

  return {
    // Each has all that Ink uses of such a stream, and nothing else.
    stdin: keyboard as unknown as NodeJS.ReadStream,
    stdout: screen as unknown as NodeJS.WriteStream,
    start,
    close: () => close(),
    lend,
  };
}
