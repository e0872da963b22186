/**
 * Sessions that somebody forgot to stop: longer than anybody studies such a thing, or over a sleep of the machine.
 * They are never counted without asking.
 */

const MS_A_MINUTE = 60_000;

/** A session is believed for this many times the minutes of its item ... */
const TIMES = 3;
/** ... and at least for so many minutes. */
const LEAST = 120;
/** A machine that slept for less than this, in milliseconds, did not sleep. */
const NAP = 5 * MS_A_MINUTE;

/** What the clocks of a machine say at one moment, in milliseconds. */
export type Clocks = {
  /** The time of day. It can be set, and goes on while the machine sleeps. */
  readonly wall: number;
  /** What only runs while the machine is awake, since its start. */
  readonly awake: number;
  /** Names the start of the machine that `awake` counts from. */
  readonly boot: string;
};

/** What a machine remembers of the session that it began, or saw running. */
export type Watch = {
  /** The session's id. */
  readonly session: string;
  /** The clocks when it was first seen. */
  readonly begun: Clocks;
  /** When the learner last pressed a key or gave a command, in milliseconds since 1970; at most a minute old. */
  readonly lastKey: number;
};

/** How long a session may be before somebody has to say that it was that long, in milliseconds. */
export function believable(minutes: number | undefined): number {
  return Math.max(TIMES * (minutes ?? 0), LEAST) * MS_A_MINUTE;
}

/** Whether the machine slept between two moments. What is known of another start of it counts as sleep. */
export function hasSlept(earlier: Clocks, later: Clocks): boolean {
  // Where starts have no name, a clock that counts from the start and went back tells of another.
  if (earlier.boot !== later.boot || later.awake < earlier.awake) return true;
  return later.wall - earlier.wall - (later.awake - earlier.awake) > NAP;
}

/** How much of a forgotten session may count, and until when that is, in milliseconds since 1970. */
export type Answer = {
  readonly kind: 'estimate' | 'last-key' | 'all' | 'none';
  readonly until: number;
};

/** A session that was forgotten, with the answers to how much of it counts, the most likely first. */
export type Forgotten = { readonly from: number; readonly answers: readonly Answer[] };

/**
 * Whether a running session was forgotten, and what to choose from then.
 * @param from when it began @param minutes of its item, where they are known
 * @param watch what this machine remembers of it, if it does
 */
export function forgottenSession(
  { from, minutes, id }: { readonly from: number; readonly minutes: number | undefined; readonly id: string },
  clocks: Clocks,
  watch: Watch | undefined,
): Forgotten | undefined {
  const now = clocks.wall;
  const own = watch?.session === id ? watch : undefined;
  if (now < from) return backInTime({ from, minutes }, clocks, own);
  const isTooLong = now - from > believable(minutes);
  if (!isTooLong && (own === undefined || !hasSlept(own.begun, clocks))) return undefined;
  const estimate = from + (minutes ?? 0) * MS_A_MINUTE;
  const answers: Answer[] = [];
  if (estimate > from && estimate < now) answers.push({ kind: 'estimate', until: estimate });
  if (own !== undefined && own.lastKey - from >= MS_A_MINUTE && own.lastKey < now - MS_A_MINUTE) {
    answers.push({ kind: 'last-key', until: own.lastKey });
  }
  return { from, answers: [...answers, { kind: 'all', until: now }, { kind: 'none', until: from }] };
}

/**
 * The clock was set back behind the beginning: how long it was, only the clock tells that counts from the machine's
 * start, and where that is not known, nobody does.
 */
function backInTime(
  { from, minutes }: { readonly from: number; readonly minutes: number | undefined },
  clocks: Clocks,
  own: Watch | undefined,
): Forgotten {
  const awake = own !== undefined && own.begun.boot === clocks.boot ? clocks.awake - own.begun.awake : 0;
  return {
    from,
    answers: [
      ...(awake >= MS_A_MINUTE ? [{ kind: 'all' as const, until: from + awake }] : []),
      ...(minutes === undefined ? [] : [{ kind: 'estimate' as const, until: from + minutes * MS_A_MINUTE }]),
      { kind: 'none', until: from },
    ],
  };
}
