import { english } from '../document/english.ts';

/** What an author says about a resource with a label before it: `Duration: 40 minutes`. */
export type Field = 'duration' | 'focus' | 'nextStep' | 'dependencies' | 'link' | 'kind' | 'author';

const FIELDS: Readonly<Record<Field, RegExp>> = {
  duration:
    /^(?:(?:estimated |study |reading |required |approx(?:imate)? |total )?(?:duration|time|length)|time (?:estimate|needed|required|commitment))$/,
  focus: /^(?:key |main )?focus(?: on| areas?| points?)?$/,
  nextStep: /^next(?: steps?)?$/,
  dependencies:
    /^(?:dependenc(?:y|ies)|depends on|prerequisites?|pre requisites?|requires|requirements?|required|needs|after)$/,
  link: /^(?:links?|urls?|sources?|address|read|watch|websites?|resources?|references?|where)$/,
  kind: /^(?:kind|type|format|medium|resource type)$/,
  author: /^(?:authors?|by|instructors?|speakers?|teachers?)$/,
};

/** A label with what comes after it; pictures before it and emphasis around it do not count. */
const LABELLED = /^([^\p{L}\p{N}[`]{0,12})(\p{L}[\p{L} \t/-]{1,30}?)\s*[*_]{0,3}\s*(?::|[–—]| -(?=\s))/u;
/** Within so many characters a label has ended. */
const LONGEST = 120;

/** The field that a text names, and its value in Markdown. */
export function labelled(text: string): { field: Field; value: string } | undefined {
  const found = LABELLED.exec(text.slice(0, LONGEST));
  if (found === null) return undefined;
  const label = english(found[2] ?? '');
  for (const [field, pattern] of Object.entries(FIELDS)) {
    if (pattern.test(label)) return { field: field as Field, value: valueIn(found, text) };
  }
  return undefined;
}

/** What comes after a label, without the end of emphasis that began before it: `**Focus:** …`. */
function valueIn(found: RegExpExecArray, text: string): string {
  const value = text.slice(found[0].length).trim();
  return /[*_]/.test(found[1] ?? '') ? value.replace(/^[*_]{1,3}\s*/, '') : value;
}
