/** Longest id: enough to tell titles apart, short enough to type. */
const LONGEST = 100;

/** The id that a title stands for: its letters and digits in lower case, everything else one hyphen. */
export function slugOf(title: string): string {
  const words = title
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
  const slug = shortened(words.join('-').replace(/^[\p{M}-]+/u, ''));
  return slug || characterCodes(title);
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
