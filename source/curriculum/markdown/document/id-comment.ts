import { isSlug } from '../assembly/slug.ts';

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
