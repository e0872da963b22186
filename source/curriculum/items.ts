import { shortened } from './problem.ts';
import type { ChecklistItem, Extra, Link, Path, Phase, Resource } from './types.ts';

/**
 * Anything that can be ticked. A resource's number is its place in the path: `2.1` is the first of phase 2. Extras are
 * numbered `E1`, `E2`, and the checklist, with what ticks itself, `C1`, `C2`.
 */
export type Item =
  | {
      readonly type: 'resource';
      readonly id: string;
      readonly title: string;
      readonly number: string;
      readonly resource: Resource;
      readonly phase: Phase;
    }
  | {
      readonly type: 'extra';
      readonly id: string;
      readonly title: string;
      readonly number: string;
      readonly extra: Extra;
    }
  | { readonly type: 'checklist'; readonly id: string; readonly title: string; readonly number: string };

/** Everything that can be ticked, in the order of the screen: resources, extras, checklist items of one's own. */
export function itemsOf(path: Path): readonly Item[] {
  return [
    ...path.phases.flatMap((phase, place) =>
      phase.resources.map((resource, index) => {
        const { id, title } = resource;
        return { type: 'resource', id, title, number: numberOf(place, index), resource, phase } as const;
      }),
    ),
    ...extrasOf(path).map((extra, index) => {
      return { type: 'extra', id: extra.id, title: extra.title, number: extraNumber(index), extra } as const;
    }),
    ...path.checklist.flatMap((item, index) => {
      const { id, title } = item;
      return isOwn(item) ? [{ type: 'checklist', id, title, number: checklistNumber(index) } as const] : [];
    }),
  ];
}

/** Every resource of a path, in order. */
export function resourcesOf(path: Path): readonly Resource[] {
  return path.phases.flatMap((phase) => phase.resources);
}

/** The additional resources of a path, then its videos. */
export function extrasOf(path: Path): readonly Extra[] {
  return [...path.additionalResources, ...path.videos];
}

/** Whether a checklist item is ticked by hand, and does not follow a phase. */
export function isOwn(item: ChecklistItem): boolean {
  return item.phase === undefined;
}

/** When a checklist item that follows a phase is ticked: `ticks itself when Phase 1: Foundations is done`. */
export function whenTicked(path: Path, phase: string): string {
  const number = phaseNumber(path, phase);
  return `ticks itself when Phase ${number}: ${shortened(path.phases[number - 1]?.title ?? '')} is done`;
}

/** The number of a resource, such as `2.1`, from the places of its phase and in its phase, both counted from 0. */
export function numberOf(phase: number, index: number): string {
  return `${phase + 1}.${index + 1}`;
}

/** The number of an extra, such as `E1`, from its place, counted from 0. */
export function extraNumber(index: number): string {
  return `E${index + 1}`;
}

/** The number of a checklist item, such as `C1`, from its place, counted from 0. */
export function checklistNumber(index: number): string {
  return `C${index + 1}`;
}

/** The number of the phase with this id, counted from 1; 0 when the path has none. */
export function phaseNumber(path: Path, id: string): number {
  return path.phases.findIndex((phase) => phase.id === id) + 1;
}

/** Anything of a path that has an id and can be ticked or can wait for a tick, with what tells it from the others. */
export type Entry = {
  readonly id: string;
  readonly title: string;
  /** Title of the phase, or the name of the part of the path, that it stands in. */
  readonly place: string;
  readonly url?: string;
};

/** The names of the parts of a path that are no phases. */
export const PLACES = { extras: 'Additional Resources', videos: 'Supplementary Videos', checklist: 'Checklist' };

/** Every resource, extra and checklist item of a path, in its order. */
export function entriesOf({ phases, additionalResources, videos, checklist }: Path): readonly Entry[] {
  return [
    ...phases.flatMap(({ title, resources }) => resources.map((resource) => entry(resource, title))),
    ...additionalResources.map((extra) => entry(extra, PLACES.extras)),
    ...videos.map((video) => entry(video, PLACES.videos)),
    ...checklist.map((item) => entry(item, PLACES.checklist)),
  ];
}

type Named = { readonly id: string; readonly title: string; readonly link?: { readonly url: string } };

function entry({ id, title, link }: Named, place: string): Entry {
  return link === undefined ? { id, title, place } : { id, title, place, url: link.url };
}

/** Something with an id, as it stands in the file. What depends on nothing, or leads nowhere, lacks these. */
type Placed = {
  readonly id: string;
  readonly title: string;
  readonly dependencies?: readonly string[];
  readonly link?: Link;
  readonly links?: readonly Link[];
};

/** Everything of a path that has an id, in its order, each with where it stands in the file. */
export function* placesOf(path: Path): Generator<readonly [entry: Placed, place: string]> {
  for (const [number, phase] of path.phases.entries()) {
    const place = `phases[${number}]`;
    yield [phase, place];
    for (const [index, resource] of phase.resources.entries()) yield [resource, `${place}.resources[${index}]`];
  }
  for (const list of ['additionalResources', 'videos', 'checklist'] as const) {
    for (const [index, entry] of path[list].entries()) yield [entry, `${list}[${index}]`];
  }
}
