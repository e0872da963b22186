import { type Day, dayOf, startOf } from './day.ts';

/** A stretch of time, in milliseconds since 1970. */
export type Span = { readonly from: number; readonly to: number };

/** A stretch of time that was spent on something. */
export type Spent = Span & {
  /** What names it and, where two begin at once, decides whose time it is: the id of a session. */
  readonly id: string;
};

/**
 * Stretches of time that may overlap, as two machines record them, so that every moment counts once: it belongs to the
 * one that began last. In the order of time. What ends before it begins is nothing.
 */
export function withoutOverlap<T extends Spent>(spans: readonly T[]): readonly T[] {
  const ordered = [...new Map(spans.map((span) => [span.id, span])).values()]
    .filter(({ from, to }) => to > from)
    .sort((one, other) => one.from - other.from || (one.id < other.id ? -1 : 1));
  const result: T[] = [];
  // Hardly any overlap, and there may be very many: only those that do are looked at closely.
  for (let place = 0; place < ordered.length; ) {
    const group: T[] = [];
    let end = -Infinity;
    for (
      let next = ordered[place];
      next !== undefined && (group.length === 0 || next.from < end);
      next = ordered[place]
    ) {
      group.push(next);
      end = Math.max(end, next.to);
      place += 1;
    }
    result.push(...(group.length === 1 ? group : shared(group)));
  }
  return result;
}

/** The same of some that overlap, in the order in which they begin. */
function shared<T extends Spent>(ordered: readonly T[]): readonly T[] {
  const moments = [...new Set(ordered.flatMap(({ from, to }) => [from, to]))].sort((one, other) => one - other);
  const result: T[] = [];
  /** Those that have begun, the latest last. Some of them may have ended. */
  const begun: T[] = [];
  let place = 0;
  for (const [index, from] of moments.entries()) {
    for (let next = ordered[place]; next !== undefined && next.from <= from; next = ordered[place]) {
      begun.push(next);
      place += 1;
    }
    while ((begun.at(-1)?.to ?? Infinity) <= from) begun.pop();
    const [owner, to] = [begun.at(-1), moments[index + 1]];
    if (owner === undefined || to === undefined) continue;
    const last = result.at(-1);
    if (last?.id === owner.id && last.to === from) result[result.length - 1] = { ...last, to };
    else result.push({ ...owner, from, to });
  }
  return result;
}

/** How long they are together, in milliseconds. They must not overlap. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** A stretch of time day by day: one piece for each day that it touches. */
export function byDay<T extends Span>(span: T): readonly (T & { readonly day: Day })[] {
  const pieces: (T & { readonly day: Day })[] = [];
  for (let { from } = span; from < span.to; ) {
    const day = dayOf(from);
    // Where the clock is turned back over midnight, a day begins twice, and its next one may already have begun.
    const end = startOf(day + 1);
    const to = Math.min(span.to, end > from ? end : span.to);
    pieces.push({ ...span, from, to, day });
    from = to;
  }
  return pieces;
}
