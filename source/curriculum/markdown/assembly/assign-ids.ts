import type { Draft, DraftPhase, DraftResource } from './draft.ts';
import { type Claim, idsFor } from './ids.ts';
import { optional } from './optional.ts';

/** The ids of a draft's parts, in their order. */
export type Ids = {
  readonly phases: readonly string[];
  readonly resources: readonly (readonly string[])[];
  readonly additional: readonly string[];
  readonly videos: readonly string[];
  readonly checklist: readonly string[];
};

/** Ids for everything: resources first, which people name most, then phases and what is beside them. */
export function assignIds({ phases, additionalResources, videos, checklist }: Draft): Ids {
  const resources = phases.map((phase) => phase.resources.map((resource) => claimOf(resource, phase)));
  const claims: (readonly Claim[])[] = [
    ...resources,
    phases.map(({ title, id, parent }) => ({ title, ...optional('id', id), apart: [parent, 'phase'] })),
    additionalResources.map((extra) => ({ ...extra, apart: ['extra', hostOf(extra.link?.url)] })),
    videos.map((extra) => ({ ...extra, apart: ['video', hostOf(extra.link?.url)] })),
    checklist.map((item) => ({ ...item, apart: ['check'] })),
  ];
  const ids = idsFor(claims.flat()).values();
  const lists = claims.map((list) => list.map(() => ids.next().value ?? ''));
  const [ofPhases = [], additional = [], ofVideos = [], ofChecklist = []] = lists.slice(resources.length);
  return {
    phases: ofPhases,
    resources: lists.slice(0, resources.length),
    additional,
    videos: ofVideos,
    checklist: ofChecklist,
  };
}

function claimOf({ title, id, kind, link }: DraftResource, phase: DraftPhase): Claim {
  return { title, ...optional('id', id), apart: [phase.title, kind, hostOf(link?.url)] };
}

function hostOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?([^/?#:]{1,80})/i.exec(url ?? '')?.[1];
}

/** The line on which each of a draft's parts stands, by their ids. */
export function linesOf(draft: Draft, ids: Ids): Map<string, number> {
  const lines = new Map<string, number>();
  const add = (items: readonly { line: number }[], names: readonly string[] = []) => {
    for (const [index, item] of items.entries()) lines.set(names[index] ?? '', item.line);
  };
  add(draft.phases, ids.phases);
  for (const [index, { resources }] of draft.phases.entries()) add(resources, ids.resources[index]);
  add(draft.additionalResources, ids.additional);
  add(draft.videos, ids.videos);
  add(draft.checklist, ids.checklist);
  return lines;
}
