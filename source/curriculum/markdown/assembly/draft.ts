/** What a document says, before its parts know of each other: without ids, and with dependencies as they are written. */
import type { Link } from '../../types.ts';
import type { TextLink } from '../document/inline.ts';
import type { Remark } from '../reading.ts';

/** What an author writes about what comes before. */
export type Wish = {
  readonly text: string;
  /** Links in it: an address may name a resource as well as a title does. */
  readonly links: readonly TextLink[];
  readonly line: number;
  /** Whether it may name what one should know as well as what comes before, as tables of courses do. */
  readonly loose?: boolean;
};

export type DraftResource = {
  readonly line: number;
  readonly title: string;
  /** The id that a comment gives. */
  readonly id?: string;
  readonly kind?: string;
  readonly minutes?: number;
  readonly focus?: string;
  readonly link?: Link;
  readonly links: readonly Link[];
  readonly nextStep?: string;
  readonly wishes: readonly Wish[];
  readonly ticked: boolean;
};

export type DraftPhase = {
  readonly line: number;
  readonly title: string;
  readonly id?: string;
  /** Title of the section around it, which tells it from another phase of the same title. */
  readonly parent?: string;
  /** The number that its heading gives. */
  readonly number?: number;
  readonly wishes: readonly Wish[];
  readonly resources: readonly DraftResource[];
};

export type DraftExtra = {
  readonly line: number;
  readonly title: string;
  readonly id?: string;
  readonly description?: string;
  readonly link?: Link;
  readonly links: readonly Link[];
  readonly ticked: boolean;
};

export type DraftCheck = {
  readonly line: number;
  readonly title: string;
  readonly id?: string;
  readonly ticked: boolean;
};

export type DraftSection = { readonly title: string; readonly text: string };

export type Draft = {
  /** Whether it follows the template, in which every resource has a duration. */
  readonly isTemplate: boolean;
  readonly title: string;
  readonly overview?: string;
  readonly prerequisites?: string;
  readonly phases: readonly DraftPhase[];
  readonly additionalResources: readonly DraftExtra[];
  readonly videos: readonly DraftExtra[];
  readonly checklist: readonly DraftCheck[];
  readonly notes?: string;
  readonly furtherSections: readonly DraftSection[];
  readonly remarks: readonly Remark[];
};

/** One property, or none where there is nothing to say: so that what is not given stays absent. */
export function optional<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
): { readonly [K in Key]?: NonNullable<Value> } {
  return value === undefined || value === '' ? {} : ({ [key]: value } as { [K in Key]?: NonNullable<Value> });
}
