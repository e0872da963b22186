import type { Path, Resource } from '../../types.ts';
import { folded } from '../document/words.ts';
import type { Spot } from './folder-order.ts';

/**
 * The paths of a folder, their resources with the paths that they lead to: of the same title, in a folder below; or
 * linked to by the name of its file.
 */
export function leading(paths: readonly Path[], spots: readonly Spot[]): readonly Path[] {
  const byTitle = new Map<string, number[]>();
  for (const [index, { title }] of paths.entries()) {
    const key = titleKey(title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), index]);
  }
  const byFile = new Map<string, number>();
  for (const [index, { file, standsFor }] of spots.entries()) {
    byFile.set(file, index);
    if (standsFor !== undefined) byFile.set(standsFor, index);
  }
  return paths.map((path, from) => {
    const spot = spots[from];
    if (spot === undefined) return path;
    const lead = (resource: Resource): Resource => {
      const linked = byFile.get(fileOf(resource.link?.url ?? '', spot) ?? '\n');
      const target = linked ?? below(byTitle.get(titleKey(resource.title)) ?? [], spot, spots);
      const id = target === undefined || target === from ? undefined : paths[target]?.id;
      return id === undefined ? resource : withTarget(resource, id);
    };
    return { ...path, phases: path.phases.map((phase) => ({ ...phase, resources: phase.resources.map(lead) })) };
  });
}

/** The property in its place, so that the path is written in the same order whichever way it came to be. */
function withTarget({ selfCheck, ...resource }: Resource, leadsTo: string): Resource {
  return { ...resource, leadsTo, selfCheck };
}

/** Of some paths the one that is the least far below; none where two are. */
function below(candidates: readonly number[], from: Spot, spots: readonly Spot[]): number | undefined {
  const found = candidates.flatMap((index) => {
    const spot = spots[index];
    if (spot === undefined || spot === from || !from.folders.every((folder, depth) => spot.folders[depth] === folder))
      return [];
    const deeper = spot.folders.length - from.folders.length;
    // Beside a README is below it, for it stands for the folder.
    return deeper > 0 || from.standsFor !== undefined ? [{ index, deeper }] : [];
  });
  const least = Math.min(...found.map(({ deeper }) => deeper));
  const [first, ...others] = found.filter(({ deeper }) => deeper === least);
  return others.length === 0 ? first?.index : undefined;
}

/** The file of the folder that a relative address names. */
export function fileOf(url: string, { folders }: Spot): string | undefined {
  if (url === '' || /^[a-z][a-z0-9+.-]*:|^[/#]/i.test(url)) return undefined;
  const parts = [...folders];
  for (const part of decoded(url.replace(/[?#].*$/, '')).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function titleKey(title: string): string {
  return folded(title.replace(/^\d+(?:\.\d+)*[-_.):\s]+(?=\S)/, ''));
}
