import type { Block, Paragraph } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { english } from '../document/english.ts';
import { type Rich, richFrom, richOf, textOf } from '../document/inline.ts';
import { hasWord, tidied, titleFrom, undecorated, wordCount } from '../document/words.ts';
import { timeAtEnd } from '../entries/at-the-end.ts';
import { minutesIn } from '../entries/duration.ts';
import { itemResource } from '../entries/item-resource.ts';
import { itemText } from '../entries/item-text.ts';
import { isCountedPart } from '../roles/headings.ts';
import type { Candidate, Entry, Listing } from './listing.ts';
import { type Around, withGroup } from './make-listing.ts';
import { linkLines } from './paragraphs.ts';

/** Most words of what a paragraph begins with, and of a sentence that is part of a title. */
const LEAD_WORDS = 8;
const TITLE_WORDS = 20;

/** What a paragraph begins with, as `Week 2`, how long that takes, and what comes after it. */
type Lead = { readonly name: string; readonly minutes?: number; readonly rest: Rich };

/** What is counted in texts and not by headings. */
const WORK =
  /^(?:exercise|problem|task|assignment|lab|challenge|project|book|reading|paper|experiment|drill)s? (?:#|no )?\d{1,3}\b/;
/** How to install something is counted as well. */
const VAGUE = /^(?:steps?|parts?|sections?|levels?|options?) /;

/**
 * The paragraphs of a counted series among some blocks, `**Week 1 (6 hours).** Read …`, which are entries; nothing where
 * they are no more than links, or stand above what is listed.
 */
export function leadParagraphs(blocks: readonly Block[], document: Document): ReadonlyMap<Block, readonly Lead[]> {
  const found = new Map<Block, readonly Lead[]>();
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1]?.type;
    if (block.type !== 'paragraph' || next === 'list' || next === 'table') continue;
    const leads = leadsOf(block, document);
    if (leads.length > 0) found.set(block, leads);
  }
  const areLinks = [...found.keys()].every(
    (block) => block.type === 'paragraph' && linkLines(block, document, false) !== undefined,
  );
  return areLinks ? new Map() : found;
}

/** What a paragraph begins with, or each of its lines; nothing where that is not counted. */
function leadsOf({ text }: Paragraph, document: Document): readonly Lead[] {
  if (text.length > 2_000 || !/\d/.test(text)) return [];
  const lines = text.split('\n').map((source) => leadOf(richOf(source, document.references)));
  if (lines.length > 1 && lines.every((lead) => lead !== undefined)) return lines;
  const whole = leadOf(richOf(text, document.references));
  return whole === undefined ? [] : [whole];
}

function leadOf(rich: Rich): Lead | undefined {
  const first = rich.pieces.findIndex(({ text }) => hasWord(undecorated(text)));
  const { strong = false, text: start = '', url } = rich.pieces[first] ?? {};
  const found = strong ? null : /^([^:.\n]{3,60}?)(?:\s*[:：]|\s+[–—-])(?:\s+(?=\S)|\s*$)/u.exec(start);
  if (url !== undefined || (!strong && found === null)) return undefined;
  const after = richFrom([
    ...(found === null ? [] : [{ text: start.slice(found[0].length) }]),
    ...rich.pieces.slice(first + 1),
  ]);
  const said = timeAtEnd(tidied(undecorated(found?.[1] ?? start)).replace(/[.:\s]+$/, ''));
  const name = titleFrom(said.text);
  const words = english(name);
  if (wordCount(name) > LEAD_WORDS || VAGUE.test(words) || !(isCountedPart(name) || WORK.test(words))) return undefined;
  const [head, ...others] = after.pieces;
  const bracketed = /^\s*\(([^()]{1,40})\)/.exec(head?.text ?? '');
  const time = said.minutes ?? minutesIn(bracketed?.[1] ?? '');
  const isTime = bracketed !== null && said.minutes === undefined && time !== undefined;
  const rest =
    head === undefined
      ? after
      : richFrom([
          { ...head, text: head.text.slice(isTime ? bracketed[0].length : 0).replace(/^[\s.:–—-]+/, '') },
          ...others,
        ]);
  return wordCount(rest.text) < 1 ? undefined : { name, rest, ...(time !== undefined && { minutes: time }) };
}

/** Paragraphs of a counted series as a block. */
export function leadListing(
  found: ReadonlyMap<Block, readonly Lead[]>,
  around: Around,
  document: Document,
): Listing | undefined {
  const candidates: Candidate[] = [];
  const entries: Entry[] = [];
  for (const [block, leads] of found) {
    for (const [index, { name, minutes, rest }] of leads.entries()) {
      const line = block.line + index;
      const said = itemText(rest, true);
      const [sentence = ''] = textOf(rest.pieces)
        .trim()
        .split(/(?<=[.!?])\s+(?=\p{Lu})/u, 1);
      const isShort = wordCount(sentence) > 0 && wordCount(sentence) <= TITLE_WORDS;
      const title = isShort ? titleFrom(`${name}: ${timeAtEnd(sentence).text.replace(/\.$/, '')}`) : name;
      const focus = isShort ? rest.text.trim().slice(sentence.length) : rest.text;
      const text = { ...said, title, focus: tidied(focus), ...(minutes !== undefined && { minutes }) };
      const { resource } = itemResource({ line, source: '', text, below: [], ticked: false }, document);
      candidates.push({ ...withGroup(around), resource });
      entries.push({ line, fate: 'resource' });
    }
  }
  const [first] = candidates;
  if (first === undefined) return undefined;
  const telling = candidates.filter(({ resource }) => resource.link !== undefined || resource.minutes !== undefined);
  return {
    line: first.resource.line,
    section: around.section,
    ...(around.label !== undefined && { label: around.label }),
    form: 'paragraphs',
    strength: candidates.length > 1 && telling.length * 2 >= candidates.length ? 'linked' : 'plain',
    entries,
    candidates,
    remarks: [],
    looks: {
      addresses: candidates.flatMap(({ resource }) => resource.link?.url ?? []),
      titles: candidates.map(({ resource }) => resource.title),
      isCounted: true,
      ...(around.isQuoted && { isQuoted: true }),
    },
  };
}
