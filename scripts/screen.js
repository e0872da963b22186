import { spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

/** How long a step may take, in ms: long, as a busy machine may stand still for seconds. */
const PATIENCE = 30_000;

/**
 * What a program shows in a terminal after each of some steps, as rows of cells. A step is `{ key, until }`: what is
 * typed, if anything, and a text that is not shown before that and says that the step is over.
 * A cell is `{ text, width, bold, dim, inverse, underline, colour }`; the colour is one of the terminal's 16, or undefined.
 */
export async function screensOf({ command, env, columns, rows, steps }) {
  const { CI, NO_COLOR, FORCE_COLOR, ...rest } = env;
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
  const [file, ...args] = command;
  const terminal = spawn(file, args, { name: 'xterm-256color', cols: columns, rows, env: rest });
  const screens = [];
  let timer;
  const shown = new Promise((resolve, reject) => {
    const never = () => reject(new Error(`never showed "${steps[screens.length].until}":\n${textOf(emulator)}`));
    timer = setTimeout(never, PATIENCE);
    terminal.onData((data) =>
      emulator.write(data, () => {
        // A frame comes in pieces of any size, and is whole when its synchronised output has ended.
        const whole = !emulator.modes.synchronizedOutputMode;
        if (!whole || !textOf(emulator).includes(steps[screens.length]?.until)) return;
        screens.push(cellsOf(emulator));
        clearTimeout(timer);
        timer = setTimeout(never, PATIENCE);
        const next = steps[screens.length];
        if (next === undefined) {
          resolve();
        } else if (textOf(emulator).includes(next.until)) {
          reject(new Error(`"${next.until}" is shown before it shall be`));
        } else {
          terminal.write(next.key);
        }
      }),
    );
  });
  try {
    await shown;
    return screens;
  } finally {
    clearTimeout(timer);
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
    underline: cell.isUnderline() > 0,
    colour: cell.isFgPalette() ? cell.getFgColor() : undefined,
  };
}
