import { quoted } from '../../problem.ts';
import { folded } from '../document/words.ts';
import type { Remark } from '../reading.ts';
import type { Wish } from './draft.ts';
import type { Names } from './names.ts';

/** Most parts of a text that are looked at one by one. */
const MANY = 40;
/** Most parts that one title has. */
const LONGEST = 6;
const SEPARATORS = /\s*(?:,|;|\band\b|&|\bplus\b)\s*/gi;
const VERB =
  /^(?:and |also )?(?:please )?(?:must |should )?(?:(?:complet(?:e|ed|ing|ion of)|finish(?:ed|ing)?|requires?|required|after|depends on|do|read|having read|done with|all of|the)\s*:?\s+)+/i;
const ENDING = /(?:\s+(?:first|before(?: this)?|is )?(?:completed?|done|finished|first|required))?[\s.!]*$/i;

/** One of several is enough, and Waymark could not tell which. */
const ALTERNATIVES = /^\W*(?:either|(?:at least )?one of|any of|any one of)\b/i;
/** What need not come before, in a part that is no title. */
const UNBOUND = /\bor\b|\bco-?req|\b(?:recommended|optional|helpful)\b/i;

/** What the text of a wish stands for: ids of the path, and what is nothing in it, in the author's words. */
type Granted = {
  readonly ids: readonly string[];
  readonly needs: readonly string[];
  readonly remarks: readonly Remark[];
};

/** What an author asks for to come before the item `from`. */
export function grant(wish: Wish, from: string, names: Names): Granted {
  if (ALTERNATIVES.test(wish.text)) return { ids: [], needs: [wish.text], remarks: [] };
  if (/^(?:none|no(?:thing)?|n\/?a|no prerequisites?|none required|not? required|-+|–|—)?[\s.]*$/i.test(wish.text)) {
    return { ids: [], needs: [], remarks: [] };
  }
  const ids = new Set<string>();
  const unknown: string[] = [];
  const parts = partsOf(wish.text);
  for (let start = 0; start < parts.length; ) {
    const { found, next } = longest(wish, parts, start, from, names);
    for (const id of found) ids.add(id);
    if (found.length === 0) unknown.push(wish.text.slice(parts[start]?.start, parts[start]?.end));
    start = next;
  }
  const remarks = wish.loose ? [] : unknown.flatMap((text) => remarkOn(text, wish.line, from, names));
  return { ids: [...ids], needs: ids.size === 0 ? [wish.text] : unknown, remarks };
}

type Part = { readonly start: number; readonly end: number };

/** The parts of a list such as "A, B and C". */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (const { 0: separator, index } of text.matchAll(SEPARATORS)) {
    if (index > start) parts.push({ start, end: index });
    start = index + separator.length;
  }
  if (start < text.length) parts.push({ start, end: text.length });
  return parts.length > MANY ? [{ start: 0, end: text.length }] : parts;
}

/** The longest run of parts from `start` on that is a name: titles have commas and "and" in them as well. */
function longest(wish: Wish, parts: readonly Part[], start: number, from: string, names: Names) {
  const first = parts[start]?.start ?? 0;
  for (let next = Math.min(parts.length, start + LONGEST); next > start; next--) {
    const text = wish.text.slice(first, parts[next - 1]?.end);
    const before = wish.text.slice(0, first);
    const found = find(text, wish, from, names, before, next === start + 1);
    if (found.length > 0) return { found, next };
  }
  return { found: [], next: start + 1 };
}

function find(
  text: string,
  wish: Wish,
  from: string,
  names: Names,
  before: string,
  single: boolean,
): readonly string[] {
  const bare = text.replace(VERB, '').replace(ENDING, '').trim();
  const listed = single && /\bphases?\s+[\d\s,&and–-]*$/i.test(before);
  const numbered = names.numbered(bare, from, listed);
  if (numbered.length > 0) return numbered;
  const exact = names.titled(text.trim(), from) ?? names.titled(bare, from);
  if (exact !== undefined) return wish.loose && names.isHearsay(text, exact, from) ? [] : [exact];
  if (UNBOUND.test(text)) return [];
  const link = single ? wish.links.find((one) => folded(one.text) === folded(bare)) : undefined;
  const linked = link === undefined ? undefined : names.linked(link.url, from);
  if (linked !== undefined) return [linked];
  const like = single ? names.like(bare, from) : undefined;
  return like === undefined ? [] : [like];
}

/** A number or a title that is not there is a mistake; words about what one should know are none. */
function remarkOn(text: string, line: number, from: string, names: Names): Remark[] {
  const bare = text.replace(VERB, '').replace(ENDING, '').trim();
  if (names.isItself(bare, from)) return [{ line, severity: 'error', message: `${quoted(bare)} depends on itself` }];
  if (/^(?:phases?|resources?|stage|module|step)\s+#?\d+/i.test(bare)) {
    return [{ line, severity: 'error', message: `no ${bare.toLowerCase().replace(/s?\s+/, ' ')} is in this path` }];
  }
  const near = names.near(bare);
  const message = `depends on ${quoted(bare)}, which is nothing in this path`;
  const isTitle = /^\p{Lu}/u.test(bare) && (near !== undefined || VERB.test(text));
  if (near === undefined && !isTitle) return [];
  const hint = near === undefined ? '' : `; did you mean ${quoted(near)}?`;
  return [{ line, severity: isTitle ? 'error' : 'warning', message: `${message}${hint}` }];
}
