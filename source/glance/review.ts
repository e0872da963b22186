import type { Algorithm } from '../progress/recall/algorithm.ts';
import { retrievability } from '../progress/recall/due.ts';
import type { Asked } from '../progress/recall/sitting.ts';

/** A question in `review --json`. */
export type ReviewReport = {
  readonly path: string;
  readonly item: string;
  /** The number of the item: `2.1`. */
  readonly number: string;
  readonly title: string;
  readonly url: string | null;
  /** What its events call it. */
  readonly id: string;
  readonly question: string;
  readonly answer: string | null;
  /** Whether the learner wrote it. */
  readonly own: boolean;
  /** When it is due: ISO 8601 in UTC. */
  readonly due: string | null;
  /** How often it was answered. */
  readonly answers: number;
  /** The probability that it is recalled now, from 0 to 1; `null` before the first answer. */
  readonly recall: number | null;
};

/** A question as `--json` shows it. */
export function reviewReport({ path, question }: Asked, now: number, algorithm: Algorithm): ReviewReport {
  const { id, place, question: asks, answer, isOwn, schedule, due } = question;
  return {
    path: path.id,
    item: place.id,
    number: place.number,
    title: place.title,
    url: place.url ?? null,
    id,
    question: asks,
    answer: answer ?? null,
    own: isOwn,
    due: due === undefined ? null : new Date(due).toISOString(),
    answers: schedule?.answers ?? 0,
    recall: schedule === undefined ? null : Math.round(1000 * retrievability(question, now, algorithm)) / 1000,
  };
}
