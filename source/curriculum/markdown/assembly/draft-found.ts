import { listingsOf } from '../blocks/find-listings.ts';
import type { Candidate, Listing } from '../blocks/listing.ts';
import type { Document } from '../document/document.ts';
import type { Section } from '../document/outline.ts';
import { folded } from '../document/words.ts';
import type { BlockReport } from '../reading.ts';
import { type Correction, choicesOf, keysOf } from '../roles/corrections.ts';
import { decideRoles, type Ruled, reportsOf } from '../roles/decide.ts';
import type { Draft, DraftCheck, DraftExtra } from './draft.ts';
import { introduction } from './introduction.ts';
import { phasesOf } from './phases.ts';

export type Found = {
  readonly draft: Draft;
  readonly blocks: readonly BlockReport[];
};

/** What a document says that follows no template: its blocks to study as phases, in its order. */
export function draftFound(
  document: Document,
  sections: readonly Section[],
  { title, top, corrections }: { title: string; top: Section | undefined; corrections: readonly Correction[] },
): Found {
  const choices = choicesOf(sections, corrections);
  const written = document.lines.filter((line) => line.trim() !== '').length;
  const ruled = decideRoles(listingsOf(sections, top, document, choices), { top, sections, choices, written, title });
  const studied = ruled.filter(({ ruling }) => ruling.role === 'study');
  const candidates = studied.flatMap((listing) => listing.candidates);
  candidates.sort((one, other) => one.resource.line - other.resource.line);
  const extras = new Set(candidates.length === 0 ? [] : ruled.filter(isFurther));
  const checks = ruled.filter(({ ruling }) => ruling.role === 'checklist');
  const draft: Draft = {
    isTemplate: false,
    title,
    ...introduction(document, sections, top),
    phases: phasesOf(candidates, title, top),
    additionalResources: [...extras].flatMap((listing) => listing.candidates.map(extraOf)),
    videos: [],
    checklist: checks.flatMap((listing) => listing.candidates.map(checkOf)),
    furtherSections: [],
    remarks: [...studied, ...checks].flatMap(({ remarks }) => remarks),
  };
  return { draft, blocks: reportsOf(ruled, extras, keysOf(sections)) };
}

/** Further reading is beside the path, and kept with it. */
function isFurther({ ruling, isChosen, strength, section, label }: Ruled): boolean {
  if (ruling.role !== 'beside' || isChosen || strength === 'plain') return false;
  return /^(?:further|additional|extra|more|supplementary|bonus|optional|recommended|see also|read more|learn more)\b/.test(
    folded(label?.title ?? section.title),
  );
}

function extraOf({ resource }: Candidate): DraftExtra {
  const { line, title, id, focus, link, links, ticked } = resource;
  return {
    line,
    title,
    ...(id !== undefined && { id }),
    ...(focus !== undefined && { description: focus }),
    ...(link !== undefined && { link }),
    links,
    ticked,
  };
}

function checkOf({ resource: { line, title, id, ticked } }: Listing['candidates'][number]): DraftCheck {
  return { line, title, ...(id !== undefined && { id }), ticked };
}
