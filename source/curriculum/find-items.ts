import { Failure } from '../failure.ts';
import { findItem, itemNamed, phaseNamed } from './find.ts';
import { type Item, itemsOf } from './items.ts';
import { quoted, shortened } from './problem.ts';
import type { Path, Phase } from './types.ts';

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
