import type { Listing } from '../blocks/listing.ts';
import { unnumbered } from '../document/title.ts';
import { folded } from '../document/words.ts';
import type { Ruling } from './role.ts';

/** What the entries of a block say of its role, where no heading does; nothing when they do not say either. */
export function entriesSay(listing: Listing, headings: ReadonlySet<string>): Ruling | undefined {
  const { looks, strength, form } = listing;
  if (looks.isLegend) return { role: 'about', reason: 'tells what the marks mean' };
  if (looks.data !== undefined) return { role: 'data', reason: `a table of facts, by its column "${looks.data}"` };
  if (form === 'boxes' || form === 'marks') return undefined;
  const entries = Math.max(1, looks.titles.length);
  const share = (fits: (address: string) => boolean) => looks.addresses.filter(fits).length / entries;
  if (share((address) => address.startsWith('#')) > 0.5)
    return { role: 'contents', reason: 'leads to places in this document' };
  if (repeats(listing, headings)) return { role: 'contents', reason: 'repeats the headings of this document' };
  if (share(isPerson) > 0.6) return { role: 'people', reason: 'leads to people' };
  if (share(isForum) > 0.6) return { role: 'about', reason: 'leads to forums and to the project itself' };
  if (looks.isQuoted) return { role: 'prose', reason: 'stands in a quote' };
  if (strength === 'plain')
    return { role: 'prose', reason: looks.explains ? 'explains in sentences' : 'no link, no box, no time' };
  return undefined;
}

/** Whether most entries without an address of their own are called as headings are. */
function repeats({ looks, form, section }: Listing, headings: ReadonlySet<string>): boolean {
  if (form === 'table' || form === 'headings' || looks.titles.length < 2) return false;
  const own = folded(unnumbered(section.title));
  const known = looks.titles.filter((title) => {
    const key = folded(unnumbered(title));
    return key !== own && headings.has(key);
  });
  const outside = looks.addresses.filter((address) => !address.startsWith('#')).length;
  return known.length * 10 >= looks.titles.length * 7 && outside * 2 < looks.titles.length;
}

const PERSON =
  /^(?:https?:\/\/)?(?:www\.)?(?:github\.com\/[\w-]+\/?$|gitlab\.com\/[\w-]+\/?$|(?:twitter|x)\.com\/\w+\/?$|(?:\w+\.)?linkedin\.com\/in\/|instagram\.com\/|facebook\.com\/|mastodon\.\w+\/@|bsky\.app\/profile\/|(?:www\.)?t\.me\/|medium\.com\/@[\w.-]+\/?$|dev\.to\/\w+\/?$)|^mailto:/i;
const FORUM =
  /^(?:https?:\/\/)?(?:www\.)?(?:discord\.(?:gg|com)|t\.me|gitter\.im|(?:[\w-]+\.)?slack\.com|chat\.whatsapp\.com|reddit\.com\/r\/\w+\/?$|github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pulls|discussions|graphs|stargazers|network)|(?:paypal|patreon|ko-fi|buymeacoffee|opencollective)\.\w+|img\.shields\.io)|\/(?:issues|discussions)(?:\/new\S*)?\/?$/i;

function isPerson(address: string): boolean {
  return PERSON.test(address.slice(0, 300));
}

function isForum(address: string): boolean {
  return FORUM.test(address.slice(0, 300)) || isPerson(address);
}
