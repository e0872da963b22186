/**
 * What there is to learn. These types are what a curriculum file means once it has been validated:
 * lists that a file leaves out are empty here, and what it does not say is absent, never invented.
 *
 * Every `id` is unique within its path, whatever it names, so that one string can name a phase or an item.
 */

/** A page on the web, with what is known of it. Only `http` and `https` addresses are ever opened. */
export type Link = {
  readonly url: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  readonly channel?: string;
  /** A video's length as its source gives it, for example `26:25`. Shown, never computed with. */
  readonly duration?: string;
};

/** A question to test oneself with after studying. Without an answer it is asked all the same: one tries to recall it. */
export type Question = {
  readonly question: string;
  readonly answer?: string;
};

/** One thing to study. Only resources count towards a path's percentage. */
export type Resource = {
  readonly id: string;
  readonly title: string;
  /** What sort of thing it is, in lower case: `article`, `video`, `book` ... */
  readonly kind?: string;
  /** Time to study it, in whole minutes, 1 or more. Absent when the author does not say. */
  readonly minutes?: number;
  readonly focus?: string;
  readonly link?: Link;
  /** Further links on the same subject. */
  readonly links: readonly Link[];
  /** What the author says to do afterwards, word for word. */
  readonly nextStep?: string;
  /** Ids of the phases and resources that come before it. */
  readonly dependencies: readonly string[];
  /** What else it asks for, in the author's words: nothing in this path, so nothing that Waymark could check. */
  readonly needs?: string;
  /** Id of the path that it leads to: a path of its own about this one subject. */
  readonly leadsTo?: string;
  readonly selfCheck: readonly Question[];
};

/** An ordered group of resources. Its number is its place in the path, counted from 1. */
export type Phase = {
  readonly id: string;
  readonly title: string;
  /** Ids of the phases and resources that come before every resource of this phase. */
  readonly dependencies: readonly string[];
  readonly resources: readonly Resource[];
  /** Questions about the phase as a whole. Absent, not empty, without any: 0.1 refuses a phase that has such a list. */
  readonly selfCheck?: readonly Question[];
};

/** An additional resource or a supplementary video: can be ticked, and never counts in the percentage. */
export type Extra = {
  readonly id: string;
  readonly title: string;
  readonly description?: string;
  readonly link?: Link;
  readonly links: readonly Link[];
};

/** What must be true to call the path complete. With a `phase` it follows that phase; others are ticked by hand. */
export type ChecklistItem = {
  readonly id: string;
  readonly title: string;
  /** Id of the phase that decides it. */
  readonly phase?: string;
};

/** A part of a document that Waymark has no place of its own for, kept as it was written. */
export type Section = {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
};

/** Where a path was imported from. */
type Source = {
  /** The document's file: absolute where its place on this machine is known, else what it is called in what was read. */
  readonly file: string;
  /** Where it stands among the other paths of its folder, from the outside in, for example `Caching`. */
  readonly sections: readonly string[];
  /** Files beside the document, such as slides, absolute. */
  readonly attachments: readonly string[];
};

/** An item that the path once had, so that its ticks come back when it does. */
type Former = {
  readonly id: string;
  readonly title: string;
  /** Title of the phase or the part of the path that it stood in. */
  readonly place: string;
  readonly url?: string;
};

/** One learning path. */
export type Path = {
  readonly id: string;
  readonly title: string;
  readonly overview?: string;
  readonly prerequisites?: string;
  readonly phases: readonly Phase[];
  readonly additionalResources: readonly Extra[];
  readonly videos: readonly Extra[];
  readonly checklist: readonly ChecklistItem[];
  readonly notes?: string;
  readonly furtherSections: readonly Section[];
  readonly source?: Source;
  /** What an update of the source took away. Written by Waymark 0.1 alone. */
  readonly former?: readonly Former[];
  /**
   * The paths that its resources lead to, and those that these lead to, by their ids, as far as they are known. They are
   * read along with it, and no part of what is kept of it.
   */
  readonly below?: ReadonlyMap<string, Path>;
};
