import type { Path } from '../curriculum/types.ts';
import { Failure } from '../failure.ts';
import type { Deed, Event } from '../progress/event.ts';
import { explainMissing } from '../progress/explain.ts';
import type { Journal, Notice } from '../progress/journal.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import { isOpen, toggle } from '../progress/ticking.ts';
import { type Reversal, redoOf, undoOf } from '../progress/undo.ts';
import { actionInWords, finishInWords, wantedByChecklist } from '../progress/wording.ts';
import type { Action } from './state/action.ts';
import { type Choice, choicesFrom } from './state/choices.ts';
import type { Size } from './state/layout.ts';
import { outlineOf, type Panel, panelsOf, startingRow } from './state/panels.ts';
import { initialState, reducer } from './state/reducer.ts';
import type { Destination, Effect, Question, State } from './state/state.ts';

/** Everything that the dashboard shows, at one moment. A new object whenever anything in it has changed. */
export type Snapshot = {
  readonly state: State;
  readonly progress: Progress;
  readonly panels: readonly Panel[];
  /** The paths to choose from; nothing until they were asked for. */
  readonly choices: readonly Choice[] | undefined;
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow: boolean;
};

/** The dashboard without its looks: holds the state, performs what the state wants done, follows the journal. */
export type Shell = {
  readonly snapshot: () => Snapshot;
  readonly dispatch: (action: Action) => void;
  /** Calls `listener` after every change. Returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
  /** Stops following the journal. Resolves when what was begun has been performed. */
  readonly close: () => Promise<void>;
};

export type ShellOptions = {
  readonly path: Path;
  readonly journal: Journal;
  readonly size: Size;
  /** Whether the learner came down here from a resource of another path. */
  readonly isBelow?: boolean;
  /** Asked before anything else: whether to tick an item. */
  readonly question?: Question | undefined;
  /** Opens a web page or a file. */
  readonly open: (address: string) => Promise<void>;
  /** The progress on every path of the library. */
  readonly library: () => Promise<readonly Progress[]>;
  /** Leaves the dashboard: for another path, or for good. */
  readonly leave: (to?: Destination) => void;
};

/** Opens the dashboard's shell once the journal has been read, so that its first frame is the true one. */
export async function openShell(options: ShellOptions): Promise<Shell> {
  const { path, journal, open, library, leave } = options;
  const listeners = new Set<() => void>();
  const told = new Set<Notice>();
  let work = Promise.resolve();
  // Before the first reading, so that nothing is missed between the two.
  const unsubscribe = journal.subscribe(() => enqueue(refresh));
  const first = await journal.read();
  let history = first.events;
  let current = initialSnapshot(options, history);

  function publish(changed: Snapshot): void {
    current = changed;
    for (const listener of listeners) listener();
  }

  function dispatch(action: Action): void {
    const state = reducer(current.state, action);
    if (state === current.state) return;
    publish({ ...current, state });
    for (const effect of state.effects) enqueue(() => perform(effect));
  }

  /** One after the other, so that each is decided with the progress that the one before it made. */
  function enqueue(task: () => Promise<void>): void {
    work = work.then(task).catch((error: unknown) => {
      if (!(error instanceof Failure)) throw error;
      tell(error.message);
    });
  }

  function tell(message: string): void {
    dispatch({ type: 'told', message });
  }

  function tellOnce(notices: readonly Notice[]): void {
    const notice = notices.find((candidate) => !told.has(candidate));
    if (notice === undefined) return;
    told.add(notice);
    tell(notice);
  }

  async function refresh(): Promise<void> {
    const { events, notices } = await journal.read();
    if (events !== history) {
      history = events;
      const progress = progressOf(path, history);
      publish({ ...current, progress, panels: panelsOf(progress) });
    }
    tellOnce(notices);
  }

  async function perform(effect: Effect): Promise<void> {
    switch (effect.type) {
      case 'toggle':
        return performToggle(effect.item, effect.force);
      case 'undo':
        return reverse('Undid', undoOf(history, path.id));
      case 'redo':
        return reverse('Redid', redoOf(history, path.id));
      case 'open':
        await open(effect.address);
        return tell(`Opened ${effect.address}`);
      case 'load-library':
        return publish({ ...current, choices: choicesFrom(await library()) });
      case 'go':
        return leave(effect.to);
      case 'quit':
        return leave();
    }
  }

  async function performToggle(item: string, force: boolean): Promise<void> {
    const ticking = toggle(current.progress, item, { force });
    if (ticking.outcome === 'locked') {
      const { title } = ticking.resource.resource;
      const reason = explainMissing(ticking.missing);
      return dispatch({ type: 'confirmation-asked', item, title: `${title} is locked`, reason });
    }
    const left = current.progress.totals.left;
    await record(ticking.deeds);
    if (left > 0 && current.progress.totals.left === 0) tell(congratulation(current.progress));
  }

  async function reverse(verb: 'Undid' | 'Redid', reversal: Reversal | undefined): Promise<void> {
    if (reversal === undefined) return tell(`Nothing to ${verb === 'Undid' ? 'undo' : 'redo'}`);
    await record([reversal.deed]);
    tell(`${verb}: ${actionInWords(current.progress, reversal.events)}`);
  }

  async function record(deeds: readonly Deed[]): Promise<void> {
    await journal.append(deeds);
    await refresh();
  }

  tellOnce(first.notices);
  const { question } = options;
  if (question && isOpen(current.progress, question.item)) dispatch({ type: 'confirmation-asked', ...question });

  return {
    snapshot: () => current,
    dispatch,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => {
      unsubscribe();
      return work;
    },
  };
}

function initialSnapshot({ path, size, isBelow = false }: ShellOptions, history: readonly Event[]): Snapshot {
  const progress = progressOf(path, history);
  const panels = panelsOf(progress);
  const state = initialState(outlineOf(panels), size, startingRow(panels));
  return { progress, panels, state, choices: undefined, isBelow };
}

function congratulation(progress: Progress): string {
  const wanted = wantedByChecklist(progress);
  const finish = `Every resource is done: ${finishInWords(progress)}`;
  return wanted.length > 0 ? `${finish}. Still on the checklist: ${wanted.join(', ')}` : `${finish}. Path complete`;
}
