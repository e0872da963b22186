import { type Block, bodyOf, headOf, type List, type ListItem } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { boxedByWord } from '../document/marks.ts';
import type { Section } from '../document/outline.ts';
import { folded } from '../document/words.ts';
import { isEmptyWord, isWork, labelled } from '../entries/vocabulary.ts';
import { type Item, itemOf, itemsIn } from './item.ts';
import { Boxes, type ListFinding } from './list-of-boxes.ts';
import { Entries } from './list-of-links.ts';
import type { Entry, Group, Listing, Looks } from './listing.ts';
import { readTable } from './table.ts';

/** Where a block stands. */
export type Around = { readonly section: Section; readonly label?: Group; readonly isQuoted?: boolean };

export function withGroup({ section, label }: Around) {
  return { section, ...(label !== undefined && { group: label }) };
}

/** A list as a block. What stands in quotes within its items says more about these. */
export function listListing(written: List, around: Around, document: Document): Listing {
  const list = withDetails(withBoxes(written));
  const listing = readList(list, around, document);
  const known = new Set(listing.entries.map(({ line }) => line));
  const others = itemsIn(list).filter(({ line }) => !known.has(line));
  if (others.length === 0) return listing;
  return { ...listing, entries: [...listing.entries, ...others.map(({ line }): Entry => ({ line, fate: 'detail' }))] };
}

/** What is said of the entry around it, and is none. */
const ASIDE =
  /^\s*(?:\*\*|__)?(?:notes?|hints?|tips?|level|difficulty|format|deliverables?|deadline|due|language)\s*(?:\*\*|__)?\s*:/i;
const WORKED = /^\s*(?:\*\*|__)?([\p{L} ]{3,20}?)\s*(?:\*\*|__)?\s*[:：]/u;

/**
 * A list with what says only how long an item takes, `Time: 3 hours`, or the like, in the item above it; in the first one
 * where it comes before. What one does with the only item, `Lab: …`, belongs to it as well.
 */
function withDetails(list: List): List {
  const heads = new Map(list.items.map((item) => [item, headOf(item)]));
  const isWorked = (item: ListItem) => isWork(folded(WORKED.exec(heads.get(item) ?? '')?.[1] ?? ''));
  const isAside = (item: ListItem) => {
    const text = heads.get(item) ?? '';
    const field = labelled(text)?.field;
    return bodyOf(item).length === 0 && (ASIDE.test(text) || (field !== undefined && field !== 'link'));
  };
  const entries = list.items.filter((item) => !isAside(item) && !isWorked(item));
  const isDetail = (item: ListItem) =>
    isAside(item) || (entries.length === 1 && isWorked(item) && bodyOf(item).length === 0);
  if (entries.length === 0 || !list.items.some(isDetail)) return list;
  const items: ListItem[] = [];
  const before: ListItem[] = [];
  for (const item of list.items) {
    const above = items.at(-1);
    if (isDetail(item) && above === undefined) before.push(item);
    else if (isDetail(item) && above !== undefined) items[items.length - 1] = withBelow(above, [item]);
    else items.push(above === undefined && before.length > 0 ? withBelow(item, before) : item);
  }
  return { ...list, items };
}

function withBelow(item: ListItem, items: readonly ListItem[]): ListItem {
  const { line } = items[0] ?? item;
  const end = items.at(-1)?.end ?? item.end;
  const own: List = { type: 'list', ordered: false, items, line, end };
  return { ...item, blocks: [...item.blocks, own], end: Math.max(item.end, end) };
}

/** A list of which most items begin with `TODO` or `DONE` as one with boxes. */
function withBoxes(list: List): List {
  const items = itemsIn(list);
  const worded = items.filter((item) => boxedByWord(headOf(item)) !== undefined);
  return worded.length * 2 > items.length ? boxed(list) : list;
}

function boxed(list: List): List {
  const items = list.items.map((item) => {
    const blocks = item.blocks.map((block, index): Block => {
      if (block.type === 'list') return boxed(block);
      return index === 0 && block.type === 'paragraph'
        ? { ...block, text: boxedByWord(block.text) ?? block.text }
        : block;
    });
    return { ...item, blocks };
  });
  return { ...list, items };
}

function readList(list: List, around: Around, document: Document): Listing {
  const items = itemsIn(list).map((one) => itemOf(one, document));
  const counts = { boxes: 0, marks: 0, linked: 0, open: 0 };
  const addresses: string[] = [];
  for (const item of items) {
    if (item.box !== undefined) counts.boxes++;
    else if (item.isMarked) counts.marks++;
    else if (item.rich.links.some(({ badge }) => !badge)) counts.linked++;
    if (item.isMarked && item.task.mark === 'open') counts.open++;
    const address = item.rich.pieces.find(({ url }) => url !== undefined)?.url;
    if (address !== undefined) addresses.push(address);
  }
  const looks: Looks = {
    addresses,
    titles: items.map(({ rich }) => rich.text),
    ...(around.isQuoted && { isQuoted: true }),
    ...(counts.open > 0 && { hasOpenMarks: true }),
  };
  const tasks = counts.boxes + (counts.marks * 2 > items.length ? counts.marks : 0);
  if (tasks > 0 && tasks * 2 >= counts.linked) {
    const reader = new Boxes(document);
    reader.visit(list, withGroup(around));
    const isLegend =
      reader.found.candidates.length === 0 && reader.found.entries.some(({ why }) => why?.startsWith('tells'));
    const form = counts.boxes > 0 ? 'boxes' : 'marks';
    return { ...boxListing(reader.found, list.line, around, form), looks: { ...looks, ...(isLegend && { isLegend }) } };
  }
  const explains = items.filter(({ entry }) => entry.explains).length * 2 > list.items.length;
  const told: Looks = { ...looks, titles: items.map(({ entry }) => entry.title), explains };
  const reader = new Entries(document, false);
  reader.visit(list, withGroup(around));
  if (reader.found.candidates.length > 0) {
    const { entries, candidates, remarks } = withTitle(reader.found, around.section);
    return {
      line: list.line,
      ...whereIn(around),
      form: 'list',
      strength: 'linked',
      entries,
      candidates,
      remarks,
      looks: told,
    };
  }
  const plain = new Entries(document, true);
  plain.visit(list, withGroup(around));
  const strength = tellsStates(items) ? 'firm' : 'plain';
  return { line: list.line, ...whereIn(around), form: 'list', strength, ...plain.found, looks: told };
}

/** Whether items say how far one is with them, so that they are to be done: some are done, and some are not yet. */
function tellsStates(items: readonly Item[]): boolean {
  const marks = items.flatMap(({ entry }) => entry.mark ?? []);
  const done = marks.filter((mark) => mark === 'done').length;
  return done > 0 && done < items.length && marks.length >= 2 && marks.length * 3 >= items.length;
}

/** A single entry that is called no more than "video" is what the section is about. */
function withTitle(found: ListFinding, { title }: Section): ListFinding {
  const [only] = found.candidates;
  if (only === undefined || found.candidates.length > 1 || title === '') return found;
  const isAddress =
    only.resource.link?.url.replace(/^https?:\/\/(?:www\.)?/, '') === only.resource.title.replace(/^www\./, '');
  if (!isAddress && !isEmptyWord(only.resource.title)) return found;
  return { ...found, candidates: [{ ...only, resource: { ...only.resource, title } }] };
}

export function boxListing(found: ListFinding, line: number, around: Around, form: 'boxes' | 'marks'): Listing {
  const titles = found.candidates.map(({ resource }) => resource.title);
  const isLegend = found.candidates.length === 0 && found.entries.some(({ why }) => why?.startsWith('tells'));
  const looks: Looks = {
    addresses: [],
    titles,
    ...(isLegend && { isLegend }),
    ...(around.isQuoted && { isQuoted: true }),
  };
  return { line, ...whereIn(around), form, strength: 'firm', ...found, looks };
}

export function tableListing(block: Parameters<typeof readTable>[0], around: Around, document: Document): Listing {
  const { isFirm, tracks, linked, shows, data, people, logs, ...read } = readTable(block, around.section, document);
  const rows = read.candidates.map(({ resource }) => resource);
  // A row with no more than a badge to click counts only where another row of its table has a link in words.
  const isLinked = linked > 0 && shows;
  const addresses = block.rows.flatMap(({ cells }) => addressIn(cells, document) ?? []);
  return {
    line: block.line,
    ...whereIn(around),
    form: 'table',
    strength: isFirm ? 'firm' : isLinked ? 'linked' : 'plain',
    ...read,
    ...(!isFirm && isLinked && onlyLinked(read)),
    looks: {
      addresses,
      titles: rows.map(({ title }) => title),
      ...(data !== undefined && { data }),
      ...(people !== undefined && { people }),
      ...(logs && { logs }),
      ...(isFirm && tracks && { tracks }),
      ...(around.isQuoted && { isQuoted: true }),
    },
  };
}

/** Of a table that is not known to be one of courses, the rows that lead somewhere. */
function onlyLinked({
  candidates,
  entries,
}: Pick<Listing, 'candidates' | 'entries'>): Pick<Listing, 'candidates' | 'entries'> {
  const without = new Set(
    candidates.filter(({ resource }) => resource.link === undefined).map(({ resource }) => resource.line),
  );
  return {
    candidates: candidates.filter(({ resource }) => !without.has(resource.line)),
    entries: entries.map((entry) =>
      without.has(entry.line) ? { line: entry.line, fate: 'passed', why: 'has no link, unlike the others' } : entry,
    ),
  };
}

export function paragraphListing(items: readonly Item[], around: Around, document: Document): Listing {
  const reader = new Entries(document, false);
  const list: List = {
    type: 'list',
    ordered: false,
    items: items.map(({ item }) => item),
    line: items[0]?.line ?? 0,
    end: items.at(-1)?.item.end ?? 0,
  };
  reader.visit(list, withGroup(around));
  const addresses = items.flatMap(({ rich }) => rich.links[0]?.url ?? []);
  const titles = items.map(({ entry }) => entry.title);
  const strength = reader.found.candidates.length > 0 ? 'linked' : 'plain';
  return {
    line: list.line,
    ...whereIn(around),
    form: 'paragraphs',
    strength,
    ...reader.found,
    looks: { addresses, titles },
  };
}

function whereIn({ section, label }: Around): Pick<Listing, 'section' | 'label'> {
  return { section, ...(label !== undefined && { label }) };
}

/** Where a row leads: out of the document, if one of its cells does. */
function addressIn(cells: readonly string[], document: Document): string | undefined {
  const all = cells.flatMap((cell) => richOf(cell, document.references).pieces.flatMap(({ url }) => url ?? []));
  return all.find((url) => !url.startsWith('#')) ?? all[0];
}
