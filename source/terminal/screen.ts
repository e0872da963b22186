import { EventEmitter } from 'node:events';

/** What of its looks a frame may keep. */
export type Looks = {
  /** Without colour, bold, dim and underlined text stays so. */
  readonly colour: boolean;
  /** Whether addresses may be links (OSC 8). */
  readonly links: boolean;
};

/**
 * What a frame may hold. Colours and weight (SGR, `CSI … m`) are let through, and links to web pages where the terminal
 * knows them; every other escape sequence and control character is dropped, whole. Text is made safe where it is read
 * (`text/visible.ts`); this is the last gate before the terminal, for whatever was missed: a clipboard write (OSC 52), a
 * title, a cursor movement.
 *
 * The kinds of sequence are those of ECMA-48: CSI, strings (OSC, DCS, SOS, PM, APC) and two-character escapes.
 */
const CONTROLS =
  /(\x1B\[[\d;]*m)|(\x1B\]8;;(?:https?:\/\/[\x21-\x7E]+)?\x1B\\)|\x1B\[[0-?]*[ -/]*[@-~]?|\x1B[\]PX^_][^\x07\x1B\n]*(?:\x07|\x1B\\)?|\x1B[0-~]?|[\x00-\x09\x0B-\x1F\x7F-\x9F]/g;

/** Bold, dim, underlined, and their ends: what is no colour. */
const WEIGHT = /^\x1B\[(?:0|1|2|4|22|24)?m$/;

/** `frame` with nothing in it but text, line feeds and looks. An escape left over can never form a new sequence. */
export function cleanFrame(frame: string, { colour, links }: Looks = { colour: true, links: false }): string {
  return frame.replace(CONTROLS, (_, looks: string | undefined, link: string | undefined) => {
    if (looks !== undefined) return colour || WEIGHT.test(looks) ? looks : '';
    return links && link !== undefined ? link : '';
  });
}

const ENTER = '\x1B[?1049h\x1B[?25l\x1B[?2004h';
const LEAVE = '\x1B[?2026l\x1B[?7h\x1B[?2004l\x1B[m\x1B[?25h\x1B[?1049l';
const CLEAR = '\x1B[m\x1B[H\x1B[2J';

// Nothing is shown before a frame is complete, and a line that is too long for the terminal is cut, not wrapped:
// wrapping would scroll the screen at its last row. Wrapping is off only while painting, so that even a
// `kill -9` hands a shell back whose long lines wrap.
const BEGIN = '\x1B[?2026h\x1B[?7l';
const END = '\x1B[m\x1B[?7h\x1B[?2026l';

/** The terminal as Node gives it: all that `Screen` needs of `process.stdout`. */
export type Output = Pick<NodeJS.WriteStream, 'write' | 'columns' | 'rows'> & NodeJS.EventEmitter;

/**
 * The alternate screen, and what is painted on it. Ink writes to it as if it were stdout. With `debug: true` Ink
 * writes one whole frame a commit and no cursor movement; here only the lines that changed go to the terminal,
 * each to its own row, in one write.
 *
 * So nothing of how Ink paints by itself can happen: it erases the scrollback (`CSI 3J`) when a frame is as tall
 * as the terminal, leaves ghosts after a resize, and waits 34 ms between frames.
 */
export class Screen extends EventEmitter {
  readonly isTTY = true;
  readonly #terminal: Output;
  readonly #looks: Looks | undefined;
  #frame = '';
  /** The lines that the terminal shows; undefined when that is not known, so that all has to be painted. */
  #shown: readonly string[] | undefined;
  #entered = false;
  #blocked = false;

  constructor(terminal: Output, looks?: Looks) {
    super();
    this.#looks = looks;
    this.#terminal = terminal;
    terminal.on('resize', () => {
      this.#shown = undefined;
      this.emit('resize');
    });
    terminal.on('drain', () => {
      this.#blocked = false;
      this.#paint();
    });
  }

  /** Cells in a row; 80 where the terminal does not say. */
  get columns(): number {
    return this.#terminal.columns || 80;
  }

  /** Rows of the terminal; 24 where it does not say. */
  get rows(): number {
    return this.#terminal.rows || 24;
  }

  /** Switches to the alternate screen, and paints the last frame on it. */
  enter(): void {
    this.#entered = true;
    this.#terminal.write(ENTER);
    this.#shown = undefined;
    this.#paint();
  }

  /**
   * Gives the main screen back, with cursor and wrapping; frames are only remembered from now on. Once is enough.
   * @param write how to write it: at the very end of a process only a synchronous write is sure to get out.
   */
  leave(write: (text: string) => unknown = (text) => this.#terminal.write(text)): void {
    if (!this.#entered) return;
    this.#entered = false;
    write(LEAVE);
  }

  /**
   * Takes a whole frame. What shows nothing is no frame: Ink and its helpers also write bare controls (such as
   * "show the cursor" at the end), and the empty string.
   */
  write(text: string): boolean {
    const frame = cleanFrame(text, this.#looks);
    if (frame !== '') this.#frame = frame;
    this.#paint();
    return true;
  }

  /** While the terminal does not keep up, frames are skipped: the newest is painted when it does again. */
  #paint(): void {
    if (!this.#entered || this.#blocked) return;
    const lines = this.#frame.split('\n').slice(0, this.rows);
    const changes = changedLines(this.#shown ?? [], lines);
    const update = this.#shown === undefined ? CLEAR + changes : changes;
    this.#shown = lines;
    if (update !== '') this.#blocked = !this.#terminal.write(BEGIN + update + END);
  }
}

/**
 * Writes the lines that differ. A row is erased before its text and not after it: after a line that is as wide as
 * the terminal the cursor is still on the last cell, and erasing from there would take that cell away.
 */
function changedLines(before: readonly string[], after: readonly string[]): string {
  let changes = '';
  for (let row = 0; row < Math.max(before.length, after.length); row++) {
    const line = after[row] ?? '';
    if (line !== (before[row] ?? '')) changes += `\x1B[${row + 1};1H\x1B[m\x1B[K${line}`;
  }
  return changes;
}
