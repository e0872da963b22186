import type { Candidate, Group } from '../blocks/listing.ts';
import { boxOf, withoutState } from '../document/marks.ts';
import type { Section } from '../document/outline.ts';
import { folded, headingFrom, titleFrom, unnumbered } from '../document/words.ts';
import { isContents, isCount } from '../roles/headings.ts';
import type { DraftPhase, DraftResource } from './draft.ts';
import { idIn } from './ids.ts';

/** Titles that say nothing without the section around them. */
const VAGUE =
  /^(?:(?:free |paid |useful |other |more |additional |recommended |extra |further |key |learning |online )*(?:resources?|references?|links?|videos?|articles?|books?|courses?|tutorials?|tools?|blogs?|podcasts?|papers?|documentation|docs|exercises?|practice|projects?|tasks?|to ?dos?|reading(?: list)?|materials?|lectures?|labs?|assignments?|homework|notes|topics?|basics?|introduction|intro|overview|fundamentals?|general|misc(?:ellaneous)?|others?|beginners?|intermediate|advanced|free|paid|theory|checklist|goals?|examples?|quiz(?:zes)?|summary|optional|required|prerequisites|part|review)|(?:day|week|part|lesson|chapter|step|month) (?:\d+|[ivx]+))$/;

type Phase = { section: Section; group?: Group; readonly found: Candidate[] };

/**
 * The phases that candidates form: each section with resources directly in it is one. Where a section is the
 * whole document, or the only one, the groups within it are the phases instead.
 */
export function phasesOf(candidates: readonly Candidate[], title: string, top: Section | undefined): DraftPhase[] {
  const sections = new Set(candidates.map(({ section }) => section));
  const phases = new Map<Section | Group, Phase>();
  for (const candidate of candidates) {
    const { section, group } = candidate;
    const whole = sections.size === 1 || section === top || section.level === 0;
    const key = group !== undefined && (whole || group.always) ? group : section;
    const phase: Phase = phases.get(key) ?? { section, ...(key === group && { group }), found: [] };
    phases.set(key, phase);
    phase.found.push(candidate);
  }
  return withParents([...phases.values()].map((phase) => phaseOf(phase, title, top)));
}

function phaseOf({ section, group, found }: Phase, title: string, top: Section | undefined): DraftPhase {
  const named = isCount(section.title)
    ? (section.parents.findLast((parent) => parent !== top && !isCount(parent.title)) ?? section)
    : section;
  const isWhole = named === top || named.level === 0 || isContents(named.title);
  const source = group?.source ?? section.source;
  const isTicked = boxOf(source)?.ticked || withoutState(source.replace(/[*_]+/g, '').slice(0, 300)).mark === 'done';
  return {
    line: group?.line ?? section.line,
    title: group?.title || (isWhole ? title : unnumbered(withoutState(named.title).text) || title),
    ...parentOf(named, group, top),
    ...idIn(source),
    wishes: [],
    resources: toldApart(found).map((resource) => (isTicked ? { ...resource, ticked: true } : resource)),
  };
}

/** Resources of one title get what is around each in front, where that tells them apart. */
function toldApart(found: readonly Candidate[]): readonly DraftResource[] {
  const same = new Map<string, Candidate[]>();
  for (const candidate of found) {
    const key = folded(candidate.resource.title);
    const others = same.get(key);
    if (others === undefined) same.set(key, [candidate]);
    else others.push(candidate);
  }
  return found.map(({ resource, near }) => {
    const others = same.get(folded(resource.title)) ?? [];
    if (others.length < 2 || near === undefined) return resource;
    const around = new Set(others.map((other) => folded(other.near ?? '')));
    return around.size < others.length
      ? resource
      : { ...resource, title: titleFrom(`${headingFrom(near)}: ${resource.title}`) };
  });
}

/** The title around a phase, unless that is the title of the whole document. */
function parentOf(section: Section, group: Group | undefined, top: Section | undefined): { parent?: string } {
  const around = group === undefined ? section.parents : [...section.parents, section];
  const parent = around.findLast((other) => other !== top && other.level > 0 && other.title !== '' && !other.folded);
  return parent === undefined ? {} : { parent: unnumbered(parent.title) };
}

/** Phases whose titles cannot be told apart, or say nothing, have that of the section around them put before it. */
function withParents(phases: readonly DraftPhase[]): DraftPhase[] {
  const uses = new Map<string, number>();
  for (const { title } of phases) uses.set(folded(title), (uses.get(folded(title)) ?? 0) + 1);
  return phases.map((phase) => {
    const words = folded(phase.title);
    const unclear = (uses.get(words) ?? 0) > 1 || VAGUE.test(words);
    return unclear && phase.parent !== undefined ? { ...phase, title: `${phase.parent}: ${phase.title}` } : phase;
  });
}
