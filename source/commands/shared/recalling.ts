import type { Path } from '../../curriculum/types.ts';
import type { Event } from '../../progress/event.ts';
import { type Progress, progressOf } from '../../progress/progress.ts';
import { type Dues, duesOf } from '../../progress/recall/due.ts';
import { type Recall, recallOf } from '../../progress/recall/recall.ts';
import type { Algorithm } from '../../progress/recall/schedule.ts';
import type { Command } from './command.ts';
import { situationOf } from './situation.ts';
import { allPaths } from './subject.ts';

/** A path, and what is known of it by heart. */
type Recalled = Recall & { readonly path: Path };

/** The questions that a command is about: of the path that is named, else of all that anything was done on. */
export async function recallFor(command: Command, operand: string | undefined, algorithm: Algorithm) {
  const name = operand ?? command.flags.path;
  if (name !== undefined) {
    const { progress, history } = await situationOf(command, operand);
    return [recallIn(progress, history, algorithm)];
  }
  const workspace = command.workspace();
  const { paths, notices: others } = await allPaths(workspace);
  // Only then: the history is about the paths that were read.
  const { events, notices } = await workspace.journal.read();
  [...notices, ...others].forEach(command.io.warn);
  const byPath = new Map<string, Event[]>();
  for (const event of events) {
    const own = byPath.get(event.path);
    if (own === undefined) byPath.set(event.path, [event]);
    else own.push(event);
  }
  return paths.flatMap((path) => {
    const own = byPath.get(path.id);
    return own === undefined ? [] : [recallIn(progressOf(path, own), own, algorithm)];
  });
}

/** @param history in order; of other paths as well */
export function recallIn(progress: Progress, history: readonly Event[], algorithm: Algorithm): Recalled {
  return { path: progress.path, ...recallOf(progress, history, algorithm) };
}

/** When the questions of a path are due. What decides on that is loaded only where there are answers. */
export async function duesFor(progress: Progress, history: readonly Event[]): Promise<Dues> {
  const { id } = progress.path;
  const isAnswered = history.some((event) => event.type === 'reviewed' && event.path === id);
  const algorithm = isAnswered ? (await import('../../progress/recall/fsrs.ts')).fsrs : UNUSED;
  return duesOf(recallIn(progress, history, algorithm).questions);
}

/** Before the first answer, a question is due a day after what it belongs to was done. */
const UNUSED: Algorithm = { next: unused, interval: unused, retrievability: unused };

function unused(): never {
  throw new TypeError('no question was answered yet');
}
