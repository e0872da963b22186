import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

const PATIENCE = 10_000;
const FRAME_END = '\u001B[?2026l';

/**
 * What a program shows in a terminal, as rows of cells, once it shows the text `until` after each of the keys.
 * A cell is `{ text, width, bold, dim, inverse, colour }`; the colour is one of the terminal's 16, or undefined.
 */
export async function screenOf({ command, env, columns, rows, keys, until }) {
  const { CI, NO_COLOR, FORCE_COLOR, ...rest } = env;
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const [file, ...args] = command;
  const terminal = spawn(file, args, { name: 'xterm-256color', cols: columns, rows, env: rest });
  const shown = new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`never showed "${until}"`)), PATIENCE);
    const waiting = [...keys];
    terminal.onData((data) =>
      emulator.write(data, () => {
        // A frame comes in pieces, and is whole with the end of its synchronised output.
        if (!data.endsWith(FRAME_END) || !textOf(emulator).includes(until)) return;
        const key = waiting.shift();
        if (key !== undefined) return terminal.write(key);
        clearTimeout(timer);
        resolve();
      }),
    );
  });
  try {
    await shown;
    return cellsOf(emulator);
  } finally {
    terminal.kill();
  }
}

function textOf({ buffer, rows }) {
  return Array.from({ length: rows }, (_, row) => buffer.active.getLine(row).translateToString(true)).join('\n');
}

function cellsOf({ buffer, rows, cols }) {
  return Array.from({ length: rows }, (_, row) => {
    const line = buffer.active.getLine(row);
    return Array.from({ length: cols }, (_, column) => cellOf(line.getCell(column)));
  });
}

function cellOf(cell) {
  return {
    text: cell.getChars(),
    width: cell.getWidth(),
    bold: cell.isBold() > 0,
    dim: cell.isDim() > 0,
    inverse: cell.isInverse() > 0,
    colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
  };
}
