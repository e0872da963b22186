import { english } from '../document/english.ts';
import { folded, unnumbered } from '../document/words.ts';
import type { Role } from '../reading.ts';
import { sayingOf } from './headings.ts';
import { countOf, isAim, isAnchored, type Surroundings, type Trial, withRole } from './trial.ts';

/** Firm entries so many times as many as linked ones: the links are beside the path. */
const OUTWEIGHS = 1.5;
/** And so many more: in a short document one entry is soon too many. */
const MORE = 2;
/** So many entries below a heading such as "Syllabus" are the whole of it. */
const ENOUGH = 3;

/** Changes the roles that blocks have by themselves where the other blocks of the document say otherwise. */
export function balance(trials: readonly Trial[]): void {
  leaveLogs(trials);
  leaveOverviews(trials);
  takeFurther(trials);
  takeSiblings(trials);
  takeNamesakes(trials);
  ruleOutExplanations(trials);
  takeContents(trials);
  leaveToWhole(trials);
  weigh(trials);
  endWithChecklist(trials);
}

/** What was done on which day is beside what is to be done, where the document has both. */
function leaveLogs(trials: readonly Trial[]): void {
  const studied = trials.filter(({ ruling, isChosen }) => ruling.role === 'study' && !isChosen);
  const isLog = ({ listing: { looks, section } }: Trial) =>
    looks.logs || [section, ...section.parents].some(({ title }) => sayingOf(title)?.logs);
  if (!studied.some((trial) => trial.listing.strength === 'firm' && !isLog(trial))) return;
  for (const trial of studied) if (isLog(trial)) trial.ruling = { role: 'beside', reason: 'tells what was done' };
}

/** A table that only names the parts below whose headings the rest stands is an overview of it. */
function leaveOverviews(trials: readonly Trial[]): void {
  const studied = trials.filter(({ ruling, isChosen }) => ruling.role === 'study' && !isChosen);
  for (const trial of studied) {
    const { candidates, form } = trial.listing;
    const isBare = candidates.every(
      ({ resource: { link, minutes, ticked } }) => link === undefined && minutes === undefined && !ticked,
    );
    if (form !== 'table' || candidates.length < 2 || !isBare || trial.listing.looks.tracks) continue;
    const others = studied.filter((other) => other !== trial);
    const around = new Set(others.flatMap(({ listing: { section } }) => [section, ...section.parents]));
    const names = new Set([...around].flatMap(({ title }) => partsOf(title)));
    const isNamed = (title: string) => partsOf(title).some((part) => names.has(part));
    const known = candidates.filter(({ resource }) => isNamed(resource.title)).length;
    if (known * 10 < candidates.length * 7 || countOf(others) < candidates.length) continue;
    trial.ruling = { role: 'contents', reason: 'repeats the headings of this document' };
  }
}

/** A title as a whole, without its number, and each side of its colon or dash. */
function partsOf(title: string): readonly string[] {
  const parts = [title, unnumbered(title), ...title.split(/\s*[:：]\s+|\s[–—-]\s/)];
  return parts.map(folded).filter((part) => part !== '');
}

/** In a document of links, more of the same is to be studied too, unless it is one section at the end. */
function takeFurther(trials: readonly Trial[]): void {
  const further = trials.filter(
    ({ ruling, saying, isChosen, listing }) =>
      ruling.role === 'beside' && saying?.further && !isChosen && listing.strength === 'linked',
  );
  const others = trials.filter(({ ruling }) => ruling.role === 'study');
  const firm = countOf(others.filter(({ listing }) => listing.strength === 'firm'));
  if (further.length === 0 || firm * 2 > countOf(others)) return;
  const last = Math.max(0, ...others.map(({ listing }) => listing.line));
  const isEnd =
    others.length > 0 && further.every(({ listing, title }) => listing.line > last && listing.label?.title !== title);
  if (isEnd) return;
  for (const trial of further) trial.ruling = { role: 'study', reason: 'links' };
}

/** A plain list below a counted heading is to be studied where others of its series are, and nothing else is there. */
function takeSiblings(trials: readonly Trial[]): void {
  const studied = trials.filter(({ ruling }) => ruling.role === 'study');
  const parents = new Set(
    studied.filter(({ saying }) => saying?.counted).map(({ listing }) => listing.section.parents.at(-1)),
  );
  const having = new Set(studied.map(({ listing }) => listing.section));
  for (const trial of trials) {
    const { listing, saying } = trial;
    if (
      trial.isChosen ||
      trial.ruling.role !== 'prose' ||
      listing.strength !== 'plain' ||
      listing.candidates.length === 0
    )
      continue;
    if (!saying?.counted || having.has(listing.section) || !parents.has(listing.section.parents.at(-1))) continue;
    if (isAim(trial)) continue;
    trial.ruling = { role: 'study', reason: 'others of its series are studied' };
  }
}

/** Of headings of one title on one level, such as "Practise", all say the same of what stands below. */
function takeNamesakes(trials: readonly Trial[]): void {
  const nameOf = ({ listing: { section } }: Trial) => `${section.level} ${folded(section.title)}`;
  const studied = trials.filter(({ ruling }) => ruling.role === 'study');
  const own = new Set(studied.map(({ listing }) => listing.section));
  const known = new Set(studied.filter(({ listing }) => listing.label === undefined).map(nameOf));
  for (const trial of trials) {
    const { listing, ruling, isChosen } = trial;
    if (isChosen || ruling.role !== 'prose' || listing.strength !== 'plain' || listing.candidates.length === 0)
      continue;
    if (listing.label !== undefined || listing.looks.explains || listing.looks.isQuoted) continue;
    if (listing.section.level > 0 && !own.has(listing.section) && known.has(nameOf(trial)))
      trial.ruling = { role: 'study', reason: 'others of its heading are studied' };
  }
}

/** Where a section lists links, another list in it that explains the subject mentions some, and is none of them. */
function ruleOutExplanations(trials: readonly Trial[]): void {
  const lists = new Set(
    trials
      .filter(({ listing, ruling }) => ruling.role === 'study' && !listing.looks.explains)
      .map(({ listing }) => listing.section),
  );
  for (const trial of trials) {
    const { listing } = trial;
    if (trial.isChosen || trial.ruling.role !== 'study' || listing.form !== 'list' || !listing.looks.explains) continue;
    if (lists.has(listing.section))
      trial.ruling = { role: 'prose', reason: 'explains what the links beside it are about' };
  }
}

/** Contents that lead to other documents are the path, where nothing else is as much of one. */
function takeContents(trials: readonly Trial[]): void {
  const contents = withRole(trials, 'contents').filter(
    ({ listing }) => listing.strength === 'linked' && !isAnchored(listing),
  );
  const others = trials.filter(({ ruling }) => ruling.role === 'study');
  if (countOf(contents) < ENOUGH || countOf(contents) < countOf(others) || others.some(({ isChosen }) => isChosen))
    return;
  for (const trial of others) trial.ruling = { role: 'beside', reason: 'links beside the contents' };
  for (const trial of contents) trial.ruling = { role: 'study', reason: 'contents that lead to other documents' };
}

/** Where a heading says that below it stands the whole of what is to be studied, links under headings that say nothing are beside it. */
function leaveToWhole(trials: readonly Trial[]): void {
  const studied = withRole(trials, 'study');
  const whole = countOf(studied.filter(({ saying }) => saying?.whole));
  const others = studied.filter(({ saying, listing }) => saying === undefined && listing.strength === 'linked');
  if (whole < ENOUGH || whole < countOf(others)) return;
  for (const trial of others) trial.ruling = { role: 'beside', reason: 'links beside the syllabus' };
}

/** Where firm entries are far more than linked ones, links are beside the path, unless their heading says otherwise. */
function weigh(trials: readonly Trial[]): void {
  const studied = trials.filter(({ ruling, isChosen }) => ruling.role === 'study' && !isChosen);
  const firm = countOf(studied.filter(({ listing }) => listing.strength === 'firm'));
  const linked = studied.filter(({ listing }) => listing.strength !== 'firm');
  const tracked = studied.filter(
    ({ listing: { form, looks } }) => form === 'boxes' || form === 'marks' || looks.tracks,
  );
  const last = Math.max(0, ...tracked.map(({ listing }) => listing.line));
  // Links at the end that are called no more than that are beside what is to be ticked, few as it may be.
  for (const trial of studied)
    if (
      trial.listing.line > last &&
      ARE_LINKS.test(english(trial.listing.section.title)) &&
      countOf(tracked) > countOf([trial])
    )
      trial.ruling = { role: 'beside', reason: 'links beside what is to be ticked' };
  if (firm === 0 || firm < OUTWEIGHS * countOf(linked) || firm - countOf(linked) < MORE) return;
  const firmSections = new Set(
    studied.filter(({ listing }) => listing.strength === 'firm').map(({ listing }) => listing.section),
  );
  for (const trial of linked) {
    if (trial.saying?.counted && !firmSections.has(trial.listing.section)) continue;
    // Who says how long each takes wants it to be done.
    if (trial.listing.candidates.every(({ resource }) => resource.minutes !== undefined)) continue;
    trial.ruling = { role: 'beside', reason: 'links beside what is to be ticked' };
  }
}

/** Boxes without links at the end, where everything before has some, are a checklist. */
function endWithChecklist(trials: readonly Trial[]): void {
  const studied = trials.filter(({ ruling }) => ruling.role === 'study');
  const last = studied.at(-1);
  if (last === undefined || studied.length < 2) return;
  const isLast = ({ listing }: Trial) => listing.section === last.listing.section;
  const ending = studied.filter(isLast);
  const before = studied.filter((trial) => !isLast(trial));
  const bare = ({ listing }: Trial) =>
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
  for (const trial of ending) trial.ruling = { role: 'checklist', reason: 'boxes without links at the end' };
}

/** `I can explain a plan`, `Can I write a function?` */
function isClaim(title: string): boolean {
  return /^(?:i(?: am| can|['’]m|['’]ve| have| know| understand| could)|can (?:i|you)|do (?:i|you)|have (?:i|you)|am i|are you|you (?:can|know|have|understand)|able to|understand|know|explain|completed?|finished|built|wrote|read|reviewed|passed)\b/i.test(
    title,
  );
}

/** So many entries with links are a list of links, however much is written around them; fewer must be one in so many lines. */
const ENOUGH_LINKS = 5;
const FEW = 10;

/** Headings that say only that links stand below them. */
const ARE_LINKS =
  /^(?:(?:useful|helpful|official|study|other|external|my|further) )*(?:links?|resources?|references|sources|material|websites?|tools?)$/;

/** If too little is left, the checklist is tried, then what is plain below headings that say study, then the contents. */
export function fallBack(trials: readonly Trial[], around: Surroundings): void {
  const studied = trials.filter(({ ruling }) => ruling.role === 'study');
  if (studied.some(({ isChosen }) => isChosen)) return;
  const isEnough = (some: readonly Trial[]) => countOf(some) >= ENOUGH_LINKS || countOf(some) * FEW >= around.written;
  // A text that mentions some pages is no path.
  const isCertain = studied.some(
    ({ listing, saying }) =>
      listing.form === 'boxes' || listing.form === 'marks' || listing.looks.isCounted || saying?.role === 'study',
  );
  // Some links at the end of what calls itself a path are not the path.
  const areLinks = studied.every(
    ({ listing: { strength, section }, isChosen }) =>
      strength === 'linked' && !isChosen && ARE_LINKS.test(english(section.title)),
  );
  const outline = isCertain || !areLinks ? [] : plainPath(trials, around);
  const isOutline = countOf(outline) >= ENOUGH && countOf(outline) >= 2 * countOf(studied);
  // Words among links are only as much of a list as the links are.
  const telling = studied.flatMap(({ listing: { strength, candidates } }) =>
    strength === 'firm' ? candidates : candidates.filter(({ resource: { link, minutes } }) => link ?? minutes),
  ).length;
  if (studied.length > 0 && !isOutline && (isCertain || telling >= ENOUGH_LINKS || telling * FEW >= around.written))
    return;
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
  const said = plain.filter(
    (trial) => (trial.saying?.role === 'study' || trial.listing.looks.isCounted) && !isAim(trial),
  );
  if (said.length > 0) return said;
  if (!isCalledPath(title)) return [];
  const short = plain.filter(
    ({ listing }) =>
      !listing.looks.explains && listing.form === 'list' && (listing.section !== top || sections.length < 3),
  );
  return countOf(short) >= ENOUGH ? short : [];
}

/** Whether a document's title says that it is a path, in words of several languages. */
function isCalledPath(title: string): boolean {
  return (
    /\b(?:road ?map|road to|path|plan|curriculum|syllabus|courses?|study|learn(?:ing)?|objectives|outline|check ?list|bootcamp|track|journey|become|becoming|zero to|days|weeks|months)\b/.test(
      english(title),
    ) ||
    /lernplan|lernpfad|lehrplan|hoja de ruta|ruta de|trilha|roteiro|feuille de route|parcours|percorso|piano di|дорожная карта|路线|路線|计划|計劃|計畫|計画|地图|地圖|ロードマップ|カリキュラム|로드맵|계획|커리큘럼|大纲|大綱|学习|學習|学習/i.test(
      title,
    )
  );
}
