import { inTreeOrder } from './markdown/folder-order.ts';
import type { Path } from './types.ts';

/** Paths in the order of their sources, as a person would list the files. What has no source comes first. */
export function inOrder(paths: readonly Path[]): readonly Path[] {
  const files = paths.map((path) => ({ path, file: (path.source?.file ?? '').replaceAll('\\', '/') }));
  return inTreeOrder(files).map(({ path }) => path);
}
