import type { Entry as EntryLine } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { type Rich, richOf, type TextLink, textOf } from '../document/inline.ts';
import type { Section } from '../document/outline.ts';
import { folded, headingFrom, undecorated, wordCount } from '../document/words.ts';
import { timeAtEnd } from '../entries/at-the-end.ts';
import { minutesIn } from '../entries/duration.ts';
import { itemResource } from '../entries/item-resource.ts';
import { itemText } from '../entries/item-text.ts';
import { isEmptyWord, isVideo, isWork, labelled } from '../entries/vocabulary.ts';
import type { Choices } from '../roles/corrections.ts';
import { sayingOf } from '../roles/headings.ts';
import { itemOf, itemsIn } from './item.ts';
import type { Candidate, Entry, Listing } from './listing.ts';

/** Headings that are entries, and the sections below them, whose plain lists say more about each. */
type HeadingFinding = { readonly listings: readonly Listing[]; readonly used: ReadonlySet<Section> };

type Leaf = {
  readonly section: Section;
  readonly heading: Rich;
  /** Where it leads: by its heading, or by a picture or a button right below it. */
  readonly link?: TextLink;
  /** Where a sentence below it leads. */
  readonly mentioned?: TextLink;
  /** What its series is counted by; '' where it has no more than a number. */
  readonly series?: string;
};

type Around = {
  readonly listed: ReadonlySet<Section>;
  readonly within: ReadonlySet<Section>;
  readonly top: Section | undefined;
  readonly choices: Choices;
};

/**
 * Headings that are entries themselves: with an address and nothing listed below, and the rest of their counted series.
 * Those right below one heading are a block.
 * @param listed the sections in which something is listed that leads somewhere
 * @param within the sections in which anything is listed, and those around them
 */
export function findHeadings(
  sections: readonly Section[],
  { listed, within, top, choices }: Around,
  document: Document,
): HeadingFinding {
  const above = new Set([...listed].flatMap((section) => [...section.parents, section]));
  const parents = new Set(sections.flatMap(({ parents: around, folded }) => (folded ? [] : (around.at(-1) ?? []))));
  const listing = new Set([...listed].map(({ parents: around }) => around.at(-1)));
  const runs = new Map<Section | undefined, Leaf[]>();
  for (const section of sections) {
    if (section.level === 0 || section === top || section.folded || section.title === '') continue;
    // A heading in HTML above all is that of the page, or an advertisement.
    if (section.html && section.level === 1) continue;
    if (above.has(section) || parents.has(section)) continue;
    const role = sayingOf(section.title)?.role;
    if (role !== undefined && role !== 'study') continue;
    const parent = section.parents.at(-1);
    const leaf = leafOf(section, document);
    // Beside sections that list what is theirs, one that lists no more than "exercises" does so as well.
    if (leaf.heading.links.length === 0 && listing.has(parent) && buttonsIn(section, document).length > 0) continue;
    const run = runs.get(parent) ?? [];
    runs.set(parent, run);
    run.push(leaf);
  }
  const used = new Set<Section>();
  const listings = [...runs.values()].flatMap((run) =>
    listingOf(run, { root: sections[0], used, within, choices }, document),
  );
  return { listings, used };
}

function leafOf(section: Section, document: Document): Leaf {
  const heading = richOf(section.source, document.references);
  const texts = section.blocks.flatMap((block) =>
    block.type === 'paragraph' ? richOf(block.text, document.references) : [],
  );
  const own = heading.links.find(({ badge }) => !badge);
  const below = texts.find(isButton)?.links[0] ?? buttonsIn(section, document)[0];
  const mentioned = texts.find(({ links }) => links.some(({ badge }) => !badge))?.links.find(({ badge }) => !badge);
  const found =
    /^(?:(\p{L}{2,20})\s+)?#?(\d{1,3})(?:[.):–—\s-]|$)/u.exec(section.title) ??
    /[|:–—(-]\s*(\p{L}{2,20})\s+(\d{1,3})\)?$/u.exec(section.title.slice(-60));
  const link = own ?? below;
  return {
    section,
    heading,
    ...(link !== undefined && { link }),
    ...(mentioned !== undefined && { mentioned }),
    ...(found !== null && { series: found[1]?.toLowerCase() ?? '' }),
  };
}

/** The links of a list whose entries are called no more than "video" and "slides": all are of one thing. */
export function buttonsIn({ blocks }: Section, document: Document): readonly TextLink[] {
  const lists = blocks.filter((block) => block.type === 'list' || block.type === 'table');
  const [list] = lists;
  if (list?.type !== 'list' || lists.length > 1) return [];
  const items = list.items.map((item) => itemOf(item, document));
  const are = items.every((item) => {
    if (item.box !== undefined || item.nested.length > 0) return false;
    const { title, style } = item.entry;
    const name = /^https?:/i.test(title) ? 'link' : (title.split(':')[0] ?? '');
    return style !== 'none' && (isEmptyWord(name) || isWork(folded(name)));
  });
  return are ? items.flatMap(({ rich }) => rich.links) : [];
}

/** Whether brackets at the end of a heading hold no more than its link. */
function isInBrackets(end: string, { links }: Rich): boolean {
  return links.some(({ text }) => end.trim() === `(${text.trim()})`);
}

/** Lines of its own below a heading that say how long it takes and the like. */
function linesBelow({ blocks }: Section): EntryLine[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'paragraph' || block.text.length > 1_000) return [];
    return block.text.split('\n').flatMap((source, index): EntryLine[] => {
      // Behind the picture of a clock, a time stands by itself.
      const text = /[⏱⏰⏲🕐-🕧]\uFE0F?\s*([^⏱⏰⏲🕐-🕧]{1,30})$/u.exec(source.slice(-60))?.[1] ?? source;
      const field = labelled(text)?.field;
      const tells =
        (field !== undefined && field !== 'link') || minutesIn(undecorated(text).replace(/[*_`]/g, '')) !== undefined;
      return tells ? [{ text, inner: [], line: block.line + index, end: block.line + index + 1 }] : [];
    });
  });
}

function tellsTime({ section, heading }: Leaf): boolean {
  const isTime = (text: string) => minutesIn(undecorated(text).replace(/[*_`]/g, '')) !== undefined;
  return (
    timeAtEnd(heading.text).minutes !== undefined ||
    linesBelow(section).some(({ text }) => isTime(labelled(text)?.value ?? text))
  );
}

/** A paragraph that is no more than a link called "watch", or a picture to click that plays something. */
function isButton({ pieces, links }: Rich): boolean {
  const [first] = links;
  if (first === undefined || links.length > 2) return false;
  const outside = textOf(pieces.filter(({ url }) => url === undefined));
  if (wordCount(outside) > 2) return false;
  return first.badge ? isVideo(first.url) : isEmptyWord(first.text);
}

function listingOf(
  run: readonly Leaf[],
  {
    root,
    used,
    within,
    choices,
  }: Pick<Around, 'within' | 'choices'> & { root: Section | undefined; used: Set<Section> },
  document: Document,
): Listing[] {
  const linked = run.filter(({ link }) => link !== undefined);
  const counters = new Set(linked.flatMap(({ series }) => series ?? []));
  const told = run.filter(({ series, mentioned }) => series !== undefined && mentioned !== undefined);
  // A counted series in which most mention where to go is one of lessons with a text each.
  const lessons = told.length >= 2 && told.length * 2 > run.length;
  // A person may say that the headings of a log are its entries, and so are any where nothing is listed below them.
  const parent = run[0]?.section.parents.at(-1);
  const isChosen = parent !== undefined && choices.get(parent) === 'study';
  const isBare = isChosen && !within.has(parent);
  // So is a counted series of headings that say how long each takes, with nothing listed below.
  const timed = run.filter((leaf) => leaf.series !== undefined && !within.has(leaf.section) && tellsTime(leaf));
  const areTimed = timed.length >= 2 && timed.length * 2 > run.length;
  const members = run.filter(
    ({ link, series, section }) =>
      link !== undefined ||
      isBare ||
      (series !== undefined && (counters.has(series) || lessons || isChosen || (areTimed && !within.has(section)))),
  );
  const [first] = members;
  if (first === undefined) return [];
  const candidates: Candidate[] = [];
  const entries: Entry[] = [];
  const around = parent ?? root ?? first.section;
  for (const { section, heading, link = undefined, mentioned } of members) {
    const target = link ?? (lessons ? mentioned : undefined);
    const said = itemText(heading, true);
    const title = headingFrom(
      said.title.replace(/\s*\([^()]{1,40}\)$/, (end) => (isInBrackets(end, heading) ? '' : end)),
    );
    const text = { ...said, title: title || section.title };
    const below = section.blocks.filter(({ type }) => type === 'list');
    const { resource } = itemResource(
      { line: section.line, source: section.source, text, lines: linesBelow(section), below, ticked: false },
      document,
    );
    const first = resource.link ?? (target && { url: target.url });
    candidates.push({ section: around, resource: first === undefined ? resource : { ...resource, link: first } });
    entries.push({ line: section.line, fate: 'resource' });
    for (const block of below)
      if (block.type === 'list') for (const { line } of itemsIn(block)) entries.push({ line, fate: 'detail' });
    used.add(section);
  }
  const addresses = members.flatMap(({ link, mentioned }) => link?.url ?? mentioned?.url ?? []);
  const titles = candidates.map(({ resource }) => resource.title);
  const { line } = first.section;
  return [
    {
      line,
      section: around,
      form: 'headings',
      strength: 'linked',
      entries,
      candidates,
      remarks: [],
      looks: { addresses, titles },
    },
  ];
}
