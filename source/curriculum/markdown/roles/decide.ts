import type { Listing } from '../blocks/listing.ts';
import type { Section } from '../document/outline.ts';
import { unnumbered } from '../document/title.ts';
import { folded } from '../document/words.ts';
import { type Choices, choiceFor } from './corrections.ts';
import { entriesSay } from './entries-say.ts';
import { type Saying, sayingOf } from './headings.ts';
import type { Role, Ruling } from './role.ts';

/** A block with the role that it was given. */
export type Ruled = Listing & {
  readonly ruling: Ruling /** Whether a person has decided so. */;
  readonly isChosen: boolean;
};

type Draft = {
  readonly listing: Listing;
  ruling: Ruling;
  isChosen: boolean;
  readonly saying: Saying | undefined /** Of what says so. */;
  readonly title: string;
};

/** Firm entries so many times as many as linked ones: the links are beside the path. */
const OUTWEIGHS = 1.5;
/** So many entries with links are a list of links, however much is written around them; fewer must be one in so many lines. */
const ENOUGH = 5;
const FEW = 10;

export type Surroundings = {
  readonly top: Section | undefined;
  readonly sections: readonly Section[];
  readonly choices: Choices;
  /** How many lines of the document are not blank. */
  readonly written: number;
  /** What the document is called. */
  readonly title: string;
};

/** The role of each block: a person's choice decides first, then the nearest heading that says something, then the entries. */
export function decideRoles(listings: readonly Listing[], around: Surroundings): readonly Ruled[] {
  const headings = new Set(
    around.sections.filter(({ level }) => level > 0).map(({ title }) => folded(unnumbered(title))),
  );
  const openMarks = listings.some(({ looks }) => looks.hasOpenMarks);
  const drafts = listings.map((one): Draft => {
    // Ticks in front of what nothing else is to be done of are praise, as in lists of features.
    const listing: Listing =
      one.form === 'marks' && !openMarks
        ? { ...one, strength: one.looks.addresses.length > 0 ? 'linked' : 'plain' }
        : one;
    const choice = choiceFor(listing.section, around.choices, around.top);
    const { saying, title } = nearest(listing, around.top);
    if (choice === 'study')
      return { listing, saying, title, isChosen: true, ruling: { role: 'study', reason: 'you chose so' } };
    if (choice === 'skip')
      return { listing, saying, title, isChosen: true, ruling: { role: 'beside', reason: 'you chose so' } };
    return {
      listing,
      saying,
      title,
      isChosen: false,
      ruling: byHeading(listing, saying, title) ?? entriesSay(listing, headings) ?? fresh(listing),
    };
  });
  takeFurther(drafts);
  takeSiblings(drafts);
  ruleOutExplanations(drafts);
  weigh(drafts);
  endWithChecklist(drafts);
  fallBack(drafts, around);
  return drafts.map(({ listing, ruling, isChosen }) => ({ ...listing, ruling, isChosen }));
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
  if (saying.role === 'beside' || saying.role === 'data') {
    // Who puts boxes there wants to tick them.
    if (!isBoxed && !(saying.role === 'data' && listing.strength === 'linked'))
      return { role: saying.role, reason: below };
    return undefined;
  }
  if (saying.role === 'study') {
    if (listing.looks.isLegend || listing.looks.data !== undefined || isAnchored(listing)) return undefined;
    if (listing.strength === 'plain') return undefined;
    const { looks } = listing;
    const outward = looks.addresses.length === 0 ? undefined : entriesSay(listing, new Set());
    return outward !== undefined && outward.role !== 'prose' ? outward : { role: 'study', reason: below };
  }
  if (saying.role === 'checklist' && listing.form !== 'boxes' && listing.strength !== 'plain') return undefined;
  return { role: saying.role, reason: below };
}

function isAnchored({ looks }: Listing): boolean {
  return looks.addresses.filter((address) => address.startsWith('#')).length * 2 > looks.titles.length;
}

function fresh({ strength, form, candidates }: Listing): Ruling {
  if (candidates.length === 0) return { role: 'prose', reason: 'nothing in it can be studied' };
  if (form === 'headings') return { role: 'study', reason: 'headings that lead somewhere' };
  if (form === 'boxes') return { role: 'study', reason: 'boxes' };
  if (form === 'marks') return { role: 'study', reason: 'marks of done and open' };
  if (form === 'table' && strength === 'firm') return { role: 'study', reason: 'its columns say study' };
  return { role: 'study', reason: 'links' };
}

/** In a document of links, more of the same is to be studied too, unless it is one section at the end. */
function takeFurther(drafts: readonly Draft[]): void {
  const further = drafts.filter(
    ({ ruling, saying, isChosen, listing }) =>
      ruling.role === 'beside' && saying?.further && !isChosen && listing.strength === 'linked',
  );
  const others = drafts.filter(({ ruling }) => ruling.role === 'study');
  const firm = countOf(others.filter(({ listing }) => listing.strength === 'firm'));
  if (further.length === 0 || firm * 2 > countOf(others)) return;
  const last = Math.max(0, ...others.map(({ listing }) => listing.line));
  const isEnd =
    others.length > 0 && further.every(({ listing, title }) => listing.line > last && listing.label?.title !== title);
  if (isEnd) return;
  for (const draft of further) draft.ruling = { role: 'study', reason: 'links' };
}

/** A plain list below a counted heading is to be studied where others of its series are, and nothing else is there. */
function takeSiblings(drafts: readonly Draft[]): void {
  const studied = drafts.filter(({ ruling }) => ruling.role === 'study');
  const parents = new Set(
    studied.filter(({ saying }) => saying?.counted).map(({ listing }) => listing.section.parents.at(-1)),
  );
  const having = new Set(studied.map(({ listing }) => listing.section));
  for (const draft of drafts) {
    const { listing, saying } = draft;
    if (
      draft.isChosen ||
      draft.ruling.role !== 'prose' ||
      listing.strength !== 'plain' ||
      listing.candidates.length === 0
    )
      continue;
    if (!saying?.counted || having.has(listing.section) || !parents.has(listing.section.parents.at(-1))) continue;
    if (listing.label !== undefined && sayingOf(listing.label.title) === undefined && isAim(listing.label.title))
      continue;
    draft.ruling = { role: 'study', reason: 'others of its series are studied' };
  }
}

function isAim(title: string): boolean {
  return /\b(?:goal|objective|outcome|deliverable|output|result|note|tip)s?\b/i.test(title);
}

/** Where a section lists links, another list in it that explains the subject mentions some, and is none of them. */
function ruleOutExplanations(drafts: readonly Draft[]): void {
  const lists = new Set(
    drafts
      .filter(({ listing, ruling }) => ruling.role === 'study' && !listing.looks.explains)
      .map(({ listing }) => listing.section),
  );
  for (const draft of drafts) {
    const { listing } = draft;
    if (draft.isChosen || draft.ruling.role !== 'study' || listing.form !== 'list' || !listing.looks.explains) continue;
    if (lists.has(listing.section))
      draft.ruling = { role: 'prose', reason: 'explains what the links beside it are about' };
  }
}

/** Where firm entries are far more than linked ones, links are beside the path, unless their heading says otherwise. */
function weigh(drafts: readonly Draft[]): void {
  const studied = drafts.filter(({ ruling, isChosen }) => ruling.role === 'study' && !isChosen);
  const firm = countOf(studied.filter(({ listing }) => listing.strength === 'firm'));
  const linked = studied.filter(({ listing }) => listing.strength !== 'firm');
  if (firm === 0 || firm < OUTWEIGHS * countOf(linked)) return;
  const firmSections = new Set(
    studied.filter(({ listing }) => listing.strength === 'firm').map(({ listing }) => listing.section),
  );
  for (const draft of linked) {
    if (draft.saying?.counted && !firmSections.has(draft.listing.section)) continue;
    draft.ruling = { role: 'beside', reason: 'links beside what is to be ticked' };
  }
}

function countOf(drafts: readonly Draft[]): number {
  return drafts.reduce((sum, { listing }) => sum + listing.candidates.length, 0);
}

/** Boxes without links at the end, where everything before has some, are a checklist. */
function endWithChecklist(drafts: readonly Draft[]): void {
  const studied = drafts.filter(({ ruling }) => ruling.role === 'study');
  const last = studied.at(-1);
  if (last === undefined || studied.length < 2) return;
  const ending = studied.filter(({ listing }) => listing.section === last.listing.section);
  const before = studied.filter((draft) => !ending.includes(draft));
  const bare = ({ listing }: Draft) =>
    listing.form === 'boxes' && listing.candidates.every(({ resource }) => resource.link === undefined);
  if (
    before.length === 0 ||
    last.isChosen ||
    last.saying?.counted ||
    !ending.every(bare) ||
    before.some(({ listing }) => listing.form === 'boxes')
  )
    return;
  const titles = ending.flatMap(({ listing }) => listing.candidates.map(({ resource }) => resource.title));
  if (titles.filter(isClaim).length * 2 < titles.length) return;
  for (const draft of ending) draft.ruling = { role: 'checklist', reason: 'boxes without links at the end' };
}

/** `I can explain a plan`, `Can I write a function?` */
function isClaim(title: string): boolean {
  return /^(?:i(?: am| can|['’]m|['’]ve| have| know| understand| could)|can (?:i|you)|do (?:i|you)|have (?:i|you)|am i|are you|you (?:can|know|have|understand)|able to|understand|know|explain|completed?|finished|built|wrote|read|reviewed|passed)\b/i.test(
    title,
  );
}

/** If too little is left, the checklist is tried, then what is plain below headings that say study, then the contents. */
function fallBack(drafts: readonly Draft[], { written, title, sections, top }: Surroundings): void {
  const studied = () => drafts.filter(({ ruling }) => ruling.role === 'study');
  const chosen = drafts.some(({ isChosen, ruling }) => isChosen && ruling.role === 'study');
  const set = (some: readonly Draft[], reason: string) => {
    for (const draft of some) draft.ruling = { role: 'study', reason };
  };
  const of = (role: Role) =>
    drafts.filter((draft) => draft.ruling.role === role && !draft.isChosen && draft.listing.candidates.length > 0);
  const isEnough = (some: readonly Draft[]) => countOf(some) >= ENOUGH || countOf(some) * FEW >= written;
  const left = studied();
  if (chosen) return;
  if (left.length > 0) {
    // A text that mentions some pages is no path.
    const isCertain = left.some(({ listing, saying }) => listing.strength === 'firm' || saying?.role === 'study');
    if (isCertain || isEnough(left)) return;
    for (const draft of left) draft.ruling = { role: 'beside', reason: 'few links in a long text' };
  }
  const plain = plainPath(drafts, title, sections, top);
  const checklist = of('checklist');
  if (checklist.length > 0 && isEnough(checklist) && countOf(checklist) >= countOf(plain)) {
    return set(checklist, 'nothing else is to be studied');
  }
  if (plain.length > 0) return set(plain, 'plain entries, for want of any others');
  const contents = of('contents').filter(({ listing }) => listing.strength === 'linked' && !isAnchored(listing));
  if (isEnough(contents)) set(contents, 'contents that lead to other documents, for want of anything else');
}

/** Plain lists that are a plan: below counted headings or ones that say study, or all over a document that is called a path. */
function plainPath(
  drafts: readonly Draft[],
  title: string,
  sections: readonly Section[],
  top: Section | undefined,
): readonly Draft[] {
  const plain = drafts.filter(
    ({ listing, ruling, isChosen }) =>
      !isChosen &&
      ruling.role === 'prose' &&
      listing.candidates.length > 0 &&
      !listing.looks.isQuoted &&
      listing.form !== 'headings',
  );
  const isAimed = ({ listing }: Draft) => listing.label !== undefined && isAim(listing.label.title);
  const said = plain.filter((draft) => draft.saying?.role === 'study' && !isAimed(draft));
  if (said.length > 0) return said;
  if (!/\b(?:road ?map|path|plan|curriculum|syllabus|course|study|learn(?:ing)?|days|weeks|months)\b/i.test(title))
    return [];
  const short = plain.filter(
    ({ listing }) =>
      !listing.looks.explains && listing.form === 'list' && (listing.section !== top || sections.length < 3),
  );
  return countOf(short) >= ENOUGH ? short : [];
}
