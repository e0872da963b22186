import type { Path } from './types.ts';

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
