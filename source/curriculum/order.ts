import { inTreeOrder } from './markdown/folder/folder-order.ts';
import type { Path } from './types.ts';

/**
 * Paths in the order of their sources, as a person would list the files. What stands in no section comes first: after
 * those of one it would seem to be of it.
 */
export function inOrder(paths: readonly Path[]): readonly Path[] {
  const files = paths.map((path) => ({ path, file: (path.source?.file ?? '').replaceAll('\\', '/') }));
  const ordered = inTreeOrder(files).map(({ path }) => path);
  const isAlone = ({ source }: Path) => source === undefined || source.sections.length === 0;
  return [...ordered.filter(isAlone), ...ordered.filter((path) => !isAlone(path))];
}
