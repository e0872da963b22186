/** What an author means by a number, or by "previous". */
export type Meant =
  | { readonly type: 'phases'; readonly numbers: readonly number[] }
  | { readonly type: 'resource'; readonly number: number; readonly phase?: number }
  | { readonly type: 'previous'; readonly what: 'phase' | 'resource' };

/** Most phases that a range can have. */
const MANY = 100;
const PHASE = '(?:phases?|stages?|modules?|parts?|steps?|levels?|units?|weeks?)';
const RANGE = new RegExp(`^(?:all )?${PHASE}\\s+#?(\\d{1,4})\\s*(?:-|–|to|through)\\s*#?(\\d{1,4})$`, 'i');
const ONE = new RegExp(`^${PHASE}\\s+#?(\\d{1,4})(?:\\s*[:(–-].*)?$`, 'i');
const BOTH = /^(?:phase\s+#?(\d{1,4})\s*[,:.–-]?\s*resource\s+#?|(\d{1,4})\.)(\d{1,4})$/i;
const REVERSED = /^resource\s+#?(\d{1,4})\s+(?:of|in|from)\s+phase\s+#?(\d{1,4})$/i;

/**
 * What is meant by `Phase 2`, `Phases 1-2`, `Resource 2`, `Resource 1 of Phase 2`, `2.1` or `the previous phase`.
 * @param afterPhase whether phases were named just before, so that a bare number is one of them
 */
export function numberIn(text: string, afterPhase: boolean): Meant | undefined {
  const both = BOTH.exec(text);
  if (both !== null) return { type: 'resource', phase: Number(both[1] ?? both[2]), number: Number(both[3]) };
  const reversed = REVERSED.exec(text);
  if (reversed !== null) return { type: 'resource', phase: Number(reversed[2]), number: Number(reversed[1]) };
  const range = RANGE.exec(text);
  if (range !== null) return { type: 'phases', numbers: between(Number(range[1]), Number(range[2])) };
  const one = ONE.exec(text) ?? (afterPhase ? /^#?(\d{1,4})$/.exec(text) : null);
  if (one !== null) return { type: 'phases', numbers: [Number(one[1])] };
  const resource = /^resources?\s+#?(\d{1,4})$/i.exec(text);
  if (resource !== null) return { type: 'resource', number: Number(resource[1]) };
  const previous = /^(?:the )?previous (?:(phase)|resource|article|item|step)$/i.exec(text);
  return previous === null ? undefined : { type: 'previous', what: previous[1] === undefined ? 'resource' : 'phase' };
}

function between(low: number, high: number): number[] {
  return Array.from({ length: Math.max(0, Math.min(high, low + MANY) - low + 1) }, (_, index) => low + index);
}
