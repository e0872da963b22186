/** What the fields of a curriculum file are made of. Each brings its own message, without the place. */
import * as v from 'valibot';
import { nearest } from '../text/nearest.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { didYouMean, quoted } from './problem.ts';

/** Longest text in one line, in UTF-16 code units: room for any address that a browser takes. */
const LINE = 2_000;
/** Longest text of several lines. */
const PROSE = 20_000;
/** Letters, digits and the marks that some scripts put on letters, in any script. */
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+)*$/u;

/** A message that says what was expected, and what was there instead. */
export function expected(what: string): (issue: v.BaseIssue<unknown>) => string {
  return (issue) => `expected ${what}, got ${quoted(issue.input)}`;
}

/** A text that is not blank. Its output is `clean`, without the blanks around it. */
function text(description: string, limit: number, clean: (text: string) => string) {
  return v.pipe(
    v.string(expected('a text')),
    v.regex(/\S/, expected('a text that is not blank')),
    v.maxLength(limit, expected(`at most ${limit} characters`)),
    v.description(description),
    v.transform((raw) => clean(raw).trim()),
  );
}

/** A text in one line. */
export function line(description: string) {
  return text(description, LINE, visibleLine);
}

/** A text that may have several lines. */
export function prose(description: string) {
  return text(description, PROSE, visible);
}

/** An id: a slug in letters and digits of any script. */
export function id(description: string) {
  return v.pipe(
    v.string(expected('an id')),
    v.regex(SLUG, expected('an id of letters, digits and single hyphens, like "service-mesh"')),
    v.maxLength(LINE, expected(`at most ${LINE} characters`)),
    v.description(description),
  );
}

/** A list that has to be there. */
export function list<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.pipe(v.array(item, expected('a list')), v.description(description));
}

/**
 * An object that has these properties and no others.
 * @param what an object with what it cannot do without, for those who wrote something else in its place
 */
export function record<const Entries extends v.ObjectEntries>(
  description: string,
  entries: Entries,
  what = 'an object',
) {
  const message = (issue: v.StrictObjectIssue): string => {
    const holder = issue.path?.[0].input;
    // Valibot takes a list for an object, and then misses the properties in it.
    if (Array.isArray(holder)) return `expected ${what}, got ${quoted(holder)}`;
    if (issue.expected === 'Object') return expected(what)(issue);
    if (issue.expected !== 'never') return 'is missing';
    return `unknown property${didYouMean(nearest(String(issue.input), Object.keys(entries)))}`;
  };
  return v.pipe(v.strictObject(entries, message), v.description(description));
}

/** A list that may be left out, and is empty then. */
export function optionalList<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.exactOptional(list(item, description), []);
}
