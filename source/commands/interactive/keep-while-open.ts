import type { Path } from '../../curriculum/types.ts';
import type { Shell } from '../../dashboard/shell-options.ts';
import type { Event } from '../../progress/event.ts';
import { cachedFrame, cacheFrame } from '../../store/cache/frame.ts';
import { idFor } from '../../store/cache/glance.ts';
import { curriculumFingerprint } from '../../store/cache/made-from.ts';
import type { StoredJournal } from '../../store/journal/stored-journal.ts';
import { keep, keepCode, keepPrompt, promptPath, undisturbed } from '../quick/keeping.ts';
import type { Command } from '../shared/command.ts';
import { knownPath } from '../shared/subject.ts';

/** How long, in ms, nothing has to happen in the dashboard before the glance is computed. */
const PAUSE = 1000;

/** A path that the dashboard shows. */
type Shown = {
  readonly shell: Shell;
  readonly path: Path;
  /** The state of the path's file before it was read, if that is known: see `pathState`. */
  readonly asRead: string | undefined;
  readonly journal: StoredJournal;
  /** What else decides what the first frame looks like, now. */
  readonly looks: () => string;
  /** Draws the first frame for a path and its history. */
  readonly draw: (path: Path, history: readonly Event[]) => string | undefined;
};

/**
 * Keeps the glance on the path that the dashboard shows, its first frame, and the program's code, whenever the learner
 * pauses and at the end. A key that comes meanwhile is answered first, and the rest is left for the next pause.
 * @returns what is to be called at the end
 */
export function keepWhileOpen({ shell, path, asRead, journal, looks, draw }: Shown, command: Command) {
  const { origin } = command.workspace();
  let timer: NodeJS.Timeout | undefined;
  let changes = 0;
  let keeping = Promise.resolve();

  // It may have been imported anew since: then what is kept is about that, though the screen is not.
  const load = async () =>
    asRead !== undefined && pathState(path.id, command) === asRead ? path : knownPath(path.id, command.workspace());
  const glance = () => keep(path.id, load, journal, command);
  const prompt = () => keepPrompt(command);
  // For another path that would have to be read first.
  const ownPrompt = async () => (idFor(promptPath(command), origin) === path.id ? prompt() : undefined);
  const frame = () =>
    cacheFrame(origin, path.id, looks(), async () => {
      const { events, notices } = await journal.read();
      const shown = await load();
      // What adds up from other files is not among what a frame is known to be made from.
      return notices.length === 0 && shown.below === undefined ? draw(shown, events) : undefined;
    });
  const code = () => keepCode(command, '');

  async function keepAll(steps: readonly (() => Promise<void>)[], isWanted: () => boolean): Promise<void> {
    for (const step of steps) {
      // What was typed meanwhile is answered first.
      await new Promise(setImmediate);
      if (!isWanted()) return;
      await undisturbed(step);
    }
  }

  const keepSoon = () => {
    const count = ++changes;
    clearTimeout(timer);
    timer = setTimeout(() => {
      keeping = keeping.then(() => keepAll([glance, ownPrompt, frame, code], () => changes === count));
    }, PAUSE).unref();
  };
  keepSoon();
  const unsubscribe = shell.subscribe(keepSoon);
  return async (): Promise<void> => {
    unsubscribe();
    clearTimeout(timer);
    changes += 1;
    await keeping;
    await keepAll([glance, prompt, frame, code], () => true);
  };
}

/** What changes whenever the file of a path does, if that can be told. */
export function pathState(id: string, command: Command): string | undefined {
  try {
    return curriculumFingerprint(command.workspace().origin, id);
  } catch {
    return undefined;
  }
}

/** The first frame on the path that a name stands for as it was kept, if it still holds: told by looking at files alone. */
export function frameKept(name: string | undefined, looks: string, command: Command): string | undefined {
  try {
    const { origin } = command.workspace();
    const id = idFor(name, origin);
    return id === undefined ? undefined : cachedFrame(origin, id, looks);
  } catch {
    // Then it is drawn when the path has been read.
    return undefined;
  }
}
