import { createHash } from 'node:crypto';
import type { ItemState } from '../progress/fold.ts';
import type { Progress, State } from '../progress/progress.ts';

/** One thing to do, as tables and lists of tasks have it: a resource, an extra or an item of the checklist. */
export type Task = {
  readonly id: string;
  readonly title: string;
  /** Its phase, or what stands in the place of one. */
  readonly group: { readonly id: string; readonly title: string };
  readonly number: string | undefined;
  readonly kind: string | undefined;
  readonly minutes: number | undefined;
  readonly url: string | undefined;
  readonly state: State;
  readonly isNext: boolean;
  /** When it was done; nothing where it is not, or follows its phase. */
  readonly done: string | undefined;
  readonly skipped: { readonly at: string; readonly reason: string } | undefined;
  readonly note: string | undefined;
  /** Whole minutes that were spent on it. */
  readonly spent: number | undefined;
  /** Whether it can be ticked by itself, and does not follow a phase. */
  readonly isOwn: boolean;
};

const EXTRAS = { id: 'extras', title: 'Extras' };
const CHECKLIST = { id: 'checklist', title: 'Checklist' };

/** Everything that a path asks for, in the order of the screen. */
export function tasksOf({ phases, extras, checklist, next }: Progress): readonly Task[] {
  const resources = phases.flatMap(({ phase, resources }) =>
    resources.map((one): Task => {
      const { id, title, kind, minutes, link } = one.resource;
      const { number, state, item } = one;
      const about = { number, kind, minutes, url: link?.url, isNext: one === next, isOwn: true };
      return { id, title, group: phase, state, ...about, ...historyOf(item) };
    }),
  );
  return [
    ...resources,
    ...extras.map((tick) => simpleTask(tick, EXTRAS, tick.entry.link?.url)),
    ...checklist.map((tick) => ({ ...simpleTask(tick, CHECKLIST), isOwn: tick.entry.phase === undefined })),
  ];
}

type Simple = {
  readonly entry: { readonly id: string; readonly title: string };
  readonly done: boolean;
  readonly item: ItemState;
};

function simpleTask({ entry: { id, title }, done, item }: Simple, group: Task['group'], url?: string): Task {
  const nothing = { number: undefined, kind: undefined, minutes: undefined, isNext: false, isOwn: true };
  return { id, title, group, url, state: done ? 'done' : 'open', ...nothing, ...historyOf(item) };
}

function historyOf(item: ItemState): Pick<Task, 'done' | 'skipped' | 'note' | 'spent'> {
  return {
    done: item.state === 'done' ? item.at : undefined,
    skipped: item.state === 'skipped' ? { at: item.at, reason: item.reason } : undefined,
    note: item.note,
    spent: item.spent,
  };
}

/** When the learner began, as far as a task knows: at their first tick, or right now; never after it was settled. */
export function beganAt({ firstDone }: Progress, { done, skipped }: Task, now: string): string {
  const settled = done ?? skipped?.at ?? now;
  const began = firstDone ?? now;
  return settled < began ? settled : began;
}

/** What the UUIDs of Waymark are made in, as RFC 9562 asks for. Another one would make every task and card a new one. */
const NAMESPACE = '6d1f0c0e5b0b4c58a2f19e3c7d40b8a5';

/** The UUID (version 5) that stands for these names, always the same: so another program knows again what it has read. */
export function uuidOf(...names: readonly string[]): string {
  const bytes = createHash('sha1').update(NAMESPACE, 'hex').update(JSON.stringify(names)).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
