import { duration } from '../../../text/quantity.ts';
import type { Link } from '../../types.ts';
import type { Wish } from '../assembly/draft.ts';
import type { Entry } from '../document/blocks.ts';
import { leadsSomewhere, type Rich, richOf, type TextLink } from '../document/inline.ts';
import { folded, hasWord, line, undecorated } from '../document/words.ts';
import type { Remark } from '../reading.ts';
import { minutesIn } from './duration.ts';
import { type Field, isEmptyWord, isPlaceholder, labelled, placeholderRemark, unbracketed } from './vocabulary.ts';

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

/** What an author says about a resource, below its title. */
type Details = {
  readonly minutes?: number;
  readonly kind?: string;
  readonly author?: string;
  readonly focus: readonly string[];
  readonly nextStep: readonly string[];
  readonly wishes: readonly Wish[];
  readonly links: readonly Link[];
  /** What has no label that Waymark knows. */
  readonly rest: readonly Entry[];
  readonly remarks: readonly Remark[];
};

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };

/** The details that some entries give. */
export function detailsOf(entries: readonly Entry[], references: Record<string, unknown>): Details {
  const details: Mutable<Details> = { focus: [], nextStep: [], wishes: [], links: [], rest: [], remarks: [] };
  for (const entry of entries) {
    const found = labelled(entry.text);
    const values = [found?.value ?? '', ...entry.inner].filter((text) => text.trim() !== '');
    const rich = richOf(values.join(', '), references);
    const time =
      found === undefined && entry.inner.length === 0 ? minutesIn(richOf(entry.text, references).text) : undefined;
    if (time !== undefined) details.minutes ??= time;
    else if (found === undefined || !take(details, found.field, rich, entry.line)) details.rest.push(entry);
  }
  return details;
}

/** Puts a value where it belongs; `false` when it does not fit there and must be kept otherwise. */
function take(details: Mutable<Details>, field: Field, rich: Rich, at: number): boolean {
  const text = line(rich.text);
  if (rich.links.length === 0 && isPlaceholder(text)) {
    if (text !== '' && !isNothing(text)) details.remarks.push(placeholderRemark(text, at));
    return true;
  }
  switch (field) {
    case 'duration':
      return takeMinutes(details, text, at);
    case 'dependencies':
      details.wishes.push({ text, links: rich.links, line: at });
      return true;
    case 'kind':
      details.kind ??= unbracketed(text).toLowerCase();
      return true;
    case 'author':
      details.author ??= text;
      return true;
    case 'link':
      details.links.push(...rich.links.flatMap((link) => linkOf(link) ?? []));
      return rich.links.length > 0;
    case 'focus':
    case 'nextStep':
      details[field].push(text);
      details.links.push(...rich.links.flatMap((link) => linkOf(link) ?? []));
      return true;
  }
}

function takeMinutes(details: Mutable<Details>, text: string, at: number): boolean {
  const minutes = minutesIn(text);
  if (minutes === undefined) details.remarks.push({ line: at, severity: 'error', message: unclear(text) });
  else details.minutes ??= minutes;
  return minutes !== undefined;
}

function isNothing(text: string): boolean {
  return /^(?:none|n\/?a|[-–—]+)$/i.test(unbracketed(text));
}

/** What to say of a time that is there and cannot be taken as it is. */
export function unclearTime(text: string, taken: number | undefined, at: number): Remark {
  if (taken === undefined) return { line: at, severity: 'warning', message: unclear(text) };
  const message = `the duration "${line(text).slice(0, 60)}" is read as ${duration(taken)}; write it like "40 minutes" or "1 h 30" to be sure`;
  return { line: at, severity: 'warning', message };
}

function unclear(text: string): string {
  return `the duration "${line(text).slice(0, 60)}" is not clear; write it like "40 minutes" or "1 h 30"`;
}
