import type { Path } from '../../curriculum/types.ts';
import type { Review } from '../../dashboard/shell-options.ts';
import type { Destination, Question } from '../../dashboard/state/state.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Workspace } from '../../store/workspace.ts';
import { knownPath } from '../shared/subject.ts';

/** A path on the learner's way through the library. */
export type Stop = {
  readonly path: Path;
  /** The state of the path's file before it was read, if it was looked at. */
  readonly asRead?: string | undefined;
  /** The resources from which the learner came down to here, the outermost first. */
  readonly above: readonly { readonly path: string; readonly item: string }[];
  readonly question?: Question;
  /** Whether the learner should first choose among the paths of the library: this is only one of several. */
  readonly isChoice?: boolean;
  /** Whether the learner should first see how the document is read. */
  readonly isUnsure?: boolean;
  /** The review that the learner came for. */
  readonly review?: Review;
};

/** Where the way begins. */
export function firstStop(path: Path, isChoice = false): Stop {
  return { path, above: [], isChoice };
}

/**
 * The next stop. Back up from a path of which nothing is left, the learner is asked whether to tick the resource
 * that leads to it.
 * @param progress on the path that is left
 * @throws Failure when there is no such path any more
 */
export async function nextStop(stop: Stop, to: Destination, progress: Progress, workspace: Workspace): Promise<Stop> {
  const { path, above } = stop;
  switch (to.way) {
    case 'across':
      return firstStop(await knownPath(to.path, workspace));
    case 'again':
      return { path: await knownPath(path.id, workspace), above };
    case 'down':
      return { path: await knownPath(to.path, workspace), above: [...above, { path: path.id, item: to.from }] };
    case 'up': {
      const from = above.at(-1);
      if (from === undefined) return stop;
      const parent = await knownPath(from.path, workspace);
      const back = { path: parent, above: above.slice(0, -1) };
      if (progress.totals.left > 0) return back;
      const reason = 'Its own path is finished. Tick it here, too?';
      return { ...back, question: { items: [from.item], title: titleIn(parent, from.item), reason } };
    }
  }
}

function titleIn(path: Path, item: string): string {
  const resources = path.phases.flatMap((phase) => phase.resources);
  return resources.find(({ id }) => id === item)?.title ?? item;
}
