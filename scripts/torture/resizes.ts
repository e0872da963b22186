import type { Terminal } from '../../test/support/pty.ts';
import { endOf, openProgram } from './program.ts';
import { count, type Measured } from './proof.ts';

const [NARROWEST, WIDEST, LOWEST, HIGHEST] = [20, 200, 5, 60];
/** So many changes come at once, as from a window that is dragged: the last one counts. */
const DRAGGED = 4;

/** Resizes one dashboard again and again, and compares it with one that was opened at that size. */
export async function resize(times: number) {
  const terminal = await openProgram();
  let different = 0;
  for (let time = 0; time < times; time++) {
    const sizes = Array.from({ length: time % 2 === 0 ? 1 : DRAGGED }, anySize);
    for (const { columns, rows } of sizes) terminal.resize(columns, rows);
    const fresh = await openProgram(sizes.at(-1));
    if (!(await becomes(terminal, fresh))) different++;
    fresh.press('q');
    await endOf(fresh);
    fresh.close();
  }
  const erased = terminal.raw.includes('\x1b[3J');
  terminal.press('q');
  const code = await endOf(terminal);
  terminal.close();
  return { times, different, erased, code };
}

async function becomes(terminal: Terminal, fresh: Terminal): Promise<boolean> {
  const whole = (screen: string) => screen.split('\n').length > 1;
  return terminal
    .waitFor((screen) => whole(screen) && screen === fresh.screen())
    .then(
      () => true,
      () => false,
    );
}

function anySize() {
  const between = (least: number, most: number) => least + Math.floor(Math.random() * (most - least + 1));
  return { columns: between(NARROWEST, WIDEST), rows: between(LOWEST, HIGHEST) };
}

export async function measure(): Promise<Measured> {
  const { times, different, erased, code } = await resize(50);
  return {
    figure: `${count(times, 'resizes')}: ${different} screens differ from a fresh start; scrollback ${erased ? 'erased' : 'kept'}`,
    kept: different === 0 && !erased && code === 0,
  };
}
