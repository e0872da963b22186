import { sectionOf } from '../../progress/library.ts';
import type { Progress } from '../../progress/progress.ts';

/** A path to choose, with the progress on it. */
export type Choice = {
  readonly id: string;
  /** With its id where another path has the same title. */
  readonly title: string;
  /** The section of the library that it stands in; empty where it stands in none. */
  readonly section: string;
  readonly totals: Progress['totals'];
};

/** The paths of the library as they are chosen from: by section, in the order of their sources. */
export function choicesFrom(library: readonly Progress[]): readonly Choice[] {
  const places = new Map(library.map(({ path }, index) => [path.title, index]));
  const shared = new Set(library.flatMap(({ path: { title } }, index) => (places.get(title) === index ? [] : title)));
  return library.map((progress) => {
    const { path, totals } = progress;
    const title = shared.has(path.title) ? `${path.title} (${path.id})` : path.title;
    return { id: path.id, title, section: sectionOf(progress), totals };
  });
}

/** The choices whose title or section holds every word of the filter. */
export function filtered(choices: readonly Choice[], filter: string): readonly Choice[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ title, section }) => {
    const text = `${section} ${title}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
