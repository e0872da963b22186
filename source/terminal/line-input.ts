/**
 * Asks for one line on the terminal, which edits and echoes it itself.
 * @returns nothing when the input ends instead
 */
export async function askLine(
  { stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>,
  prompt: string,
): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  stdout.write(prompt);
  const lines = createInterface({ input: stdin, terminal: false });
  return new Promise((resolve) => {
    lines.once('line', (line) => {
      resolve(line);
      lines.close();
    });
    lines.once('close', () => resolve(undefined));
  });
}

/** Whether somebody sits there who can be asked. */
export function canAsk({ stdin, stdout }: Pick<NodeJS.Process, 'stdin' | 'stdout'>): boolean {
  return stdin.isTTY === true && stdout.isTTY === true;
}

/**
 * Lines from standard input. The terminal itself edits and echoes them, so nothing is written to it and it stays as it
 * is. While a line is answered nothing is read: an editor may have the keyboard.
 */
export async function* linesFrom(stdin: NodeJS.ReadStream): AsyncGenerator<string> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: stdin, terminal: false, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) {
    stdin.pause();
    yield line;
    stdin.resume();
  }
}
