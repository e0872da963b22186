import type { Listing } from '../blocks/listing.ts';
import type { Section } from '../document/outline.ts';
import { folded, unnumbered } from '../document/words.ts';
import type { BlockReport, Ruling } from '../reading.ts';
import { balance, fallBack } from './balance.ts';
import { choiceFor } from './corrections.ts';
import { type Saying, sayingOf } from './headings.ts';
import { isAnchored, type Surroundings, type Trial } from './trial.ts';

/** A block with the role that it was given. */
export type Ruled = Listing & {
  readonly ruling: Ruling;
  /** Whether a person has decided so. */
  readonly isChosen: boolean;
};

const CHOSEN: Ruling = { role: 'study', reason: 'you chose so' };

/** The role of each block: a person's choice decides first, then the nearest heading that says something, then the entries. */
export function decideRoles(listings: readonly Listing[], around: Surroundings): readonly Ruled[] {
  const headings = new Set(
    around.sections.filter(({ level }) => level > 0).map(({ title }) => folded(unnumbered(title))),
  );
  const openMarks = listings.some(({ looks }) => looks.hasOpenMarks);
  const boxes = listings.some(({ form }) => form === 'boxes');
  // A choice on the title of a document that has nothing directly below it is about what nothing else is said of.
  const { top, choices } = around;
  const isWhole = top !== undefined && choices.get(top) === 'study' && listings.every(({ section }) => section !== top);
  const trials = listings.map((one): Trial => {
    // Ticks in front of what nothing else is to be done of are praise, as in lists of features.
    const listing: Listing =
      one.form === 'marks' && !openMarks
        ? { ...one, strength: one.looks.addresses.length > 0 ? 'linked' : 'plain' }
        : one;
    const choice = choiceFor(listing.section, around.choices, around.top);
    const { saying, title } = nearest(listing, around.top);
    const chosen = choice && (choice === 'study' ? CHOSEN : { ...CHOSEN, role: 'beside' as const });
    const isPraise = listing !== one && listing.strength === 'plain' && listing.section === around.top && boxes;
    const praise: Ruling | undefined = isPraise
      ? { role: 'prose', reason: 'ticks beside what is to be ticked' }
      : undefined;
    const own = byHeading(listing, saying, title) ?? praise ?? entriesSay(listing, headings) ?? fresh(listing);
    const isPart = isWhole && chosen === undefined && own.role === 'prose' && listing.candidates.length > 0;
    const ruling = chosen ?? (isPart ? CHOSEN : own);
    return { listing, saying, title, isChosen: chosen !== undefined || isPart, ruling };
  });
  balance(trials);
  fallBack(trials, around);
  return trials.map(({ listing, ruling, isChosen }) => ({ ...listing, ruling, isChosen }));
}

/** The nearest heading, or label, that says what it is for. */
function nearest({ label, section }: Listing, top: Section | undefined): { saying: Saying | undefined; title: string } {
  const around = [section, ...section.parents.toReversed()].filter(
    (one) => one !== top && !(one.folded && isMute(one.title)),
  );
  for (const { title } of [...(label === undefined ? [] : [label]), ...around]) {
    const saying = sayingOf(title);
    if (saying !== undefined) return { saying, title };
  }
  return { saying: undefined, title: '' };
}

/** What is unfolded by "show" is what stands around it. */
function isMute(title: string): boolean {
  return /^(?:click|toggle|show|expand|more|details|see|view|open|unfold|solution|answer|hint)\b/i.test(title);
}

function byHeading(listing: Listing, saying: Saying | undefined, title: string): Ruling | undefined {
  if (saying === undefined) return undefined;
  const isBoxed = listing.form === 'boxes';
  const below = `stands below "${title}"`;
  // To meet people may be what is to be done; who has contributed is not.
  const isToMeet =
    saying.role === 'people' && !/contribut|author|maintain|credit|thank|acknowledg|sponsor/i.test(title);
  if ((saying.mild || isToMeet) && isBoxed) return undefined;
  // What one needs to begin with can be ticked, and is not what is to be learned.
  if (saying.before && isBoxed) return { role: 'checklist', reason: below };
  // Setting something up is a subject in an outline.
  if (saying.before && /set ?up/i.test(title) && listing.strength === 'plain') return undefined;
  if (saying.role === 'beside' || saying.role === 'data') {
    // Who puts boxes there, or says how long each takes, wants it to be done.
    const isTracked = listing.looks.tracks === true && saying.further !== true;
    if (!isBoxed && !isTracked && !(saying.role === 'data' && listing.strength === 'linked'))
      return { role: saying.role, reason: below };
    return undefined;
  }
  if (saying.role === 'study') {
    if (listing.looks.isLegend || (listing.looks.data ?? listing.looks.people) !== undefined || isAnchored(listing))
      return undefined;
    if (listing.strength === 'plain') return undefined;
    const { looks } = listing;
    const outward = looks.addresses.length === 0 ? undefined : entriesSay(listing, new Set());
    return outward !== undefined && outward.role !== 'prose' ? outward : { role: 'study', reason: below };
  }
  if (saying.role === 'checklist' && listing.form !== 'boxes' && listing.strength !== 'plain') return undefined;
  return { role: saying.role, reason: below };
}

function fresh({ strength, form, candidates }: Listing): Ruling {
  if (candidates.length === 0) return { role: 'prose', reason: 'nothing in it can be studied' };
  if (form === 'headings') return { role: 'study', reason: 'headings that lead somewhere' };
  if (form === 'boxes') return { role: 'study', reason: 'boxes' };
  if (form === 'marks') return { role: 'study', reason: 'marks of done and open' };
  if (form === 'table' && strength === 'firm') return { role: 'study', reason: 'its columns say study' };
  if (strength === 'firm') return { role: 'study', reason: 'says how far one is' };
  return { role: 'study', reason: 'links' };
}

/** What the entries of a block say of its role, where no heading does; nothing when they do not say either. */
function entriesSay(listing: Listing, headings: ReadonlySet<string>): Ruling | undefined {
  const { looks, strength, form } = listing;
  if (looks.isLegend) return { role: 'about', reason: 'tells what the marks mean' };
  if (looks.people !== undefined)
    return { role: 'people', reason: `a table of people, by its column "${looks.people}"` };
  if (looks.data !== undefined) return { role: 'data', reason: `a table of facts, by its column "${looks.data}"` };
  if (form === 'boxes' || form === 'marks') return undefined;
  const entries = Math.max(1, looks.titles.length);
  const share = (fits: (address: string) => boolean) => looks.addresses.filter(fits).length / entries;
  if (share((address) => address.startsWith('#')) > 0.5)
    return { role: 'contents', reason: 'leads to places in this document' };
  if (repeats(listing, headings)) return { role: 'contents', reason: 'repeats the headings of this document' };
  if (share(isPerson) > 0.6) return { role: 'people', reason: 'leads to people' };
  if (share(isForum) > 0.6) return { role: 'about', reason: 'leads to forums and to the project itself' };
  if (looks.isQuoted) return { role: 'prose', reason: 'stands in a quote' };
  if (strength === 'plain')
    return { role: 'prose', reason: looks.explains ? 'explains in sentences' : 'no link, no box, no time' };
  return undefined;
}

/** Whether most entries without an address of their own are called as headings are. */
function repeats({ looks, form, section }: Listing, headings: ReadonlySet<string>): boolean {
  if (form === 'table' || form === 'headings' || looks.titles.length < 2) return false;
  const own = folded(unnumbered(section.title));
  const known = looks.titles.filter((title) => {
    const key = folded(unnumbered(title));
    return key !== own && headings.has(key);
  });
  const outside = looks.addresses.filter((address) => !address.startsWith('#')).length;
  return known.length * 10 >= looks.titles.length * 7 && outside * 2 < looks.titles.length;
}

const PERSON =
  /^(?:https?:\/\/)?(?:www\.)?(?:github\.com\/[\w-]+\/?$|gitlab\.com\/[\w-]+\/?$|(?:twitter|x)\.com\/\w+\/?$|(?:\w+\.)?linkedin\.com\/in\/|instagram\.com\/|facebook\.com\/|mastodon\.\w+\/@|bsky\.app\/profile\/|(?:www\.)?t\.me\/|medium\.com\/@[\w.-]+\/?$|dev\.to\/\w+\/?$)|^mailto:/i;
const FORUM =
  /^(?:https?:\/\/)?(?:www\.)?(?:discord\.(?:gg|com)|t\.me|gitter\.im|(?:[\w-]+\.)?slack\.com|chat\.whatsapp\.com|reddit\.com\/r\/\w+\/?$|github\.com\/[\w.-]+\/[\w.-]+\/(?:issues|pulls|discussions|graphs|stargazers|network)|(?:paypal|patreon|ko-fi|buymeacoffee|opencollective)\.\w+|img\.shields\.io)|\/(?:issues|discussions)(?:\/new\S*)?\/?$/i;

function isPerson(address: string): boolean {
  return PERSON.test(address.slice(0, 300));
}

function isForum(address: string): boolean {
  return FORUM.test(address.slice(0, 300)) || isPerson(address);
}

/** Most lines that are named of what a block leaves out. */
const MOST = 5;

/**
 * What became of each block.
 * @param extras the blocks whose entries the path has as extras
 */
export function reportsOf(
  ruled: readonly Ruled[],
  extras: ReadonlySet<Ruled>,
  keys: ReadonlyMap<Section, string>,
): readonly BlockReport[] {
  return ruled.map((block) => {
    const { line, section, entries, candidates, ruling } = block;
    const isTaken = ruling.role === 'study' || ruling.role === 'checklist' || extras.has(block);
    const passed = isTaken ? entries.filter(({ fate }) => fate === 'passed') : entries;
    const ticked = isTaken ? 0 : candidates.filter(({ resource }) => resource.ticked).length;
    const left = isTaken && passed.length > 0 ? `; ${leftOut(passed)}` : ticked > 0 ? `; ${ticked} of them ticked` : '';
    return {
      line,
      heading: section.title,
      key: keys.get(section) ?? section.title,
      entries: entries.length,
      taken: entries.length - passed.length,
      role: ruling.role,
      reason: `${ruling.reason}${left}`,
      passedAt: passed.map((entry) => entry.line),
    };
  });
}

function leftOut(passed: readonly Ruled['entries'][number][]): string {
  const told = passed.slice(0, MOST).map(({ line, why = 'says nothing' }) => `line ${line} ${why}`);
  const more = passed.length - told.length;
  return `${passed.length} passed over: ${told.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
