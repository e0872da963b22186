import { sectionOf } from '../../progress/library.ts';
import type { Progress } from '../../progress/progress.ts';
import { searchable } from '../../text/searchable.ts';

/** A path to choose, with the progress on it. */
export type Choice = {
  readonly id: string;
  /** With its id where another path has the same title. */
  readonly title: string;
  /** What it stands below: that it is going on, or its folder; empty where it stands in none. */
  readonly heading: string;
  /** The folder that it stands in. */
  readonly section: string;
  /** Whether it is the path that one comes from. */
  readonly isHere: boolean;
  readonly totals: Progress['totals'];
};

const GOING_ON = 'Going on';

/**
 * The paths of the library as they are chosen from: what is begun and not finished first, the last one studied before
 * the others; then folder by folder, in the order of their sources.
 * @param own the path that one comes from
 */
export function choicesFrom(library: readonly Progress[], own = ''): readonly Choice[] {
  const places = new Map(library.map(({ path }, index) => [path.title, index]));
  const shared = new Set(library.flatMap(({ path: { title } }, index) => (places.get(title) === index ? [] : title)));
  const isGoingOn = ({ totals }: Progress) => totals.done > 0 && totals.left > 0;
  const goingOn = library.filter(isGoingOn).sort((one, other) => byLatest(one, other));
  const others = library.filter((one) => !isGoingOn(one));
  const hasFolders = library.some((progress) => sectionOf(progress) !== '');
  return [...goingOn, ...others].map((progress) => {
    const { path, totals } = progress;
    const section = sectionOf(progress);
    return {
      id: path.id,
      title: shared.has(path.title) ? `${path.title} (${path.id})` : path.title,
      heading: isGoingOn(progress) && (hasFolders || others.length > 0) ? GOING_ON : section,
      section,
      isHere: path.id === own,
      totals,
    };
  });
}

function byLatest(one: Progress, other: Progress): number {
  const [a, b] = [one.lastDone ?? '', other.lastDone ?? ''];
  return a < b ? 1 : a > b ? -1 : 0;
}

/** The choices whose title or folder holds every word of the filter. */
export function filtered(choices: readonly Choice[], filter: string): readonly Choice[] {
  const words = searchable(filter).split(/\s+/).filter(Boolean);
  return choices.filter(({ title, section }) => {
    const text = searchable(`${section} ${title}`);
    return words.every((word) => text.includes(word));
  });
}
