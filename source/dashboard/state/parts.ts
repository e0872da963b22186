/** A part of the document that a path was read from: what stands below one of its headings. */
export type Part = {
  /** What it is called, so that no other one is meant, and as it reads; '' for what stands before any heading. */
  readonly key: string;
  readonly heading: string;
  /** How many entries stand in it, and what they were taken for. */
  readonly entries: number;
  readonly role: string;
  readonly reason: string;
  /** Whether it is studied, as it was read and as the learner wants it. */
  readonly wasStudied: boolean;
  readonly isStudied: boolean;
};

/** Parts with another choice for the one at a place. */
export function withOtherChoice(parts: readonly Part[], place: number): readonly Part[] {
  return parts.map((part, index) => (index === place ? { ...part, isStudied: !part.isStudied } : part));
}

/** What the learner wants to be otherwise than it was read, by the names of the headings. */
export function choicesAmong(parts: readonly Part[]): {
  readonly study: readonly string[];
  readonly skip: readonly string[];
} {
  const changed = parts.filter(({ wasStudied, isStudied }) => wasStudied !== isStudied);
  const keys = (isStudied: boolean) => changed.filter((part) => part.isStudied === isStudied).map(({ key }) => key);
  return { study: keys(true), skip: keys(false) };
}
