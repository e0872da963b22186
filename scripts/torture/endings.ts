import type { Terminal } from '../../test/support/pty.ts';
import { endOf, notGivenBack, openInShell, openProgram } from './program.ts';
import type { Measured } from './proof.ts';

/** One way in which the dashboard ends, and what has to come of it. */
export type Ending = {
  readonly name: string;
  readonly end: (terminal: Terminal) => unknown;
  readonly exitCode: number;
  /** What is said on the main screen. */
  readonly words: string;
  /** Runs in the program before it begins. */
  readonly injected?: string;
};

// What draws pads numbers, and what tells of errors does not.
const BREAK_DRAWING = `process.on('SIGUSR2', () => {
  String.prototype.padStart = () => { throw new Error('cannot draw\\x1b]0;title\\x07'); };
  process.stdin.emit('data', Buffer.from('j'));
});`;
const REJECT = `process.on('SIGUSR2', () => Promise.reject(new Error('rejected\\nforged')));`;

const struck = (terminal: Terminal) => terminal.kill('SIGUSR2');

export const ENDINGS: readonly Ending[] = [
  { name: 'q', end: (terminal) => terminal.press('q'), exitCode: 0, words: '' },
  { name: 'Ctrl-C', end: (terminal) => terminal.press('ctrl-c'), exitCode: 0, words: '' },
  { name: 'SIGTERM', end: (terminal) => terminal.kill('SIGTERM'), exitCode: 143, words: '' },
  { name: 'SIGHUP', end: (terminal) => terminal.kill('SIGHUP'), exitCode: 129, words: '' },
  { name: 'SIGINT', end: (terminal) => terminal.kill('SIGINT'), exitCode: 130, words: '' },
  {
    ...{ name: 'an exception while drawing', end: struck, exitCode: 1, injected: BREAK_DRAWING },
    words: 'waymark: internal error: cannot draw␛]0;title␇; please report it',
  },
  {
    ...{ name: 'a rejected promise', end: struck, exitCode: 1, injected: REJECT },
    words: 'waymark: internal error: rejected forged; please report it',
  },
];

/** Ends the dashboard in that way, and says what was not as it should be. */
export async function endIn({ end, exitCode, words, injected }: Ending): Promise<readonly string[]> {
  const terminal = await openProgram(injected === undefined ? {} : { injected });
  try {
    end(terminal);
    const code = await endOf(terminal);
    const said = terminal.lines().join('').trim();
    return [
      ...notGivenBack(terminal),
      ...(code === exitCode ? [] : [`exit code ${code}`]),
      ...(said === words ? [] : [`"${said}" on the screen`]),
    ];
  } finally {
    terminal.close();
  }
}

/** Stops the dashboard with Ctrl-Z, as often as a learner may, and continues it; then quits. */
export async function stopAndContinue(): Promise<readonly string[]> {
  const again = 'read line; fg';
  const terminal = await openInShell((waymark) =>
    [waymark, 'echo stopped 1', again, 'echo stopped 2', again, 'echo ended $?'].join('; '),
  );
  const wrong: string[] = [];
  try {
    for (const turn of [1, 2]) {
      terminal.press('ctrl-z');
      await terminal.waitFor(`stopped ${turn}`);
      wrong.push(...notGivenBack(terminal));
      terminal.press('\n');
      await terminal.waitFor('0 of 7');
      if (!terminal.onAlternateScreen() || terminal.isCooked()) wrong.push('the terminal not taken again');
    }
    terminal.press('q');
    await terminal.waitFor('ended 0');
    return [...wrong, ...notGivenBack(terminal)];
  } finally {
    terminal.close();
  }
}

export async function measure(): Promise<Measured> {
  const times = 5;
  const broken: string[] = [];
  for (let time = 0; time < times; time++) {
    for (const ending of ENDINGS) {
      broken.push(...(await endIn(ending)).map((what) => `${ending.name}: ${what}`));
    }
    broken.push(...(await stopAndContinue()).map((what) => `stopped and continued: ${what}`));
  }
  const what = broken.length === 0 ? '' : `: ${[...new Set(broken)].join('; ')}`;
  return {
    figure: `${ENDINGS.length + 1} ways to end or stop, ${times} times each: ${broken.length} things left behind${what}`,
    kept: broken.length === 0,
  };
}
