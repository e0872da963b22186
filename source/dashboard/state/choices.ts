/** What the lists show that one chooses from: paths, parts of the document, what is left. */
import { sectionOf } from '../../progress/library.ts';
import type { Progress } from '../../progress/progress.ts';
import { searchable } from '../../text/searchable.ts';
import type { Board } from './board.ts';
import type { Spot } from './ladder.ts';
import type { Row } from './panels.ts';

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

/** A part of the document that a path was read from: what stands below one of its headings. */
export type Part = {
  /** What it is called, so that no other one is meant, and as it reads; '' for what stands before any heading. */
  readonly key: string;
  readonly heading: string;
  /** How many entries stand in it, and what they were taken for. */
  readonly entries: number;
  readonly role: string;
  readonly reason: string;
  /** Whether it is studied, as it was read and as the learner wants it. */
  readonly wasStudied: boolean;
  readonly isStudied: boolean;
};

/** Parts with another choice for the one at a place. */
export function withOtherChoice(parts: readonly Part[], place: number): readonly Part[] {
  return parts.map((part, index) => (index === place ? { ...part, isStudied: !part.isStudied } : part));
}

/** What the learner wants to be otherwise than it was read, by the names of the headings. */
export function choicesAmong(parts: readonly Part[]): {
  readonly study: readonly string[];
  readonly skip: readonly string[];
} {
  const changed = parts.filter(({ wasStudied, isStudied }) => wasStudied !== isStudied);
  const keys = (isStudied: boolean) => changed.filter((part) => part.isStudied === isStudied).map(({ key }) => key);
  return { study: keys(true), skip: keys(false) };
}

/** Something that keeps a path from being complete. */
export type Leftover = {
  readonly row: Extract<Row, { kind: 'resource' | 'checklist' }>;
  readonly spot: Spot;
};

/** All that keeps a path from being complete, in its order: resources that are left, and what the checklist wants. */
export function leftoversOf({ panels }: Board): readonly Leftover[] {
  return panels.flatMap(({ rows }, panel) =>
    rows.flatMap((one, row) => {
      if (one.kind !== 'resource' && one.kind !== 'checklist') return [];
      const isSettled = one.state === 'done' || (one.kind === 'resource' && one.state === 'skipped');
      return isSettled ? [] : [{ row: one, spot: { panel, row } }];
    }),
  );
}
