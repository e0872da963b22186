import { EventEmitter } from 'node:events';
import { type Token, Tokenizer } from './input.ts';

const CTRL_Z = '\x1A';
// Far more than anyone types before there is someone to read it.
const QUEUE_LIMIT = 1024;

/** The terminal as Node gives it: all that `Keyboard` needs of `process.stdin`. */
export type Input = Pick<NodeJS.ReadStream, 'resume' | 'pause'> & NodeJS.EventEmitter;

/**
 * The keyboard. Ink reads from it as if it were stdin, and gets one whole, known key a read: Ink by itself would take
 * two quick letters for one input, run a paste as shortcuts, and throw on some sequences.
 *
 * Keys that come before anyone listens are kept. A paste is no key: it is emitted as 'paste', with its text, to
 * whoever asks for it (`useStdin().stdin.on('paste', …)`).
 */
export class Keyboard extends EventEmitter {
  readonly isTTY = true;
  readonly #source: Input;
  readonly #onSuspend: () => void;
  readonly #tokenizer = new Tokenizer();
  readonly #queue: string[] = [];
  #isHeld = false;
  #timer: NodeJS.Timeout | undefined;
  #lastCall: NodeJS.Immediate | undefined;

  /** @param onSuspend what Ctrl-Z does. Ink never sees it. */
  constructor(source: Input, onSuspend: () => void) {
    super();
    this.#source = source;
    this.#onSuspend = onSuspend;
  }

  /** Begins to read the terminal. */
  open(): void {
    this.#source.on('data', this.#receive);
    this.#source.resume();
  }

  /** Stops reading, so that the process can end. */
  close(): void {
    this.#source.off('data', this.#receive);
    this.#source.pause();
    this.#stopWaiting();
  }

  /** The next key, in the form that Ink reads; null when there is none, or while they are held back. */
  read(): string | null {
    return this.#isHeld ? null : (this.#queue.shift() ?? null);
  }

  /** Keeps keys back, in their order, until `release`: whoever is to take them is not there yet. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    if (!this.#isHeld) return;
    this.#isHeld = false;
    queueMicrotask(() => this.emit('readable'));
  }

  /** Ink calls this when it begins to listen. Which mode the terminal is in is up to the session alone. */
  setRawMode(listening: boolean): this {
    if (listening) queueMicrotask(() => this.emit('readable'));
    return this;
  }

  setEncoding(): this {
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }

  readonly #receive = (chunk: Uint8Array): void => {
    this.#stopWaiting();
    this.#dispatch(this.#tokenizer.push(chunk));
    if (this.#tokenizer.patience > 0) this.#wait(this.#tokenizer.patience);
  };

  #dispatch(tokens: readonly Token[]): void {
    for (const { kind, text } of tokens) {
      if (kind === 'paste') this.emit('paste', text);
      else if (text === CTRL_Z) this.#onSuspend();
      else if (this.#queue.length < QUEUE_LIMIT) {
        this.#queue.push(text);
        this.emit('readable');
      }
    }
  }

  /** A late timer comes before what is already waiting to be read: so there is one more look at the terminal. */
  #wait(ms: number): void {
    this.#timer = setTimeout(() => {
      this.#lastCall = setImmediate(() => this.#dispatch(this.#tokenizer.silence()));
    }, ms);
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    clearImmediate(this.#lastCall);
  }
}
