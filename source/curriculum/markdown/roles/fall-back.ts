import type { Role } from './role.ts';
import { countOf, isAim, isAnchored, type Surroundings, type Trial, withRole } from './trial.ts';

/** So many entries with links are a list of links, however much is written around them; fewer must be one in so many lines. */
const ENOUGH = 5;
const FEW = 10;

/** If too little is left, the checklist is tried, then what is plain below headings that say study, then the contents. */
export function fallBack(trials: readonly Trial[], around: Surroundings): void {
  const studied = trials.filter(({ ruling }) => ruling.role === 'study');
  if (studied.some(({ isChosen }) => isChosen)) return;
  const isEnough = (some: readonly Trial[]) => countOf(some) >= ENOUGH || countOf(some) * FEW >= around.written;
  // A text that mentions some pages is no path.
  const isCertain = studied.some(
    ({ listing, saying }) => listing.form === 'boxes' || listing.form === 'marks' || saying?.role === 'study',
  );
  // Words among links are only as much of a list as the links are.
  const telling = studied.flatMap(({ listing: { strength, candidates } }) =>
    strength === 'firm' ? candidates : candidates.filter(({ resource: { link, minutes } }) => link ?? minutes),
  ).length;
  if (studied.length > 0 && (isCertain || telling >= ENOUGH || telling * FEW >= around.written)) return;
  rule(studied, 'beside', 'few entries in a long text');
  const plain = plainPath(trials, around);
  const checklist = withRole(trials, 'checklist');
  const contents = withRole(trials, 'contents').filter(
    ({ listing }) => listing.strength === 'linked' && !isAnchored(listing),
  );
  if (countOf(checklist) > 0 && isEnough(checklist) && countOf(checklist) >= countOf(plain)) {
    rule(checklist, 'study', 'nothing else is to be studied');
  } else if (plain.length > 0) rule(plain, 'study', 'nothing else here is to be studied');
  else if (isEnough(contents))
    rule(contents, 'study', 'contents that lead to other documents; nothing else here is to be studied');
}

function rule(trials: readonly Trial[], role: Role, reason: string): void {
  for (const trial of trials) trial.ruling = { role, reason };
}

/** Plain lists that are a plan: below counted headings or ones that say study, or all over a document that is called a path. */
function plainPath(trials: readonly Trial[], { title, sections, top }: Surroundings): readonly Trial[] {
  const plain = trials.filter(
    ({ listing, ruling, isChosen }) =>
      !isChosen &&
      ruling.role === 'prose' &&
      listing.candidates.length > 0 &&
      !listing.looks.isQuoted &&
      listing.form !== 'headings',
  );
  const said = plain.filter((trial) => trial.saying?.role === 'study' && !isAim(trial));
  if (said.length > 0) return said;
  if (!/\b(?:road ?map|path|plan|curriculum|syllabus|course|study|learn(?:ing)?|days|weeks|months)\b/i.test(title))
    return [];
  const short = plain.filter(
    ({ listing }) =>
      !listing.looks.explains && listing.form === 'list' && (listing.section !== top || sections.length < 3),
  );
  return countOf(short) >= ENOUGH ? short : [];
}
