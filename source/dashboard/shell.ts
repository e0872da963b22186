import { Failure } from '../failure.ts';
import type { Event } from '../progress/event.ts';
import { explainLock } from '../progress/explain.ts';
import type { History, Notice } from '../progress/journal.ts';
import { noteOn } from '../progress/note.ts';
import type { Progress } from '../progress/progress.ts';
import { isOpen, toggle } from '../progress/ticking.ts';
import { congratulation, titlesOf } from '../progress/wording.ts';
import { type Doing, noting, reversing, skipping, ticking } from './doing.ts';
import type { ShellOptions } from './options.ts';
import { advanced, firstSnapshot, type Snapshot, seen } from './snapshot.ts';
import type { Action } from './state/action.ts';
import { choicesFrom } from './state/choices.ts';
import { type Effect, screenOf } from './state/state.ts';
import { FIRST_WORDS, sentence } from './wording.ts';

/** The dashboard without its looks: holds the state, performs what the state wants done, follows the journal. */
export type Shell = {
  readonly snapshot: () => Snapshot;
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after every change. Returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Stops following the journal. Resolves when all that was begun with the journal has been performed, with what went
   * wrong, or must be known otherwise, and was not seen: a sentence each.
   */
  readonly close: () => Promise<readonly Notice[]>;
};

const WRITES: readonly Effect['type'][] = ['toggle', 'skip', 'undo', 'redo', 'note', 'edit-note'];

/**
 * Opens the dashboard's shell once the journal has been read, so that its first frame is the true one.
 * @throws Failure when it cannot be read.
 */
export async function openShell(options: ShellOptions): Promise<Shell> {
  const { path, journal, size, isBelow = false, question, notices = [], now, edit, open, library, leave } = options;
  const listeners = new Set<() => void>();
  const noticed = new Set(notices);
  let history: readonly Event[] = [];
  // Assigned before anything else can happen, by `begun`.
  let current!: Snapshot;
  let work = Promise.resolve();

  function publish(changed: Partial<Snapshot>): void {
    current = { ...current, ...changed };
    for (const listener of listeners) listener();
  }

  function dispatch(action: Action): void {
    const next = advanced(current, action);
    if (next === current) return;
    publish(next);
    for (const effect of next.state.effects) begin(effect);
  }

  /**
   * After what was begun. What writes to the journal waits for its turn, so that it is decided with the progress that
   * the one before it made; all else is in nobody's way.
   */
  function begin(effect: Effect): void {
    const done = work
      .then(() => perform(effect))
      .catch((error) => {
        reopen(effect);
        report(error);
      });
    if (WRITES.includes(effect.type)) work = done;
  }

  /** What was typed is not lost when it cannot be kept. */
  function reopen(effect: Effect): void {
    if (effect.type !== 'note' && effect.type !== 'skip') return;
    const text = effect.type === 'note' ? effect.text : effect.reason;
    dispatch({ type: 'asked-for', what: effect.type, item: effect.item, title: titlesOf(path)(effect.item), text });
  }

  function report(error: unknown): void {
    if (!(error instanceof Failure)) throw error;
    dispatch({ type: 'noticed', notices: [error.message] });
    // Whoever types sees a notice only afterwards.
    if (screenOf(current.state) !== 'notice') tell(error.message);
  }

  function tell(message: string): void {
    dispatch({ type: 'told', message });
  }

  async function refresh(): Promise<void> {
    take(await journal.read());
  }

  function take({ events, notices }: History): void {
    if (events !== history) {
      history = events;
      publish(seen(current, history, now()));
    }
    const fresh = notices.filter((notice) => !noticed.has(notice));
    for (const notice of fresh) noticed.add(notice);
    dispatch({ type: 'noticed', notices: fresh });
  }

  async function perform(effect: Effect): Promise<void> {
    switch (effect.type) {
      case 'toggle':
        return performToggle(effect.item, effect.force);
      case 'undo':
      case 'redo':
        await refresh();
        return record(reversing(effect.type, current.history, current.progress));
      case 'skip':
        await refresh();
        return record(skipping(current.progress, effect.item, effect.reason));
      case 'note':
        return record(noting(current.progress, effect.item, effect.text));
      case 'edit-note': {
        const old = noteOn(effect.item, current.progress) ?? '';
        const written = await edit(old);
        return written === old ? undefined : record(noting(current.progress, effect.item, written));
      }
      case 'open':
        await open(effect.address);
        return tell(`Opened ${effect.address}`);
      case 'load-library':
        return loadLibrary();
      case 'go':
        return leave(effect.to);
      case 'quit':
        return leave();
    }
  }

  async function performToggle(item: string, force: boolean): Promise<void> {
    await refresh();
    // Whoever was asked whether to tick it does not want it reopened when it was ticked elsewhere meanwhile.
    if (force && !isOpen(current.progress, item)) return;
    const toggled = toggle(current.progress, item, { force });
    if (toggled.outcome === 'locked') {
      const { title, reason } = explainLock(toggled);
      return dispatch({ type: 'confirmation-asked', item, title, reason: sentence(reason) });
    }
    await record(ticking(current.progress, toggled.newEvents, current.state.filter !== ''));
  }

  async function record({ newEvents, said }: Doing): Promise<void> {
    const { left } = current.progress.totals;
    if (newEvents.length > 0) await journal.append(newEvents);
    await refresh();
    const isLast = left > 0 && current.progress.totals.left === 0;
    const words = [said ?? [], isLast ? congratulation(current.progress) : []].flat();
    if (words.length > 0) tell(words.join(isLast && said !== undefined ? '. ' : ' '));
  }

  async function loadLibrary(): Promise<void> {
    publish({ choices: undefined });
    let read: readonly Progress[] = [];
    try {
      read = await library();
    } finally {
      const choices = choicesFrom(read);
      publish({ choices });
      dispatch({ type: 'library-read', own: choices.findIndex(({ id }) => id === path.id), count: choices.length });
    }
  }

  async function begun(): Promise<void> {
    const first = await journal.read();
    history = first.events;
    current = firstSnapshot(path, history, size, isBelow, now());
    dispatch({ type: 'noticed', notices });
    take(first);
  }

  // Before the first reading, so that nothing is missed between the two.
  const unsubscribe = journal.subscribe(() => {
    work = work.then(refresh).catch(report);
  });
  const opened = begun();
  work = opened.catch(unsubscribe);
  await opened;
  if (current.history.length === 0 && current.whole.rows.length > 0) tell(FIRST_WORDS);
  if (question && isOpen(current.progress, question.item)) dispatch({ type: 'confirmation-asked', ...question });

  return {
    snapshot: () => current,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      unsubscribe();
      await work;
      return current.state.notices;
    },
  };
}
