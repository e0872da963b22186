import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Path } from '../curriculum/types.ts';
import type { Shell } from '../dashboard/shell.ts';
import { pack, unpack } from '../glance/packed.ts';
import type { Event } from '../progress/event.ts';
import type { Journal } from '../progress/journal.ts';
import { keepGlance } from '../store/keep-glance.ts';
import { keepLine } from '../store/keep-line.ts';
import { keepProgram } from '../store/keep-program.ts';
import { keepFrame, keptFrame } from '../store/kept-frame.ts';
import { visibleLine } from '../text/visible.ts';
import { statusAnswer } from './answer.ts';
import type { Command } from './command.ts';
import { codeFile, originOf } from './places.ts';
import { settingsOf } from './shells/settings.ts';
import { journalOf, libraryOf, situationIn, subjectFor } from './situation.ts';
import { knownPath } from './subject.ts';
import { viewFor } from './view.ts';

/** How long, in ms, nothing has to happen in the dashboard before the glance is computed. */
const PAUSE = 1000;

/**
 * Keeps the answer that `waymark status` would give now, so that the next one need not be computed, and the line for
 * the shell's prompt. To be called when a command has done what it is for, and said so.
 */
export async function keepStatus(command: Command): Promise<void> {
  await undisturbed(() => keepKnown(command));
  await undisturbed(() => keepPrompt(command));
}

async function keepKnown(command: Command): Promise<void> {
  const subject = await subjectFor(command);
  if (subject.kind !== 'known') return;
  const load = () => knownPath(subject.id, libraryOf(command));
  await keep(subject.id, load, journalOf(command), command);
}

/** The line for the prompt: what `waymark status --short` says where nothing else is asked for. */
async function keepPrompt(command: Command): Promise<void> {
  const { io } = command;
  const { env } = io.process;
  const { store } = command.flags;
  const asked: Command = { input: [], flags: { short: true, ...(store && { store }) }, io };
  await keepKnown(asked);
  const name = env['WAYMARK_PATH'] || undefined;
  const options = {
    origin: originOf(command),
    name,
    settings: settingsOf(env),
    code: dirname(fileURLToPath(import.meta.url)),
  };
  await keepLine(options, (glance) => visibleLine(statusAnswer(unpack(glance), asked)));
}

/**
 * Keeps the glance on the path that the dashboard shows, and its first frame, whenever the learner pauses and at the end.
 * @param looks what else decides what the frame looks like, now
 * @param draw draws the first frame for a history
 * @returns what is to be called at the end
 */
export function keepWhileOpen(
  shell: Shell,
  path: Path,
  journal: Journal,
  command: Command,
  looks: () => string,
  draw: (history: readonly Event[]) => string | undefined,
): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const keepNow = async () => {
    await undisturbed(() => keep(path.id, async () => path, journal, command));
    await undisturbed(() => keepPrompt(command));
    await undisturbed(() =>
      keepFrame(originOf(command), path.id, looks(), async () => {
        const { events, notices } = await journal.read();
        return notices.length === 0 ? draw(events) : undefined;
      }),
    );
  };
  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keepNow, PAUSE).unref();
  };
  keepSoon();
  const unsubscribe = shell.subscribe(keepSoon);
  return () => {
    unsubscribe();
    clearTimeout(timer);
    return keepNow();
  };
}

/** The first frame on a path as it was kept, if it still holds. */
export function frameKept(id: string, looks: string, command: Command): string | undefined {
  try {
    return keptFrame(originOf(command), id, looks);
  } catch {
    // Then it is drawn when the path has been read.
    return undefined;
  }
}

/** Keeps what V8 has compiled of the program, once the dashboard has been drawn: the glance has a program of its own. */
export async function keepCode(compiled: () => Uint8Array | undefined, command: Command): Promise<void> {
  const { io } = command;
  if (viewFor(command) !== 'dashboard') return;
  await undisturbed(async () => {
    const code = compiled();
    if (code !== undefined) await keepProgram(codeFile(io.process), code);
  });
}

async function keep(id: string, load: () => Promise<Path>, journal: Journal, command: Command): Promise<void> {
  await keepGlance(originOf(command), id, async () => {
    const { progress, notices } = await situationIn(journal, await load());
    // Of what cannot be read the learner is warned, each time.
    return notices.length === 0 ? pack(progress) : undefined;
  });
}

/** Nothing that fails here may disturb what was done before: a glance that is not kept is computed when asked for. */
async function undisturbed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // There is nothing to be done about it, and nobody who waits for it.
  }
}
