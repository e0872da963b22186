import { folded } from '../../text/searchable.ts';
import { type Event, timeOf } from '../event.ts';
import { isGrade } from './schedule.ts';

/** An event that is an answer. */
type Reviewed = Extract<Event, { type: 'reviewed' }>;

/** A question that the journal knows: all that was said of it under one id. */
export type Known = {
  readonly id: string;
  /** The item that it belongs to. That may be gone. */
  readonly item: string;
  /** What its first event says. */
  readonly first: { readonly item: string; readonly asks: string };
  /** How it was worded, folded, the last wording at the end. */
  readonly wordings: ReadonlySet<string>;
  readonly answers: readonly Reviewed[];
  /** Whether the learner left it out for good. */
  readonly isDropped: boolean;
};

/** A question that the learner wrote. */
export type Own = {
  /** The id of the event that first asked it. */
  readonly id: string;
  readonly item: string;
  readonly question: string;
  readonly answer: string | undefined;
  /** When it was first asked, in milliseconds since 1970. */
  readonly since: number;
};

/** What the journal says of the questions of one path. */
type Journalled = {
  /** Those of others by the id that their events have, in the order in which they were first met. */
  readonly known: ReadonlyMap<string, Known>;
  /** The learner's own, as they are now. */
  readonly own: readonly Own[];
};

type Growing = {
  readonly id: string;
  item: string;
  readonly first: Known['first'];
  readonly wordings: Set<string>;
  readonly answers: Reviewed[];
  isDropped: boolean;
  /** As it was asked the last time. */
  asks: string | undefined;
};

/**
 * What the events of a path say of questions.
 * @param held the events that hold, in order
 */
export function journalled(held: readonly Event[], path: string): Journalled {
  const known = new Map<string, Growing>();
  const own = new Map<string, Own>();
  /** Changes of a question name what they change, which may be a change. */
  const roots = new Map<string, string>();

  function meet(id: string, event: { readonly item: string }, asks: string): Growing {
    let one = known.get(id);
    if (one === undefined) {
      const first = { item: event.item, asks };
      one = { id, item: event.item, first, wordings: new Set(), answers: [], isDropped: false, asks: undefined };
      known.set(id, one);
    }
    one.item = event.item;
    if (one.asks !== asks) {
      const wording = folded(asks);
      // The last wording stands at the end.
      one.wordings.delete(wording);
      one.wordings.add(wording);
      one.asks = asks;
    }
    return one;
  }

  for (const event of held) {
    if (event.path !== path) continue;
    if (event.type === 'reviewed') {
      if (!isGrade(event.grade)) continue;
      meet(event.question, event, event.asks).answers.push(event);
    } else if (event.type === 'dropped') {
      meet(event.question, event, event.asks ?? '').isDropped = true;
    } else if (event.type === 'asked') {
      const { replaces = event.id, question, answer } = event;
      const id = roots.get(replaces) ?? replaces;
      roots.set(event.id, id);
      const since = own.get(id)?.since ?? Date.parse(timeOf(event));
      const one = meet(id, event, question);
      // Whoever changes a question wants it, also after it was left out elsewhere.
      one.isDropped = false;
      own.set(id, { id, item: one.item, question, answer: answer.trim() === '' ? undefined : answer, since });
    }
  }
  return { known, own: [...own.values()] };
}
