import { visible } from '../text/visible.ts';
import { controlKey, csiKey, ESCAPE, ss3Key } from './key-sequences.ts';

/** A key in the form that Ink reads (`key-sequences.ts`), or the whole text of a paste, made visible. */
export interface Token {
  readonly kind: 'key' | 'paste';
  readonly text: string;
}

/** How long, in ms, the rest of a sequence may take. Longer than a terminal's pause, shorter than a finger's. */
export const KEY_PATIENCE = 30;
/** The same within a paste, in ms. Its rest must not arrive as keys because a network was slow. */
export const PASTE_PATIENCE = 1000;
/** A paste of more bytes than this is dropped. */
export const PASTE_LIMIT = 1_000_000;

const NOTHING_HELD = 0;
const SILENCE = -1;
const PASTE_END = '\x1B[201~';
const SEQUENCE_LIMIT = 64;
const [BEL, CAN, SUB, ESC] = [0x07, 0x18, 0x1a, 0x1b];

/**
 * A part of the reader. It asks for the next byte by yielding how long to wait for it, and returns the byte that
 * it took but that belongs to what follows.
 */
type Reading = Generator<number, number | undefined, number>;

/**
 * Cuts the bytes of a terminal into keys. Every byte passes once through one reader, written as a coroutine, so
 * that it makes no difference where the chunks were cut. What is not a known key is dropped whole.
 */
export class Tokenizer {
  /** How long to wait for more, in ms, before `silence` is to be called; 0 when nothing is held. */
  patience = NOTHING_HELD;
  #found: Token[] = [];
  readonly #reader = this.#read();

  constructor() {
    this.#reader.next();
  }

  /** The keys that are complete with this chunk. Never throws, whatever the bytes. */
  push(chunk: Iterable<number>): Token[] {
    this.#found = [];
    for (const byte of chunk) this.patience = this.#reader.next(byte).value;
    return this.#found;
  }

  /** Nothing came for as long as `patience`: a lone ESC was the Escape key, anything else is dropped. */
  silence(): Token[] {
    return this.push([SILENCE]);
  }

  #key(text: string | undefined): void {
    if (text !== undefined) this.#found.push({ kind: 'key', text });
  }

  *#read(): Generator<number, never, number> {
    let unread: number | undefined;
    for (;;) {
      const byte: number = unread ?? (yield NOTHING_HELD);
      unread = undefined;
      if (byte === ESC) unread = yield* this.#escape(yield KEY_PATIENCE);
      else if (byte < 0x20 || byte === 0x7f) this.#key(controlKey(byte));
      else unread = yield* this.#character(byte);
    }
  }

  /** After ESC. With Alt held a key sends ESC first: it is dropped with its character, not taken for the bare key. */
  *#escape(next: number): Reading {
    if (next === SILENCE || next === ESC) {
      this.#key(ESCAPE);
      return next;
    }
    const introducer = String.fromCharCode(next);
    if (introducer === '[') return yield* this.#csi();
    if (introducer === 'O') return yield* this.#ss3();
    if (']PX^_'.includes(introducer)) return yield* this.#string();
    return next < 0x80 ? undefined : yield* this.#character(next, 'alt');
  }

  /** One character of UTF-8. Broken encoding and characters that are controls or cannot be seen are no keys. */
  *#character(lead: number, alt?: 'alt'): Reading {
    const bytes = [lead];
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
    while (bytes.length < length) {
      const byte = yield KEY_PATIENCE;
      if (byte < 0x80 || byte > 0xbf) return byte;
      bytes.push(byte);
    }
    const text = Buffer.from(bytes).toString();
    if (!alt && !text.includes('\uFFFD') && visible(text) === text) this.#key(text);
    return undefined;
  }

  *#csi(): Reading {
    let body = '';
    for (;;) {
      const byte = yield KEY_PATIENCE;
      if (byte < 0x20 || byte > 0x7e) return byte;
      if (body.length < SEQUENCE_LIMIT) body += String.fromCharCode(byte);
      // The Linux console sends its function keys as `CSI [ letter`.
      if (byte >= 0x40 && body !== '[') break;
    }
    if (body === 'M') return yield* this.#mouse();
    if (body === '200~') return yield* this.#paste();
    this.#key(csiKey(body));
    return undefined;
  }

  *#ss3(): Reading {
    const byte = yield KEY_PATIENCE;
    if (byte < 0x20 || byte > 0x7e) return byte;
    this.#key(ss3Key(String.fromCharCode(byte)));
    return undefined;
  }

  /** A mouse report of the oldest kind: three bytes of any value. */
  *#mouse(): Reading {
    for (let left = 3; left > 0; left--) if ((yield KEY_PATIENCE) === SILENCE) break;
    return undefined;
  }

  /** OSC, DCS, SOS, PM, APC: a reply to a question that another program has asked. */
  *#string(): Reading {
    for (;;) {
      const byte = yield KEY_PATIENCE;
      if (byte === BEL || byte === CAN || byte === SUB || byte === SILENCE) return undefined;
      if (byte !== ESC) continue;
      const next = yield KEY_PATIENCE;
      return next === 0x5c ? undefined : yield* this.#escape(next);
    }
  }

  /** Pasted text, up to its end mark. ESC stands only at the beginning of the mark, so one counter finds it. */
  *#paste(): Reading {
    const bytes: number[] = [];
    let size = 0;
    for (let matched = 0; matched < PASTE_END.length; size++) {
      const byte = yield PASTE_PATIENCE;
      if (byte === SILENCE) return undefined;
      matched = byte === PASTE_END.charCodeAt(matched) ? matched + 1 : byte === ESC ? 1 : 0;
      if (size < PASTE_LIMIT) bytes.push(byte);
    }
    if (size > PASTE_LIMIT) return undefined;
    const text = Buffer.from(bytes.slice(0, -PASTE_END.length)).toString();
    this.#found.push({ kind: 'paste', text: visible(text) });
    return undefined;
  }
}
