import { posix } from 'node:path';
import type { Link, Path } from './types.ts';

/** What leads to another page of the web, or nowhere that can be opened: `https://…`, `mailto:…`, `#part`, `//host`. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i;

/**
 * A path whose links to other files of its repository lead to their pages on the web.
 * @param pages where these are, with a slash at the end @param file of the document, in the repository
 */
export function withPages(path: Path, pages: string, file: string): Path {
  const resolved = <L extends Link>(link: L): L => {
    const url = pageOf(link.url, pages, file);
    return url === undefined ? link : { ...link, url };
  };
  const own = <O extends { readonly link?: Link; readonly links: readonly Link[] }>(one: O): O => ({
    ...one,
    ...(one.link === undefined ? {} : { link: resolved(one.link) }),
    links: one.links.map(resolved),
  });
  return {
    ...path,
    phases: path.phases.map((phase) => ({ ...phase, resources: phase.resources.map(own) })),
    additionalResources: path.additionalResources.map(own),
    videos: path.videos.map(own),
  };
}

/** Nothing for a link that leads elsewhere, or out of the repository. */
function pageOf(url: string, pages: string, file: string): string | undefined {
  if (ELSEWHERE.test(url) || url.trim() === '') return undefined;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  const place = posix.normalize(target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(file), target));
  if (place.startsWith('..') || place.startsWith('/')) return undefined;
  const encoded = place.replace(/[^\w.~!$&'()*+,;=:@/%-]/gu, encodeURIComponent);
  return `${pages}${encoded}${rest}`;
}
