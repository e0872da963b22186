import { Failure } from '../failure.ts';
import { nearest } from '../text/nearest.ts';
import { type Item, itemsOf, phaseNumber } from './items.ts';
import { quoted, shortened } from './problem.ts';
import type { Path } from './types.ts';

/** Most candidates that a message lists. */
const HANDFUL = 5;

/** A checklist item that cannot be ticked, for it follows a phase. */
type Follower = { readonly type: 'follower'; readonly id: string; readonly title: string; readonly phase: string };
type Candidate = Item | Follower;

/** What a name that somebody typed stands for. */
export type Found =
  | { readonly type: 'item'; readonly item: Item }
  | { readonly type: 'follower'; readonly follower: Follower }
  | { readonly type: 'ambiguous'; readonly candidates: readonly Candidate[] }
  | { readonly type: 'unknown'; readonly nearest: readonly Candidate[] };

/**
 * The item that `name` stands for: its id, else its number (`2.1`), else its title, else any part of its title.
 * Titles are compared without regard to letter case and to the way in which Unicode spells a character.
 */
export function findItem(path: Path, name: string): Found {
  const candidates = [...itemsOf(path), ...followersOf(path)];
  const fitting = fits(candidates, name);
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
  throw new Failure(explain(path, quoted(name), found), 2);
}

function explain(path: Path, name: string, found: Exclude<Found, { type: 'item' }>): string {
  switch (found.type) {
    case 'ambiguous':
      return `${name} fits several: ${labelsOf(found.candidates)}; give the id`;
    case 'follower': {
      const { title, phase } = found.follower;
      const number = phaseNumber(path, phase);
      const phaseTitle = path.phases[number - 1]?.title;
      return `${quoted(title)} follows Phase ${number}: ${shortened(phaseTitle ?? '')} and is ticked when that is done`;
    }
    case 'unknown':
      if (found.nearest.length > 0) return `no item is called ${name}; did you mean ${labelsOf(found.nearest)}?`;
      return `no item is called ${name}; give an id, a number like 2.1, or part of a title`;
  }
}

function followersOf(path: Path): Follower[] {
  return path.checklist.flatMap(({ id, title, phase }) =>
    phase === undefined ? [] : [{ type: 'follower', id, title, phase }],
  );
}

/** The candidates that fit `name` in the most exact of the ways in which any does. */
function fits(candidates: readonly Candidate[], name: string): readonly Candidate[] {
  const wanted = folded(name);
  if (wanted === '') return [];
  const ways: readonly ((candidate: Candidate) => boolean)[] = [
    ({ id }) => id === name.trim(),
    (candidate) => candidate.type === 'resource' && candidate.number === wanted,
    ({ title }) => folded(title) === wanted,
    ({ title }) => folded(title).includes(wanted),
  ];
  for (const way of ways) {
    const fitting = candidates.filter(way);
    if (fitting.length > 0) return fitting;
  }
  return [];
}

/** What would fit if a misspelt name were spelt right: an id, a title, or a word of a title. */
function nearTo(candidates: readonly Candidate[], name: string): readonly Candidate[] {
  const words = candidates.flatMap(({ id, title }) => [id, title, ...title.split(/\s+/)]);
  return fits(candidates, nearest(name, words) ?? '');
}

function labelsOf(candidates: readonly Candidate[]): string {
  const labels = candidates.slice(0, HANDFUL).map(labelOf).join(', ');
  const more = candidates.length - HANDFUL;
  return more > 0 ? `${labels}, and ${more} more` : labels;
}

function labelOf(candidate: Candidate): string {
  const number = candidate.type === 'resource' ? `${candidate.number} ` : '';
  return `${number}${shortened(candidate.title)} (${shortened(candidate.id)})`;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}
