/**
 * The learner's history: what was done, when, and to what. Events are facts. They are added and never
 * changed or removed, and everything else about progress is computed from them.
 */

type Stamp = {
  /** Unique among all events of all devices. */
  readonly id: string;
  /** The id that the events of one command share, so that one undo takes all of them back. */
  readonly action?: string;
  /** When it happened: ISO 8601 in UTC with milliseconds, so that text order is time order. */
  readonly at: string;
};

/** What a learner can do, before it is kept. */
export type NewEvent = { readonly path: string } & (
  | { readonly type: 'done'; readonly item: string }
  | { readonly type: 'reopened'; readonly item: string }
  | { readonly type: 'skipped'; readonly item: string; readonly reason: string }
  | { readonly type: 'noted'; readonly item: string; readonly text: string }
  /** Takes an action back. `event` is that action's id: an undo names what was done, a redo names an undo. */
  | { readonly type: 'undone'; readonly event: string }
);

/** An event as it is kept: with its id and its time. */
export type Event = Stamp & NewEvent;

/** What happened to one item: every event but an undo. */
export type ItemEvent = Exclude<Event, { type: 'undone' }>;
