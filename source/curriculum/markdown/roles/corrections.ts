import type { Section } from '../document/outline.ts';
import { folded } from '../document/words.ts';

/** What a person has decided of a part of a document: whether what stands below a heading is to be studied. */
export type Correction = {
  /** The heading as it reads. `Resources #2` is the second of several of one title; without a number all are meant. */
  readonly heading: string;
  readonly role: 'study' | 'skip';
};

/** What was decided of each section that has a choice of its own. */
export type Choices = ReadonlyMap<Section, Correction['role']>;

/** The sections that corrections name, and the headings that there are none of. What was decided later counts. */
export function choicesOf(
  sections: readonly Section[],
  corrections: readonly Correction[],
): { readonly choices: Choices; readonly unplaced: readonly string[] } {
  const choices = new Map<Section, Correction['role']>();
  const unplaced: string[] = [];
  if (corrections.length === 0) return { choices, unplaced };
  const byTitle = new Map<string, Section[]>();
  for (const section of sections) {
    const key = section.title === '' ? BEGINNING : keyOf(section.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), section]);
  }
  for (const { heading, role } of corrections) {
    const meant = byTitle.get(heading === BEGINNING ? BEGINNING : keyOf(heading)) ?? numbered(heading, byTitle);
    if (meant.length === 0) unplaced.push(heading);
    for (const section of meant) choices.set(section, role);
  }
  return { choices, unplaced };
}

/** How each section is named so that no other one is meant. */
export function keysOf(sections: readonly Section[]): ReadonlyMap<Section, string> {
  const uses = new Map<string, number>();
  for (const { title } of sections) uses.set(keyOf(title), (uses.get(keyOf(title)) ?? 0) + 1);
  const counts = new Map<string, number>();
  return new Map(
    sections.map((section) => {
      const { title } = section;
      const number = (counts.get(keyOf(title)) ?? 0) + 1;
      counts.set(keyOf(title), number);
      if (title === '') return [section, BEGINNING];
      return [section, (uses.get(keyOf(title)) ?? 0) > 1 ? `${title} #${number}` : title];
    }),
  );
}

function numbered(heading: string, byTitle: ReadonlyMap<string, readonly Section[]>): readonly Section[] {
  const [, title, number] = /^(.*) #(\d{1,4})$/s.exec(heading) ?? [];
  const section = byTitle.get(keyOf(title ?? ''))?.[Number(number) - 1];
  return title === undefined || section === undefined ? [] : [section];
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

/** What stands before any heading. */
const BEGINNING = '(beginning)';

function keyOf(title: string): string {
  return folded(title) || title.trim();
}
