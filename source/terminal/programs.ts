import type { ChildProcess, SpawnOptions } from 'node:child_process';
import { parse } from 'shell-quote';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';
import type { Environment } from './capabilities.ts';

/**
 * The words of a command that a variable holds, as a shell would split them: quotes keep blanks together, `$HOME` and
 * other variables have their values. It is never given to a shell.
 * @param name the variable: `EDITOR`
 * @returns nothing where the variable is not set, or blank
 * @throws Failure (exit code 1) when it holds what only a shell can do: a pipe, two commands, a file to write to
 */
export function programNamed(
  name: string,
  { env, platform }: { readonly env: Environment; readonly platform: NodeJS.Platform },
): readonly [program: string, ...args: string[]] | undefined {
  const text = env[name] ?? '';
  // A folder's name on Windows is full of backslashes.
  const entries = parse(text, { ...env }, { escape: platform === 'win32' ? '^' : '\\' });
  const words = entries.map((entry) => {
    if (typeof entry === 'string') return entry;
    if ('pattern' in entry) return entry.pattern;
    const sign = 'op' in entry ? entry.op : '#';
    throw new Failure(`${name}: ${visibleLine(sign)} would need a shell; give one program and its options`);
  });
  const [program, ...args] = words;
  return program === undefined || program === '' ? undefined : [program, ...args];
}

/** A browser that is still running after this many ms has found its page. */
const OPENED_AFTER = 1000;

/** The edges of `openLink`: `process.platform`, `process.env`, and `spawn` of node:child_process. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly env: Environment;
  readonly spawn: (command: string, args: readonly string[], options: SpawnOptions) => ChildProcess;
}

/**
 * Opens a web page in the learner's browser: $BROWSER, else the system's own. The address is untrusted (it comes from a
 * curriculum): it is parsed, must be http or https, and goes to the program as one argument, percent-encoded, with
 * no shell between. Resolves when the browser has taken it; the browser outlives this program.
 *
 * @throws Failure with the address, so that it can be copied, when there is no such program or it fails.
 */
export async function openLink(url: string, desktop: Desktop): Promise<void> {
  const address = webAddress(url);
  const [program, args] = opener(address, desktop);
  const problem = await launch(program, args, desktop);
  if (problem === undefined) return;
  throw new Failure(`could not open ${address} with ${visibleLine(program)}: ${visibleLine(problem)}; set BROWSER`);
}

/**
 * Opens a file in the program that the system has for it, without a shell between.
 * @param file an absolute name
 * @throws Failure when there is no such program or it fails
 */
export async function openFile(file: string, desktop: Desktop): Promise<void> {
  const [program, args] = systemOpener(file, desktop.platform);
  const problem = await launch(program, args, desktop);
  if (problem === undefined) return;
  throw new Failure(`could not open ${visibleLine(file)} with ${program}: ${visibleLine(problem)}; open it yourself`);
}

/** Starts a program that outlives this one. Resolves to what went wrong, or to nothing. */
async function launch(program: string, args: readonly string[], desktop: Desktop): Promise<string | undefined> {
  return new Promise<string | undefined>((resolve) => {
    const child = desktop.spawn(program, args, { detached: true, stdio: 'ignore', windowsHide: true });
    const opened = setTimeout(() => resolve(undefined), OPENED_AFTER);
    const settle = (outcome: string | undefined): void => {
      clearTimeout(opened);
      resolve(outcome);
    };
    child.once('error', (error: NodeJS.ErrnoException) =>
      settle(error.code === 'ENOENT' ? 'there is no such program' : error.message),
    );
    child.once('exit', (code, signal) => settle(code === 0 ? undefined : `it ended with ${code ?? signal}`));
    child.unref();
  });
}

function webAddress(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return parsed.href;
  throw new Failure(`not a web address, so not opened: ${visibleLine(url)}`);
}

/** $BROWSER is a command; the address stands for `%s` in it, or comes last. */
function opener(address: string, { platform, env }: Desktop): readonly [string, readonly string[]] {
  const chosen = programNamed('BROWSER', { platform, env });
  if (chosen !== undefined) {
    const [program, ...args] = chosen;
    const placed = args.map((argument) => argument.replaceAll('%s', () => address));
    return [program, args.some((argument) => argument.includes('%s')) ? placed : [...args, address]];
  }
  return systemOpener(address, platform);
}

function systemOpener(address: string, platform: NodeJS.Platform): readonly [string, readonly string[]] {
  if (platform === 'darwin') return ['open', [address]];
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  return ['xdg-open', [address]];
}
