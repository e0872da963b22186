import type { Path } from './types.ts';

/** Old ids and what they become. An id that is not in it stays. */
export type Renaming = ReadonlyMap<string, string>;

/** A path with other ids for its phases and items, everywhere where they are named. */
export function rename(path: Path, renaming: Renaming): Path {
  const renamed = (id: string) => renaming.get(id) ?? id;
  const own = <Named extends { readonly id: string }>(named: Named): Named => ({ ...named, id: renamed(named.id) });
  const waiting = <Named extends { readonly id: string; readonly dependencies: readonly string[] }>(
    named: Named,
  ): Named => ({
    ...own(named),
    dependencies: named.dependencies.map(renamed),
  });
  return {
    ...path,
    phases: path.phases.map((phase) => ({ ...waiting(phase), resources: phase.resources.map(waiting) })),
    additionalResources: path.additionalResources.map(own),
    videos: path.videos.map(own),
    checklist: path.checklist.map((item) =>
      own(item.phase === undefined ? item : { ...item, phase: renamed(item.phase) }),
    ),
  };
}
