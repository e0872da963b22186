import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { sizeProblem } from './limits.ts';
import { parseCurriculum } from './parse.ts';
import { failureAbout, type Problem } from './problem.ts';
import type { Path } from './types.ts';

/**
 * The path in a curriculum file.
 * @throws Failure (exit code 2) when the file cannot be read or is no curriculum
 */
export async function loadCurriculum(file: string): Promise<Path> {
  return parseCurriculum(decode(await loadBytes(file), file), file);
}

/**
 * What a file holds, byte for byte.
 * @throws Failure (exit code 2) when it cannot be read or is larger than a curriculum may be
 */
export async function loadBytes(file: string): Promise<Buffer> {
  const bytes = await readAll(file).catch((error: unknown) => {
    throw failureAbout(file, [reasonOf(error)]);
  });
  if (typeof bytes === 'string') throw failureAbout(file, [bytes]);
  return bytes;
}

/** Whether there is a file or a folder of this name. */
export const isThere: (name: string) => boolean = existsSync;

/** What the file holds, or why it is not even opened: a device or a pipe might never end. */
async function readAll(file: string): Promise<Buffer | Problem> {
  const found = statSync(file);
  if (found.isDirectory()) return 'a folder; name the curriculum.json in it';
  if (!found.isFile()) return 'not a regular file; name a curriculum.json';
  return sizeProblem(found.size) ?? readFileSync(file);
}

/** Why a file could not be read, from the error that Node gave. */
export function reasonOf(error: unknown): Problem {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'no such file; check its name and the folder';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read; check its permissions';
  return `cannot be read (${code ?? error})`;
}

/**
 * Bytes as text.
 * @throws Failure (exit code 2) for what is not UTF-8, rather than losing characters without a word
 */
export function decode(bytes: Uint8Array, file: string): string {
  if (!isUtf8(bytes)) throw failureAbout(file, ['not UTF-8 text; save it as UTF-8']);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
}
