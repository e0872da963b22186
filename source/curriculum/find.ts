import { Failure } from '../failure.ts';
import { nearest } from '../text/nearest.ts';
import { folded } from '../text/searchable.ts';
import { checklistNumber, type Item, itemsOf, whenTicked } from './items.ts';
import { choicesOf, labelsOf, quoted, shortened } from './problem.ts';
import type { Path, Phase } from './types.ts';

/** A checklist item that cannot be ticked, for it follows a phase. */
type Follower = {
  readonly type: 'follower';
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly phase: string;
};
type Candidate = Item | Follower;

/** What a name that somebody typed stands for. */
export type Found =
  | { readonly type: 'item'; readonly item: Item }
  | { readonly type: 'follower'; readonly follower: Follower }
  | { readonly type: 'phase'; readonly phase: Phase }
  | { readonly type: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly type: 'unknown'; readonly nearest: readonly Candidate[] };

/**
 * The item that `name` stands for: its id, else its number (`2.1`), else its title, else any part of its title or the
 * number of an extra (`E1`) or of a checklist item (`C1`), unless that is how a phase is called. Titles are compared
 * without regard to letter case and to the way in which Unicode spells a character.
 */
export function findItem(path: Path, name: string): Found {
  const candidates = [...itemsOf(path), ...followersOf(path)];
  const exact = fits(candidates, name, EXACTLY);
  const phase = exact.length === 0 ? phaseNamed(path, name) : undefined;
  if (phase !== undefined) return { type: 'phase', phase };
  const fitting = exact.length > 0 ? exact : fits(candidates, name, IN_PART);
  const items = fitting.filter((candidate) => candidate.type !== 'follower');
  const [first, ...others] = items.length > 0 ? items : fitting;
  if (first === undefined) return { type: 'unknown', nearest: nearTo(candidates, name) };
  if (others.length > 0) return { type: 'ambiguous', candidates: [first, ...others] };
  return first.type === 'follower' ? { type: 'follower', follower: first } : { type: 'item', item: first };
}

/**
 * The item that `name` stands for.
 * @throws Failure (exit code 2) that names the candidates, when `name` stands for none or for several
 */
export function itemNamed(path: Path, name: string): Item {
  const found = findItem(path, name);
  if (found.type === 'item') return found.item;
  if (found.type === 'unknown') throw new UnknownItem(path, name, found.nearest);
  const choices = found.type === 'ambiguous' ? choicesOf(found.candidates) : [];
  throw new Failure(explain(path, quoted(name), found), 2, choices);
}

/** That no item of a path is called so. */
export class UnknownItem extends Failure {
  /** The name that was given. */
  readonly item: string;
  /** The id of the path. */
  readonly path: string;
  /** What is wrong, without what might be meant. */
  readonly what: string;

  constructor({ id, title }: Path, item: string, nearest: readonly Candidate[]) {
    const what = `no item of ${shortened(title)} is called ${quoted(item)}`;
    const hint = nearest.length > 0 ? `did you mean ${labelsOf(nearest)}?` : '--path names another path';
    super(`${what}; ${hint}`, 2);
    this.item = item;
    this.path = id;
    this.what = what;
  }
}

function explain(path: Path, name: string, found: Exclude<Found, { type: 'item' | 'unknown' }>): string {
  switch (found.type) {
    case 'ambiguous':
      return `${name} fits ${found.candidates.length} items; give the number or id of one`;
    case 'follower':
      return `${quoted(found.follower.title)} ${whenTicked(path, found.follower.phase)}`;
    case 'phase': {
      const example = itemsOf(path).find((item) => item.type === 'resource' && item.phase === found.phase);
      const hint =
        example === undefined ? 'without resources' : `name one of its resources, such as ${labelsOf([example])}`;
      return `${name} is a phase: ${hint}`;
    }
  }
}

/** The phase with this number, id or title. */
function phaseNamed({ phases }: Path, name: string): Phase | undefined {
  const wanted = folded(name);
  const [, number] = /^(?:phase )?(\d+)$/.exec(wanted) ?? [];
  return phases[Number(number) - 1] ?? phases.find(({ id, title }) => id === name.trim() || folded(title) === wanted);
}

function followersOf(path: Path): Follower[] {
  return path.checklist.flatMap(({ id, title, phase }, index) =>
    phase === undefined ? [] : [{ type: 'follower', id, title, number: checklistNumber(index), phase }],
  );
}

type Way = (candidate: Candidate, wanted: string, name: string) => boolean;

/** The ways in which a name fits, the most exact first. */
const EXACTLY: readonly Way[] = [
  ({ id }, _, name) => id === name.trim(),
  (candidate, wanted) => candidate.type === 'resource' && candidate.number === wanted,
  ({ title }, _, name) => title === name.trim(),
  ({ title }, wanted) => folded(title) === wanted,
];
/** `C4` may be a word of a title as well: then several fit, and nobody has to guess. */
const IN_PART: readonly Way[] = [
  ({ title, number }, wanted) => folded(title).includes(wanted) || folded(number) === wanted,
];

/** The candidates that fit `name` in the first of the ways in which any does. */
function fits(candidates: readonly Candidate[], name: string, ways: readonly Way[]): readonly Candidate[] {
  const wanted = folded(name);
  if (wanted === '') return [];
  const fitting = ways.map((way) => candidates.filter((candidate) => way(candidate, wanted, name)));
  return fitting.find(({ length }) => length > 0) ?? [];
}

/** What would fit if a misspelt name were spelt right: an id, a title, or a word of a title. */
function nearTo(candidates: readonly Candidate[], name: string): readonly Candidate[] {
  const words = candidates.flatMap(({ id, title }) => [id, title, ...title.split(/\s+/)]);
  return fits(candidates, nearest(name, words) ?? '', [...EXACTLY, ...IN_PART]);
}

/**
 * The items that words stand for, each once: a name (`find.ts`), several with commas between them (`1.1,1.3`), or a range of
 * resources within a phase (`1.1-1.3`).
 * @throws Failure (exit code 2) for what stands for none or for several, and for a range that there is not
 */
export function itemsNamed(path: Path, words: readonly string[]): readonly Item[] {
  return [...new Map(words.flatMap((word) => itemsIn(path, word)).map((item) => [item.id, item])).values()];
}

function itemsIn(path: Path, word: string): readonly Item[] {
  const found = findItem(path, word);
  if (found.type === 'item') return [found.item];
  const parts = word.split(',').map((part) => part.trim());
  const given = parts.filter((part) => part !== '');
  if (parts.length > 1 && given.length > 0) return given.flatMap((part) => itemsIn(path, part));
  const [, first, last] = /^(\d+\.\d+)\s*(?:-|–|\.\.)\s*(\d+\.\d+)$/.exec(word.trim()) ?? [];
  return first === undefined || last === undefined ? [itemNamed(path, word)] : rangeIn(path, first, last);
}

function rangeIn(path: Path, first: string, last: string): readonly Item[] {
  const [one, other] = [itemNamed(path, first), itemNamed(path, last)];
  const [phase, from] = placeOf(first);
  const [phaseOfLast, to] = placeOf(last);
  const range = `${first}-${last}`;
  if (phase !== phaseOfLast)
    throw new Failure(`${range}: a range stays within a phase; --phase ${phase} is all of one`, 2);
  if (from > to) throw new Failure(`${range} is backwards: did you mean ${last}-${first}?`, 2);
  const all = itemsOf(path).filter(({ type }) => type === 'resource');
  return all.slice(
    all.findIndex(({ id }) => id === one.id),
    all.findIndex(({ id }) => id === other.id) + 1,
  );
}

function placeOf(number: string): readonly [phase: number, place: number] {
  const [phase = 0, place = 0] = number.split('.').map(Number);
  return [phase, place];
}

/**
 * The phases that words stand for: each names one, or several by their numbers (`1,3`, `1-3`).
 * @throws Failure (exit code 2) when one of them names none, or several
 */
export function phasesNamed(path: Path, words: readonly string[]): readonly Phase[] {
  return words.flatMap((word) => {
    if (phaseNamed(path, word) === undefined && /^\d+(?:\s*[-–,]\s*\d+)+$/.test(word.trim()))
      return word.split(',').flatMap((part) => numbersIn(part).map((number) => onePhaseNamed(path, number)));
    return onePhaseNamed(path, word);
  });
}

/** `1-3` is 1, 2, 3. */
function numbersIn(range: string): readonly string[] {
  const [first = 0, last = first] = range.split(/[-–]/).map(Number);
  if (last < first) throw new Failure(`${range.trim()} is backwards: did you mean ${last}-${first}?`, 2);
  return Array.from({ length: Math.min(last - first, MANY) + 1 }, (_, index) => `${first + index}`);
}

/** No path has more phases than this: of a mistyped range not every number has to be tried. */
const MANY = 10_000;

/**
 * The phase with this number, id or title, or a part of its title that no other has.
 * @throws Failure (exit code 2) when there is none, or several
 */
export function onePhaseNamed(path: Path, name: string): Phase {
  const found = phaseNamed(path, name);
  if (found !== undefined) return found;
  const wanted = name.trim().toLowerCase();
  const fitting = path.phases.filter(({ title }) => wanted !== '' && title.toLowerCase().includes(wanted));
  const [phase, ...others] = fitting;
  if (phase === undefined)
    throw new Failure(
      `no phase of ${shortened(path.title)} is called ${quoted(name)}; it has ${path.phases.length}`,
      2,
    );
  if (others.length > 0) {
    const choices = fitting.map((one) => `${path.phases.indexOf(one) + 1} ${shortened(one.title)}`);
    throw new Failure(`${quoted(name)} fits ${fitting.length} phases; give the number of one`, 2, choices);
  }
  return phase;
}

/**
 * The paths that `name` may stand for: those with this title, else those with it as a part of their title or their id.
 * Letter case and the way in which Unicode spells a character make no difference.
 */
export function pathsCalled(paths: readonly Path[], name: string): readonly Path[] {
  const wanted = folded(name);
  if (wanted === '') return [];
  const exact = paths.filter(({ title }) => folded(title) === wanted);
  if (exact.length > 0) return exact;
  return paths.filter(({ id, title }) => folded(title).includes(wanted) || id.includes(wanted));
}

/** That a name fits several. */
export function severalPaths(name: string, paths: readonly Path[]): Failure {
  return new Failure(`${quoted(name)} fits ${paths.length} paths; give the id of one`, 2, choicesOf(paths));
}
