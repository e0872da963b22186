import { ASCII } from '../document/words.ts';

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
