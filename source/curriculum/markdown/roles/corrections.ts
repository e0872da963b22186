import { HANDFUL, quoted } from '../../problem.ts';
import type { Section } from '../document/outline.ts';
import { folded } from '../document/words.ts';

/** What a person has decided of a part of a document: whether what stands below a heading is to be studied. */
export type Correction = {
  /** The heading as it reads. `Resources #2` is the second of several of one title; without a number all are meant. */
  readonly heading: string;
  readonly role: 'study' | 'skip';
  /** Whether a part of the heading does that no other has: where it was typed just now, and is not what is kept. */
  readonly isTyped?: boolean;
};

/** The heading that a correction means. */
export type Placing = {
  readonly correction: Correction;
  /** The heading that it means; none where the document has none that fits, and several where only a part was typed. */
  readonly headings: readonly string[];
  /** Whether it changes nothing: the template says itself what is studied. */
  readonly isIdle?: boolean;
};

/**
 * The headings that corrections mean.
 * @param title what the document is called: where no heading says so, that means what stands before any heading
 */
export function placingsOf(
  sections: readonly Section[],
  corrections: readonly Correction[],
  title: () => string,
): readonly Placing[] {
  if (corrections.length === 0) return [];
  const byTitle = titled(sections);
  return corrections.map((correction) => {
    const { heading, isTyped = false } = correction;
    const part = keyOf(heading);
    // As it is written there, so that what is decided later is about the same.
    const [same] = heading === BEGINNING ? [] : (byTitle.get(part) ?? []);
    if (same !== undefined) return { correction, headings: [same.title] };
    if (sectionsNamed(heading, byTitle).length > 0) return { correction, headings: [heading] };
    if (part !== '' && part === keyOf(title())) return { correction, headings: [BEGINNING] };
    const hasPart = (key: string) => key !== BEGINNING && part !== '' && key.includes(part);
    const fitting = [...byTitle].filter(([key]) => isTyped && hasPart(key));
    return { correction, headings: fitting.map(([, [section]]) => section?.title ?? heading) };
  });
}

/** What is wrong with a heading that means none, or several: `"notes" fits 2 headings: "Notes", "Class notes"`. */
export function placingInWords({ correction, headings }: Placing): string {
  const name = quoted(correction.heading);
  if (headings.length === 0) return `no heading is called ${name}`;
  const told = headings.slice(0, HANDFUL).map(quoted);
  const more = headings.length - told.length;
  return `${name} fits ${headings.length} headings: ${told.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

/** The sections that corrections name. What was decided later counts. */
export function choicesOf(sections: readonly Section[], corrections: readonly Correction[]): Choices {
  const choices = new Map<Section, Correction['role']>();
  if (corrections.length === 0) return choices;
  const byTitle = titled(sections);
  for (const { heading, role } of corrections)
    for (const section of sectionsNamed(heading, byTitle)) choices.set(section, role);
  return choices;
}

/** What was decided of each section that has a choice of its own. */
export type Choices = ReadonlyMap<Section, Correction['role']>;

type ByTitle = ReadonlyMap<string, readonly Section[]>;

function titled(sections: readonly Section[]): ByTitle {
  const byTitle = new Map<string, Section[]>();
  for (const section of sections) {
    const key = section.title === '' ? BEGINNING : keyOf(section.title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), section]);
  }
  return byTitle;
}

function sectionsNamed(heading: string, byTitle: ByTitle): readonly Section[] {
  return byTitle.get(heading === BEGINNING ? BEGINNING : keyOf(heading)) ?? numbered(heading, byTitle);
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

function numbered(heading: string, byTitle: ByTitle): readonly Section[] {
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
