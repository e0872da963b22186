import type { Section } from '../document/outline.ts';
import { folded } from '../document/words.ts';

/**
 * What a person has decided of a part of a document: whether what stands below a heading is to be studied. A heading is
 * known by its title, and by its number among those of the same title where it is not the first.
 */
export type Correction = {
  readonly heading: string;
  /** 2 for the second heading of this title, and so on; absent for all of them. */
  readonly number?: number;
  readonly role: 'study' | 'skip';
};

/** What was decided of each section that has a choice of its own. */
export type Choices = ReadonlyMap<Section, Correction['role']>;

/** The sections that corrections name, and the corrections that name none. */
export function choicesOf(sections: readonly Section[], corrections: readonly Correction[]) {
  const choices = new Map<Section, Correction['role']>();
  const unknown: Correction[] = [];
  const byTitle = new Map<string, Section[]>();
  for (const section of sections) {
    const key = keyOf(section.title);
    if (key !== '') byTitle.set(key, [...(byTitle.get(key) ?? []), section]);
  }
  // What was decided later counts.
  for (const correction of corrections) {
    const same = byTitle.get(keyOf(correction.heading)) ?? [];
    const meant = correction.number === undefined ? same : same.slice(correction.number - 1, correction.number);
    if (meant.length === 0) unknown.push(correction);
    for (const section of meant) choices.set(section, correction.role);
  }
  return { choices: choices as Choices, unknown: unknown as readonly Correction[] };
}

/** The choice that is nearest to a section. One on the title of the document is about what stands directly below it. */
export function choiceFor(
  section: Section,
  choices: Choices,
  top: Section | undefined,
): Correction['role'] | undefined {
  const own = choices.get(section);
  if (own !== undefined) return own;
  const around = section.parents.findLast((parent) => parent !== top && choices.has(parent));
  return around && choices.get(around);
}

function keyOf(title: string): string {
  return folded(title) || title.trim();
}
