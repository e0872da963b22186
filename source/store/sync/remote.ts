import { REF, REMOTE } from './commits.ts';
import { type Git, withoutPassword, wordsOf } from './git.ts';
import { AT_THE_OTHER_END } from './git-permissions.ts';
import { BRANCH } from './names.ts';

/** What came of calling the remote. `why` are git's own words. */
export type Called =
  | { readonly kind: 'done' }
  /** It answered, and said no. Most often someone else has pushed meanwhile. */
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'unreachable'; readonly why: string };

/** With a star, since a remote that does not have the branch yet is no error. */
const FETCHED = `+${REF}*:refs/remotes/${REMOTE}/${BRANCH}*`;

/** Fetches what the remote has. A branch that is gone there is forgotten, so that it will be sent again. */
export async function fetch(git: Git): Promise<Called> {
  const options = [AT_THE_OTHER_END.fetch, '--quiet', '--no-tags', '--no-recurse-submodules', '--prune'];
  const { code, stderr } = await git(['fetch', ...options, REMOTE, FETCHED]);
  return code === 0 ? { kind: 'done' } : { kind: 'unreachable', why: wordsOf(stderr) || `exit code ${code}` };
}

/** Sends what we have: never by force, so that nothing at the remote is ever overwritten. */
export async function push(git: Git): Promise<Called> {
  const options = [
    AT_THE_OTHER_END.push,
    '--porcelain',
    '--no-follow-tags',
    '--no-signed',
    '--recurse-submodules=no',
    '--no-verify',
  ];
  const { code, stdout, stderr } = await git(['push', ...options, REMOTE, `${REF}:${REF}`]);
  if (code === 0) return { kind: 'done' };
  const [, why] = /^!\t[^\t]*\t(.*)$/m.exec(stdout.toString()) ?? [];
  if (why !== undefined) return { kind: 'refused', why: withoutPassword(why) };
  return { kind: 'unreachable', why: wordsOf(stderr) || `exit code ${code}` };
}
