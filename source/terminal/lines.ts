import { createInterface } from 'node:readline';

/**
 * Lines from standard input. The terminal itself edits and echoes them, so nothing is written to it and it stays as it
 * is. While a line is answered nothing is read: an editor may have the keyboard.
 */
export async function* linesFrom(stdin: NodeJS.ReadStream): AsyncGenerator<string> {
  const lines = createInterface({ input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    stdin.pause();
    yield line;
    stdin.resume();
  }
}
