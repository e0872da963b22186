import type { DraftPhase, DraftResource } from '../assembly/draft.ts';
import { idIn } from '../document/id-comment.ts';
import type { Section } from '../document/outline.ts';
import { unnumbered } from '../document/title.ts';
import { folded } from '../document/words.ts';
import { isContents } from '../roles/headings.ts';

/** Something between headings that holds resources: a list item or a bold line above them, or rows of a table. */
export type Group = {
  readonly title: string;
  readonly line: number;
  readonly source: string;
  readonly always?: boolean;
};

/** A resource, and where it was found. */
export type Candidate = { readonly resource: DraftResource; readonly section: Section; readonly group?: Group };

/** Titles that say nothing without the section around them. */
const VAGUE =
  /^(?:(?:free |paid |useful |other |more |additional |recommended |extra |further |key |learning |online )*(?:resources?|references?|links?|videos?|articles?|books?|courses?|tutorials?|tools?|blogs?|podcasts?|papers?|documentation|docs|exercises?|practice|projects?|tasks?|to ?dos?|reading(?: list)?|materials?|lectures?|labs?|assignments?|homework|notes|topics?|basics?|introduction|intro|overview|fundamentals?|general|misc(?:ellaneous)?|others?|beginners?|intermediate|advanced|free|paid|theory|checklist|goals?|examples?|quiz(?:zes)?|summary|optional|required|prerequisites|part|review)|(?:day|week|part|lesson|chapter|step|month) (?:\d+|[ivx]+))$/;

/**
 * The phases that candidates form: each section with resources directly in it is one. Where a section is the
 * whole document, or the only one, the groups within it are the phases instead.
 */
export function phasesOf(candidates: readonly Candidate[], title: string, top: Section | undefined): DraftPhase[] {
  const sections = new Set(candidates.map(({ section }) => section));
  const phases = new Map<Section | Group, { section: Section; group?: Group; resources: DraftResource[] }>();
  for (const { section, group, resource } of candidates) {
    const whole = sections.size === 1 || section === top || section.level === 0;
    const key = group !== undefined && (whole || group.always) ? group : section;
    const phase = phases.get(key) ?? { section, ...(key === group && { group }), resources: [] };
    phases.set(key, phase);
    phase.resources.push(resource);
  }
  const plain = [...phases.values()].map(({ section, group, resources }) => ({
    line: group?.line ?? section.line,
    title:
      group?.title ||
      (section === top || section.level === 0 || isContents(section.title)
        ? title
        : unnumbered(section.title) || title),
    ...parentOf(section, group, top),
    ...idIn(group?.source ?? section.source),
    wishes: [],
    resources,
  }));
  return withParents(plain);
}

/** The title around a phase, unless that is the title of the whole document. */
function parentOf(section: Section, group: Group | undefined, top: Section | undefined): { parent?: string } {
  const around = group === undefined ? section.parents : [...section.parents, section];
  const parent = around.findLast((other) => other !== top && other.level > 0 && other.title !== '');
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
