import { basename, dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Path } from '../curriculum/types.ts';
import { ELSEWHERE } from '../progress/identity/intake.ts';

/** Whether Waymark 0.1 wrote the file of a path: it kept the place of one machine in it, and what had been taken away. */
export function isLegacy({ source, former }: Path): boolean {
  return former !== undefined || (source !== undefined && isAbsolute(source.file));
}

/** A path with the place that its document has on this machine, if that is known. */
export function placed(path: Path, file: string | undefined): Path {
  const { source } = path;
  if (source === undefined || file === undefined) return path;
  const attachments = source.attachments.map((name) => resolve(dirname(file), name));
  return { ...path, source: { ...source, file, attachments } };
}

/** The same as it is kept: what holds on every machine. @param name what its document is called in what was read */
export function unplaced(path: Path, name: string | undefined): Path {
  const { source } = path;
  if (source === undefined || !isAbsolute(source.file)) return path;
  const attachments = source.attachments.map((file) => relative(dirname(source.file), file).replaceAll('\\', '/'));
  return { ...path, source: { ...source, file: `${ELSEWHERE}${name ?? basename(source.file)}`, attachments } };
}
