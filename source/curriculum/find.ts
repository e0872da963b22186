import { Failure } from '../failure.ts';
import { nearest } from '../text/nearest.ts';
import { folded } from '../text/searchable.ts';
import { checklistNumber, type Item, itemsOf, whenTicked } from './items.ts';
import { choicesOf, labelsOf } from './labels.ts';
import { quoted, shortened } from './problem.ts';
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
  const choices = found.type === 'ambiguous' ? choicesOf(found.candidates) : [];
  throw new Failure(explain(path, quoted(name), found), 2, choices);
}

function explain(path: Path, name: string, found: Exclude<Found, { type: 'item' }>): string {
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
    case 'unknown': {
      const near = found.nearest.length > 0 ? `did you mean ${labelsOf(found.nearest)}?` : '--path names another path';
      return `no item of ${shortened(path.title)} is called ${name}; ${near}`;
    }
  }
}

/** The phase with this number, id or title. */
export function phaseNamed({ phases }: Path, name: string): Phase | undefined {
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
