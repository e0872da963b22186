import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Failure } from '../../failure.ts';
import { visibleLine } from '../../text/visible.ts';

const ELSEWHERE = 'choose another folder with --store or WAYMARK_HOME';
const FREE_SPACE = 'free some space and try again';

/** What a system error means to the learner, and what to do about it. */
const MEANINGS: ReadonlyMap<string, readonly [what: string, remedy: string]> = new Map([
  ['EACCES', ['permission denied', ELSEWHERE]],
  ['EPERM', ['permission denied', ELSEWHERE]],
  ['EROFS', ['the disk is read-only', ELSEWHERE]],
  ['ENOTDIR', ['not a folder', ELSEWHERE]],
  ['EEXIST', ['not a folder', ELSEWHERE]],
  ['EISDIR', ['a folder is in its place', 'move that folder away']],
  ['EINVAL', ['no regular file', 'move it away']],
  ['ENOENT', ['not there', ELSEWHERE]],
  ['ELOOP', ['its links lead round in a circle', ELSEWHERE]],
  ['ENAMETOOLONG', ['the name is too long', ELSEWHERE]],
  ['ENOSPC', ['the disk is full', FREE_SPACE]],
  ['EDQUOT', ['the quota is used up', FREE_SPACE]],
  ['EFBIG', ['the file is too large', ELSEWHERE]],
  ['EMFILE', ['too many files are open', 'close some programs and try again']],
  ['ENFILE', ['too many files are open', 'close some programs and try again']],
  ['EIO', ['the disk reports an error', 'check the disk']],
]);

/** The code of a system error (`ENOENT`), or nothing when `error` is something else: then it is a bug. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^(E[A-Z0-9]+|UNKNOWN)$/.test(code) ? code : undefined;
}

/** An error such as the system itself would report. */
export function systemError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** What is wrong, in a few words: `permission denied`. */
export function reasonOf(code: string): string {
  return MEANINGS.get(code)?.[0] ?? code;
}

/** `error` as the one line that the learner sees. What is no system error is a bug and comes back unchanged. */
export function failureAt(path: string, doing: 'read' | 'write', error: unknown): unknown {
  const code = codeOf(error);
  if (code === undefined) return error;
  const remedy = hintAt(path, code) || (MEANINGS.get(code)?.[1] ?? `try again, or ${ELSEWHERE}`);
  return new Failure(`${visibleLine(path)}: cannot ${doing} (${reasonOf(code)}); ${remedy}`);
}

/**
 * What to do where something may not be done since files are another user's, as after a `sudo`; '' for anything else.
 * Only for what lies in a folder of this user's own: what belongs to the system is not to be given to anybody.
 */
export function hintAt(path: string, code: string): string {
  const user = process.geteuid?.();
  if (user === undefined || user === 0 || !['EACCES', 'EPERM'].includes(code)) return '';
  let strange: { readonly at: string; readonly owner: number } | undefined;
  for (let at = path; ; at = dirname(at)) {
    const owner = ownerOf(at);
    if (owner === user) return strange === undefined ? '' : remedyFor(strange);
    if (owner !== undefined) strange = { at, owner };
    if (dirname(at) === at) return '';
  }
}

function remedyFor({ at, owner }: { readonly at: string; readonly owner: number }): string {
  const name = owner === 0 ? 'root' : `user ${owner}`;
  return `${visibleLine(at)} belongs to ${name}: sudo chown -R "$(id -un)" ${visibleLine(quotedName(at))} gives it back`;
}

function ownerOf(path: string): number | undefined {
  try {
    return statSync(path).uid;
  } catch {
    return undefined;
  }
}

/** As a shell takes it. */
function quotedName(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
