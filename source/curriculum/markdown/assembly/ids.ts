import { ASCII } from '../document/words.ts';
import { type Draft, type DraftPhase, type DraftResource, optional } from './draft.ts';

/** Longest id: enough to tell titles apart, short enough to type. */
const LONGEST = 100;

/** The id that a title stands for: its letters and digits in lower case, everything else one hyphen. */
export function slugOf(title: string): string {
  const slug = shortened(ASCII.test(title) ? asciiSlug(title) : slugIn(title.normalize('NFKC').toLowerCase()));
  return slug || characterCodes(title);
}

function asciiSlug(title: string): string {
  const words = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.slice(words.startsWith('-') ? 1 : 0, words.endsWith('-') ? -1 : undefined);
}

function slugIn(text: string): string {
  const words = text.split(/[^\p{L}\p{N}\p{M}]+/u).filter((word) => word !== '');
  return words.join('-').replace(/^[\p{M}-]+/u, '');
}

/** Whether a text is written like an id. */
export function isSlug(text: string): boolean {
  return text.length <= LONGEST && /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(text);
}

function shortened(slug: string): string {
  if (slug.length <= LONGEST) return slug;
  const beginning = slug.slice(0, LONGEST + 1);
  const end = beginning.lastIndexOf('-');
  return end > 0 ? beginning.slice(0, end) : beginning.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '');
}

/** An id for a title without letters, such as an emoji: names its first characters, so it stays the same. */
function characterCodes(title: string): string {
  const codes = [...title.trim()].slice(0, 4).map((character) => character.codePointAt(0)?.toString(16));
  return ['u', ...codes].join('-');
}

/** An id that an author or an export has put on an item's line for good: `<!-- waymark:id=service-mesh -->`. */
const COMMENT = /<!--\s*waymark:id=([^\s>]{1,200})\s*-->/u;

/** The id that the comment of a text gives, for a draft. */
export function idIn(text: string): { readonly id?: string } {
  const id = text.includes('waymark:id=') ? COMMENT.exec(text)?.[1] : undefined;
  return id !== undefined && isSlug(id) ? { id } : {};
}

/** Whether a text has a comment that is meant to give an id, and gives none. */
export function hasBadId(text: string): boolean {
  return text.includes('waymark:id=') && idIn(text).id === undefined;
}

/** Every id that the comments of a document give: ids that its author has settled, and no change of title changes. */
export function pinnedIn(document: string): ReadonlySet<string> {
  const found = document.split('waymark:id=').slice(1);
  const ids = found.map((after) => /^([^\s>]{1,200})\s*-->/u.exec(after.slice(0, 250))?.[1] ?? '');
  return new Set(ids.filter(isSlug));
}

/** Something that wants an id, with what tells it from another of the same title, the most telling first. */
type Claim = {
  readonly title: string;
  /** The id that a comment gives. */
  readonly id?: string;
  readonly apart: readonly (string | undefined)[];
};

/**
 * The ids for some claims, each unique. A comment comes first; then a title's slug goes to who comes first in the
 * order of the claims; another gets what tells it apart behind it, and a number only where nothing does.
 */
function idsFor(claims: readonly Claim[]): readonly string[] {
  const taken = new Set<string>();
  const given = claims.map(({ id }) => {
    if (id === undefined || !isSlug(id) || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  });
  const numbers = new Map<string, number>();
  return claims.map(({ title, apart }, index) => {
    const id = given[index] ?? freeId(slugOf(title), apart, taken, numbers);
    taken.add(id);
    return id;
  });
}

function freeId(
  slug: string,
  apart: readonly (string | undefined)[],
  taken: ReadonlySet<string>,
  numbers: Map<string, number>,
): string {
  if (!taken.has(slug)) return slug;
  for (const words of apart) {
    const id = words && `${slug}-${slugOf(words)}`;
    if (id && !taken.has(id)) return id;
  }
  for (let number = numbers.get(slug) ?? 2; ; number++) {
    numbers.set(slug, number + 1);
    if (!taken.has(`${slug}-${number}`)) return `${slug}-${number}`;
  }
}

/** The ids of a draft's parts, in their order. */
type Ids = {
  readonly phases: readonly string[];
  readonly resources: readonly (readonly string[])[];
  readonly additional: readonly string[];
  readonly videos: readonly string[];
  readonly checklist: readonly string[];
};

/** Ids for everything: resources first, which people name most, then phases and what is beside them. */
export function assignIds({ phases, additionalResources, videos, checklist }: Draft): Ids {
  const resources = phases.map((phase) => phase.resources.map((resource) => claimOf(resource, phase)));
  const claims: (readonly Claim[])[] = [
    ...resources,
    phases.map(({ title, id, parent }) => ({ title, ...optional('id', id), apart: [parent, 'phase'] })),
    additionalResources.map((extra) => ({ ...extra, apart: ['extra', hostOf(extra.link?.url)] })),
    videos.map((extra) => ({ ...extra, apart: ['video', hostOf(extra.link?.url)] })),
    checklist.map((item) => ({ ...item, apart: ['check'] })),
  ];
  const ids = idsFor(claims.flat()).values();
  const lists = claims.map((list) => list.map(() => ids.next().value ?? ''));
  const [ofPhases = [], additional = [], ofVideos = [], ofChecklist = []] = lists.slice(resources.length);
  return {
    phases: ofPhases,
    resources: lists.slice(0, resources.length),
    additional,
    videos: ofVideos,
    checklist: ofChecklist,
  };
}

function claimOf({ title, id, kind, link }: DraftResource, phase: DraftPhase): Claim {
  return { title, ...optional('id', id), apart: [phase.title, kind, hostOf(link?.url)] };
}

function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#:]{1,80})/i.exec(url ?? '')?.[1];
}

/** The line on which each of a draft's parts stands, by their ids. */
export function linesOf(draft: Draft, ids: Ids): Map<string, number> {
  const lines = new Map<string, number>();
  const add = (items: readonly { line: number }[], names: readonly string[] = []) => {
    for (const [index, item] of items.entries()) lines.set(names[index] ?? '', item.line);
  };
  add(draft.phases, ids.phases);
  for (const [index, { resources }] of draft.phases.entries()) add(resources, ids.resources[index]);
  add(draft.additionalResources, ids.additional);
  add(draft.videos, ids.videos);
  add(draft.checklist, ids.checklist);
  return lines;
}
