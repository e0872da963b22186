import { duration } from '../../../text/quantity.ts';
import type { Link } from '../../types.ts';
import type { Wish } from '../assembly/draft.ts';
import type { Entry } from '../document/entries.ts';
import { type Rich, richOf } from '../document/rich.ts';
import { line } from '../document/words.ts';
import type { Remark } from '../reading.ts';
import { minutesIn } from './duration.ts';
import { type Field, labelled } from './labels.ts';
import { linkOf } from './links-of.ts';
import { isPlaceholder, placeholderRemark, unbracketed } from './placeholder.ts';

/** What an author says about a resource, below its title. */
export type Details = {
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
