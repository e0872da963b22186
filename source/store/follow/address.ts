import { Failure } from '../../failure.ts';
import { visibleLine } from '../../text/visible.ts';
import { withoutPassword } from '../sync/git.ts';

/** A repository that is followed, or a part of it. */
type Address = {
  /** As git takes it. */
  readonly repository: string;
  /** A folder or a file in it, with slashes; '' for all of it. */
  readonly part: string;
};

/** https, ssh, git and file addresses, `user@host:path`, and names that end in `.git`. */
const ADDRESS = /^(?:(?:https|ssh|git|file):\/\/|[\w.-]+@[\w.-]+:|[^#]*\.git\/?(?:#|$))/i;
/** What git would take for another kind of transport, that runs a program: `ext::sh -c …`. */
const TRANSPORT = /^[\w+.-]+::/;

/** Whether a name is meant as the address of a repository: not where there is a file or a folder of that name. */
export function isAddress(name: string): boolean {
  return ADDRESS.test(name) || TRANSPORT.test(name);
}

/**
 * An address taken apart: `#folder/file.md` behind it names a part.
 * @throws Failure (exit code 2) for one that could make git do something else than fetch, or leads out of the repository
 */
export function addressOf(name: string): Address {
  const refuse = (why: string) => new Failure(`${visibleLine(withoutPassword(name))}: ${why}`, 2);
  const [repository = '', part = '', ...rest] = name.split('#');
  if (visibleLine(name) !== name || /\s/.test(repository)) throw refuse('control characters or blanks in an address');
  if (repository.startsWith('-')) throw refuse('an address does not begin with a hyphen');
  if (TRANSPORT.test(repository)) throw refuse('only https, ssh, git and file addresses are followed');
  if (/^\w+:\/\/-|@-|^(?:[\w.-]+@)?[\w.-]+:-/.test(repository))
    throw refuse('a host or a path does not begin with a hyphen');
  if (/^\w+:\/\/[^/@]*:[^/@]*@/.test(repository))
    throw refuse('a password would be kept in your journal; leave it to a credential helper of git');
  const parts = part.split('/').filter((one) => one !== '' && one !== '.');
  if (rest.length > 0 || /[\\:]/.test(part) || parts.includes('..') || part.startsWith('/'))
    throw refuse(`#${part} leads out of the repository; name a folder or a file in it`);
  return { repository: repository.replace(/\/+$/, ''), part: parts.join('/') };
}

/** The same for all ways to write the address of one repository: with `.git` or without, whatever the case of the host. */
export function repositoryKey(repository: string): string {
  const [, scheme = '', host = '', path = ''] = /^(\w+:\/\/)?([^/:]*)(.*)$/.exec(repository) ?? [];
  return `${scheme.toLowerCase()}${host.toLowerCase()}${path}`.replace(/(?:\.git)?\/*$/, '');
}

/** Where the pages of a repository are on the web, with a slash at the end; nothing for one that is on none. */
export function pagesOf(repository: string): string | undefined {
  const web = /^https:\/\/([\w.-]+)\/(.+)$/i.exec(repository);
  const ssh = /^(?:ssh:\/\/)?[\w.-]+@([\w.-]+)[:/](?:\d+\/)?\/*([^/].*)$/i.exec(repository);
  const [, host, path] = web ?? ssh ?? [];
  return host === undefined || path === undefined
    ? undefined
    : `https://${host}/${path.replace(/\.git$/, '')}/blob/HEAD/`;
}
