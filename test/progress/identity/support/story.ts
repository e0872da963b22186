import type { Version } from '../../../../source/progress/identity/document-version.ts';
import { landingsIn } from '../../../../source/progress/identity/landings.ts';
import { type Match, rememberMatches } from '../../../../source/progress/identity/match.ts';
import { documentFrom, type Hidden, makerOf, type Seen, seenOf } from './document.ts';
import { edited } from './edits.ts';
import { randomFrom } from './random.ts';

/** A tick as a machine made it: on an item of the version that it showed. */
type Tick = {
  readonly version: Version;
  readonly index: number;
  readonly who: number;
  readonly on: boolean;
  readonly at: number;
};

/** How often a design was wrong: ticks that were lost or shown on another item, of all states that were looked at. */
export type Verdict = {
  readonly states: number;
  /** Of these, what is ticked, or shown as ticked. */
  readonly ticked: number;
  readonly wrong: number;
  /** Whose ticks are not on it, although it was the same and unlike all others in every version: never. */
  readonly unchangedWrong: number;
};

/** Tells where each tick is on the version that is shown; -1 where it is not there any more. */
export type Design = (shown: Version, ticks: readonly Tick[]) => readonly number[];

/** The design that Waymark has. */
export const byVersions: Design = (shown, ticks) => {
  const versions = ticks.map(({ version }) => version);
  const { byHash } = landingsIn(shown, versions, rememberMatches(known));
  return ticks.map(({ version, index }) => byHash.get(version.hash)?.[index] ?? -1);
};

/** An id alone, and no more. */
export const byId: Design = (shown, ticks) => {
  const places = new Map(shown.list.map(({ id }, index) => [id, index]));
  return ticks.map(({ version, index }) => places.get(version.list[index]?.id ?? '') ?? -1);
};

/** Of one story: what was matched once need not be matched again. */
const known = new Map<string, Match>();

export type Telling = {
  readonly machines: number;
  /** Whether only the first and the last version are ever opened. */
  readonly endsOnly?: boolean;
};

/**
 * A story of a document over some commits: machines open any of its versions, tick, and exchange at any time. At each
 * opening, what a design shows is held against what is true.
 */
export function tell(seed: number, { machines, endsOnly = false }: Telling, design: Design): Verdict {
  known.clear();
  const random = randomFrom(seed);
  const maker = makerOf(random, { links: random.pick([0, 0.5, 0.8, 0.95]), repeated: random.pick([0, 0, 0.1, 0.4]) });
  const gone: Hidden[] = [];
  let document = documentFrom(random, maker);
  const versions: Seen[] = [seenOf(document)];
  const commits = 2 + random.below(14);
  for (let commit = 0; commit < commits; commit++) {
    document = edited(document, random, maker, gone);
    versions.push(seenOf(document));
  }
  const homes = Array.from({ length: machines }, () => new Set<Tick>());
  let time = 0;
  let [states, ticked, wrong, unchangedWrong] = [0, 0, 0, 0];

  function open(machine: number, seen: Seen, goingOn: boolean): void {
    const home = homes[machine] ?? new Set();
    const ticks = [...home].sort((one, other) => one.at - other.at);
    const places = design(seen.version, ticks);
    const shown = seen.list.map(() => false);
    ticks.forEach((tick, at) => {
      const place = places[at] ?? -1;
      if (place >= 0) shown[place] = tick.on;
    });
    const truth = new Map<number, boolean>();
    for (const tick of ticks) truth.set(tick.who, tick.on);
    const keys = keysOf(seen);
    seen.who.forEach((who, index) => {
      const isTicked = truth.get(who) ?? false;
      const isShown = shown[index] ?? false;
      states++;
      if (isTicked || isShown) ticked++;
      if (isShown !== isTicked) wrong++;
      const isLost = ticks.some((tick, at) => tick.who === who && places[at] !== index);
      if (isLost && isUnchanged(who, keys[index] ?? '', ticks)) unchangedWrong++;
    });
    if (!goingOn) return;
    const count = 1 + random.below(Math.max(2, Math.ceil(seen.list.length / 4)));
    for (let tick = 0; tick < count; tick++) {
      const index = random.below(seen.list.length);
      const who = seen.who[index] ?? -1;
      home.add({ version: seen.version, index, who, on: !(shown[index] ?? false) || random.chance(0.5), at: time++ });
    }
  }

  const first = versions[0];
  const last = versions.at(-1);
  if (first === undefined || last === undefined) throw new TypeError('a story without versions');
  const at = homes.map(() => 0);
  if (endsOnly) {
    homes.forEach((_, machine) => {
      open(machine, first, true);
    });
  } else {
    for (let step = 0; step < commits * 2; step++) {
      const machine = random.below(machines);
      // Machines follow a document, some slowly; now and then one opens an old version again.
      const newest = Math.min(versions.length - 1, Math.ceil((step / (commits * 2)) * versions.length));
      at[machine] = random.chance(0.08)
        ? random.below(newest + 1)
        : Math.max(at[machine] ?? 0, random.below(newest + 1));
      open(machine, versions[at[machine] ?? 0] ?? first, true);
      if (random.chance(0.3)) exchange();
    }
  }
  exchange(true);
  homes.forEach((_, machine) => {
    open(machine, last, false);
  });
  return { states, ticked, wrong, unchangedWrong };

  /** Whether an item was ticked only where its entry was its own alone, and no other item ever had that entry. */
  function isUnchanged(who: number, key: string, ticks: readonly Tick[]): boolean {
    const own = ticks.filter((tick) => tick.who === who);
    const isItself = (one: Seen, index: number) => keysOf(one)[index] !== key || one.who[index] === who;
    const isSame = (tick: Tick) => keysOf({ list: tick.version.list })[tick.index] === key;
    return (
      own.length > 0 && own.every(isSame) && versions.every((one) => one.who.every((_, index) => isItself(one, index)))
    );
  }

  function exchange(isWhole = false): void {
    const [one, other] = [random.below(machines), random.below(machines)];
    const together = isWhole ? homes : [homes[one] ?? new Set<Tick>(), homes[other] ?? new Set<Tick>()];
    const all = together.flatMap((home) => [...home]);
    for (const home of together) for (const tick of all) home.add(tick);
  }
}

function keysOf({ list }: Pick<Seen, 'list'>): readonly string[] {
  return list.map(({ phase, title, url }) => JSON.stringify([phase, title, url]));
}
