import type { Listing } from '../blocks/listing.ts';
import type { Section } from '../document/outline.ts';
import { unnumbered } from '../document/title.ts';
import { folded } from '../document/words.ts';
import { balance } from './balance.ts';
import { choiceFor } from './corrections.ts';
import { entriesSay } from './entries-say.ts';
import { fallBack } from './fall-back.ts';
import { type Saying, sayingOf } from './headings.ts';
import type { Ruling } from './role.ts';
import { isAnchored, type Surroundings, type Trial } from './trial.ts';

/** A block with the role that it was given. */
export type Ruled = Listing & {
  readonly ruling: Ruling;
  /** Whether a person has decided so. */
  readonly isChosen: boolean;
};

/** The role of each block: a person's choice decides first, then the nearest heading that says something, then the entries. */
export function decideRoles(listings: readonly Listing[], around: Surroundings): readonly Ruled[] {
  const headings = new Set(
    around.sections.filter(({ level }) => level > 0).map(({ title }) => folded(unnumbered(title))),
  );
  const openMarks = listings.some(({ looks }) => looks.hasOpenMarks);
  const trials = listings.map((one): Trial => {
    // Ticks in front of what nothing else is to be done of are praise, as in lists of features.
    const listing: Listing =
      one.form === 'marks' && !openMarks
        ? { ...one, strength: one.looks.addresses.length > 0 ? 'linked' : 'plain' }
        : one;
    const choice = choiceFor(listing.section, around.choices, around.top);
    const { saying, title } = nearest(listing, around.top);
    const chosen: Ruling | undefined = choice && {
      role: choice === 'study' ? 'study' : 'beside',
      reason: 'you chose so',
    };
    const ruling = chosen ?? byHeading(listing, saying, title) ?? entriesSay(listing, headings) ?? fresh(listing);
    return { listing, saying, title, isChosen: chosen !== undefined, ruling };
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
  if (saying.mild && isBoxed) return undefined;
  if (saying.role === 'beside' || saying.role === 'data') {
    // Who puts boxes there, or says how long each takes, wants it to be done.
    const isTracked = listing.looks.tracks === true && saying.further !== true;
    if (!isBoxed && !isTracked && !(saying.role === 'data' && listing.strength === 'linked'))
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

function fresh({ strength, form, candidates }: Listing): Ruling {
  if (candidates.length === 0) return { role: 'prose', reason: 'nothing in it can be studied' };
  if (form === 'headings') return { role: 'study', reason: 'headings that lead somewhere' };
  if (form === 'boxes') return { role: 'study', reason: 'boxes' };
  if (form === 'marks') return { role: 'study', reason: 'marks of done and open' };
  if (form === 'table' && strength === 'firm') return { role: 'study', reason: 'its columns say study' };
  return { role: 'study', reason: 'links' };
}
