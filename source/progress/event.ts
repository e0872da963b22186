/**
 * The learner's history: what was done, when, and to what. Events are facts. They are added and never
 * changed or removed, and everything else about progress is computed from them.
 *
 * A type that is added here is asked for by the compiler wherever types are told apart, first of all in
 * `store/journal/event-format.ts`, which says what each has to hold.
 */

type Stamp = {
  /** Unique among all events of all devices. */
  readonly id: string;
  /** The id that the events of one command share, so that one undo takes all of them back. */
  readonly action?: string;
  /** What the device's clock said when it was recorded: ISO 8601 in UTC with milliseconds. Nothing is decided by it. */
  readonly at: string;
  /**
   * Where it stands among all events, written as a time, so that text order is their order: later than everything
   * that the device had seen, be its clock wrong or another's. Absent where that is `at`.
   */
  readonly order?: string;
};

/** What a learner can do, before it is kept. */
export type NewEvent = {
  readonly path: string;
  /** When it was really done, where that is not when it was recorded: as `at`. */
  readonly when?: string;
  /** The version of the path's document in which the item was seen. */
  readonly version?: string;
  /**
   * What an event is called that says the same on every machine that comes to it by itself: then all of them record one.
   * Not kept; any other event is called by chance.
   */
  readonly key?: Key;
} & (
  | { readonly type: 'done'; readonly item: string }
  | { readonly type: 'reopened'; readonly item: string }
  | { readonly type: 'skipped'; readonly item: string; readonly reason: string }
  /**
   * A note. `replaces` names the events whose notes it stands for from now on: none where it adds to them. Absent, as
   * Waymark 0.1 wrote it, it stands for all that came before. A note without text takes notes away.
   */
  | { readonly type: 'noted'; readonly item: string; readonly text: string; readonly replaces?: readonly string[] }
  /**
   * An answer to a question. `question` is what its events call it, `asks` what it asked in its words of that day, and
   * a grade is from 1, forgotten, to 4, easy; any other counts for nothing.
   */
  | {
      readonly type: 'reviewed';
      readonly item: string;
      readonly question: string;
      readonly asks: string;
      readonly grade: number;
    }
  /** Leaves a question out for good. */
  | { readonly type: 'dropped'; readonly item: string; readonly question: string; readonly asks?: string }
  /**
   * A question of the learner's own, with an empty answer where there is none. Its id is what later events call it.
   * `replaces` names the question that it is a new wording of.
   */
  | {
      readonly type: 'asked';
      readonly item: string;
      readonly question: string;
      readonly answer: string;
      readonly replaces?: string;
    }
  /** Begins a session: the event's id is what names it. */
  | { readonly type: 'started'; readonly item: string }
  /** Ends a session. It counts until that moment, written as `at`: its own start where it counts for nothing. */
  | { readonly type: 'stopped'; readonly session: string; readonly until: string }
  /** Minutes that were studied without a session. */
  | { readonly type: 'tracked'; readonly item: string; readonly minutes: number }
  /** What the learner wants to keep to: a day to be done by, `2026-12-20`, minutes a week, or with neither no plan. */
  | { readonly type: 'planned'; readonly by?: string; readonly weekly?: number }
  /** What an item of another version of the document is in this one, where nothing in their texts tells it. */
  | {
      readonly type: 'same';
      readonly item: string;
      readonly former: string;
      /** Absent of an item that Waymark 0.1 knew. */
      readonly formerVersion?: string;
    }
  /** A title of the learner's own for a path; '' for that of its document. */
  | { readonly type: 'renamed'; readonly title: string }
  /** Takes a path out of the library. Its history stays, and taking this back brings it again. */
  | { readonly type: 'removed' }
  /**
   * How the document of a path is read from now on, by its headings: what is to be studied although it would have been
   * passed over, and what is to be passed over. The last one counts, whole.
   */
  | { readonly type: 'corrected'; readonly study: readonly string[]; readonly skip: readonly string[] }
  /** Where the document of a path comes from: an address that git takes, and the document's file in that repository. */
  | { readonly type: 'followed'; readonly address: string; readonly file: string }
  /** Takes an action back. `event` is that action's id: an undo names what was done, a redo names an undo. */
  | { readonly type: 'undone'; readonly event: string }
);

/** The id and the action that such an event gets, and where it stands, if not behind all that was seen. */
export type Key = Required<Pick<Stamp, 'id' | 'action'>> & Pick<Stamp, 'order'>;

/** An event as it is kept: with its id and its time. */
export type Event = Stamp & Kept<NewEvent>;
type Kept<T> = T extends unknown ? Omit<T, 'key'> : never;

/** What happened to one item. */
export type ItemEvent = Extract<Event, { readonly item: string }>;

/** Whether an event is about one item. */
export function isAboutItem(event: Event): event is ItemEvent {
  return 'item' in event;
}

/** Where an event stands among all. Of two the greater one is the later one. */
export function orderOf({ at, order = at }: Pick<Stamp, 'at' | 'order'>): string {
  return order;
}

/** When it was done, for calendars and people: not for the order of events. */
export function timeOf({ at, when = at }: Pick<Event, 'at' | 'when'>): string {
  return when;
}
