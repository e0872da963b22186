import type { Link } from '../../types.ts';
import { leadsSomewhere, type TextLink } from '../document/rich.ts';
import { undecorated } from '../document/title.ts';
import { folded, hasWord, line } from '../document/words.ts';
import { isEmptyWord } from './kind.ts';
import { isPlaceholder } from './placeholder.ts';

/** Longest address that a path can hold. */
const LONGEST = 2_000;

/** What a path keeps of a link: its title only where that says more than the title of what it belongs to. */
export function linkOf({ url, text }: TextLink, title = ''): Link | undefined {
  const address = line(url);
  if (!leadsSomewhere(address) || url.length > LONGEST) return undefined;
  if (text === '') return { url: address };
  const name = line(undecorated(text));
  const says =
    hasWord(name) && name !== title && name !== address && folded(name) !== folded(title) && !isPlaceholder(name);
  return { url: address, ...(says && { title: name }) };
}

/** Links without those whose address has come before. */
export function distinct(links: readonly (Link | undefined)[]): Link[] {
  const found = new Map<string, Link>();
  for (const link of links) if (link !== undefined && !found.has(link.url)) found.set(link.url, link);
  return [...found.values()];
}

/** A list of links as the first and the others. */
export function firstAndOthers(links: readonly Link[]): { link?: Link; links: readonly Link[] } {
  const [link, ...others] = links;
  return { ...(link !== undefined && { link }), links: others };
}

/** The links of something called `title`. What the first is called matters only where it says more than "link". */
export function mainFirst(links: readonly TextLink[], title: string): Link[] {
  const found = links.map((link, index) =>
    linkOf(index === 0 && isEmptyWord(link.text) ? { ...link, text: '' } : link, title),
  );
  return distinct(found);
}
