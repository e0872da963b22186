import type { Path } from '../../curriculum/types.ts';
import { orphansIn, type Waiting } from '../../progress/identity/carried.ts';
import type { Intake } from '../../progress/identity/intake.ts';
import type { Workspace } from '../../store/workspace.ts';

/** What waits for items that the document of a path does not have any more. */
export type Left = {
  readonly waiting: readonly Waiting[];
  /** Whether commands are about this path without its name. */
  readonly isCurrent: boolean;
};

/** What waits for items that a path does not have any more. @param path as the journal's history is about it */
export async function leftOf(path: Path, { journal, library }: Workspace): Promise<Left> {
  const { events } = await journal.read();
  const waiting = orphansIn(events, path, (key) => journal.orphan(path.id, key));
  return { waiting, isCurrent: (await library.last()) === path.id };
}

/** Adds what waits for what is gone, where something is. */
export async function withLeft(intake: Intake, workspace: Workspace): Promise<Intake & { readonly left?: Left }> {
  const isAsked = (intake.changes?.gone.length ?? 0) > 0;
  return isAsked ? { ...intake, left: await leftOf(intake.path, workspace) } : intake;
}
