import { Failure } from '../failure.ts';
import type { Event } from '../progress/event.ts';
import type { History } from '../progress/history.ts';
import { isOpen, notesOn } from '../progress/new-events.ts';
import type { Progress } from '../progress/progress.ts';
import { recordedIn, type Session } from '../progress/time/recorded.ts';
import { type Doing, noting, toggling } from './doing.ts';
import { FIRST_WORDS, isFinish, rewardFor } from './messages.ts';
import { isAsShown, type Pending, pendingOf, Stored } from './pending.ts';
import { askedAgain, isRecorded, type Outward, recorded } from './recording.ts';
import { isDue, questionsOf, reviewing } from './review-sitting.ts';
import { endingSessions, minutesOf, observedElsewhere, sessioning, titleOfSession } from './sessions.ts';
import type { Shell, ShellOptions, Written } from './shell-options.ts';
import { advanced, firstSnapshot, type Snapshot, seen } from './snapshot.ts';
import type { Action } from './state/action.ts';
import { choicesFrom } from './state/choices.ts';
import { STILL } from './state/reducer.ts';
import { type Effect, screenOf } from './state/state.ts';

const MINUTE = 60_000;

/**
 * Opens the dashboard's shell once the journal has been read, so that its first frame is the true one.
 * @throws Failure when it cannot be read.
 */
export async function openShell(options: ShellOptions): Promise<Shell> {
  const { path, journal, size, isBelow = false, question, notices = [], now, edit, open, library, leave } = options;
  const listeners = new Set<() => void>();
  const noticed = new Set(notices);
  const stored = new Stored();
  let history: readonly Event[] = [];
  let pending: readonly Pending[] = [];
  let count = 0;
  // Assigned before anything else can happen, by `begun`.
  let current!: Snapshot;
  let work = Promise.resolve();
  /** When what the learner does was last remembered, and which sessions were asked about. */
  let attended = -Infinity;
  const asked = new Set<string>();
  let stopClock: (() => void) | undefined;

  function publish(changed: Partial<Snapshot>): void {
    current = { ...current, ...changed };
    for (const listener of listeners) listener();
  }

  function dispatch(action: Action): void {
    if (!STILL.includes(action.type)) attend();
    const next = advanced(current, action);
    if (next === current) return;
    publish(next);
    for (const effect of next.state.effects) perform(effect);
  }

  /**
   * What is learned is shown at once and stored behind that: the next key is decided on what the one before it did,
   * however slow the disk is. All else waits until that is stored, and is in nobody's way.
   */
  function perform(effect: Effect): void {
    switch (effect.type) {
      case 'toggle':
        performToggle(effect.items, effect.force);
        break;
      case 'review':
        beginReview();
        break;
      case 'session':
        if (!askForgotten(true)) record(sessioning(current.history, current.progress, effect.item, now()));
        break;
      default:
        if (isRecorded(effect)) record(recorded(effect, current), effect);
        else work.then(() => outside(effect)).catch(report);
    }
  }

  /** Asks what is due by now of this path, and then of the others, which are read meanwhile; or says that nothing is. */
  function beginReview(isVisit = false): void {
    // The day may be another one than that of the last change.
    publish({ now: now() });
    const begin = () => dispatch(reviewing(current, isVisit, isVisit && options.review?.isEarly));
    const isEnough = isDue(current) || current.others !== undefined;
    if (isEnough) begin();
    if (current.others !== undefined) return;
    if (!isEnough) tell('Looking at the other paths');
    const asked = screenOf(current.state);
    // Whoever did something else meanwhile is not called away from it.
    work.then(readOthers).then(() => isEnough || screenOf(current.state) !== asked || begin(), report);
  }

  async function readOthers(): Promise<void> {
    publish({ others: questionsOf(await library(), path.id, current.history) });
  }

  function outside(effect: Outward) {
    switch (effect.type) {
      case 'edit-note':
        return editNote(effect.item);
      case 'open':
        // A file is named before it is opened.
        if (!/^https?:/i.test(effect.address)) tell(`Opening ${effect.address}`);
        return open(effect.address).then(() => tell(`Opened ${effect.address}`));
      case 'load-library':
        return loadLibrary();
      case 'load-pace':
        return observedElsewhere(current, library, journal).then((observed) => publish({ observed }));
      case 'load-parts':
        return options.parts?.().then(dispatch);
      case 'correct':
        return options.correct?.(effect);
      case 'reread':
        return options.reread?.().then((said) => said && tell(said));
      case 'go':
      case 'quit':
        return leave('to' in effect ? effect.to : undefined);
    }
  }

  function performToggle(items: readonly string[], force: boolean): void {
    const decided = toggling(current.progress, items, force);
    if ('reason' in decided) dispatch({ type: 'confirmation-asked', ...decided });
    else record(endingSessions(decided, current.history, current.progress, now(), isForgotten));
  }

  /**
   * @param effect what is asked for again where this cannot be stored
   * @param written what was edited for this
   */
  function record({ newEvents, said, more }: Doing, effect?: Effect, written?: Written): void {
    const before = current.progress;
    if (newEvents.length > 0) {
      const one = pendingOf(newEvents, ++count, now());
      show(history, [...pending, one]);
      work = work.then(() => store(one, effect, written));
    }
    if (isFinish(before, current.progress))
      dispatch({ type: 'screen-opened', screen: { name: 'finished', scroll: 0 } });
    const reward = rewardFor(before, current.progress, newEvents);
    const others = more === undefined ? [] : [more];
    if (reward !== undefined) dispatch({ type: 'told', ...reward, more: [...others, ...(reward.more ?? [])] });
    else if (said !== undefined) tell(said);
  }

  /** What cannot be stored is taken back on the screen, and said. */
  async function store(one: Pending, effect?: Effect, written?: Written): Promise<void> {
    const others = () => pending.filter((other) => other !== one);
    try {
      const newEvents = stored.named(one);
      const kept = newEvents.length > 0 ? await journal.append(newEvents) : [];
      stored.add(one, kept);
      const read = await journal.read();
      if (isAsShown(one, kept, history, read.events)) settle(read.events, others());
      else show(read.events, others());
      take(read);
      await written?.discard();
    } catch (error) {
      stored.lose(one);
      show(history, others());
      // What was typed is not lost when it cannot be kept.
      const again = effect && askedAgain(effect, path);
      if (again) dispatch(again);
      report(written?.unstored(error) ?? error);
    }
  }

  /** What is on the screen is what was stored, but for its ids: nothing has to be worked out again. */
  function settle(events: readonly Event[], waiting: readonly Pending[]): void {
    history = events;
    pending = waiting;
    publish({ history: [...history, ...pending.flatMap(({ shown }) => shown)] });
  }

  /** The sessions that run, of all paths, as far as they are stored. */
  const running = (): readonly Session[] => recordedIn(history).running;

  function isForgotten(session: Session): boolean {
    return options.sessions?.forgotten(session, minutesOf(current.progress, session)) !== undefined;
  }

  /**
   * The learner does something, or a minute has passed: while a session runs that is remembered, and one that was
   * forgotten is asked about, once.
   */
  function attend(isLearner = true): void {
    const session = running().at(-1);
    if (session === undefined || options.sessions === undefined) return;
    // What a machine slept through is as long as a minute at least.
    if (isLearner && Math.abs(now() - attended) < MINUTE) return;
    if (isForgotten(session)) askForgotten(false);
    else if (isLearner) options.sessions.seen(session);
    if (isLearner) attended = now();
  }

  /** Asks about the session that was forgotten, if there is one. @param again also where it was asked before */
  function askForgotten(again: boolean): boolean {
    const session = running().findLast(isForgotten);
    if (session === undefined || (asked.has(session.id) && !again)) return false;
    const answers = options.sessions?.forgotten(session, minutesOf(current.progress, session))?.answers ?? [];
    // Whoever types or chooses is asked at the next key after that.
    if (screenOf(current.state) !== 'path' && screenOf(current.state) !== 'details') return false;
    asked.add(session.id);
    const title = titleOfSession(current.progress, session);
    const screen = { name: 'forgotten', cursor: 0, session, title, answers } as const;
    setImmediate(() => dispatch({ type: 'screen-opened', screen }));
    return true;
  }

  /** While a session runs, the time that is shown goes on, and nothing else wakes the dashboard. */
  function followClock(): void {
    const isRunning = running().length > 0;
    if (isRunning === (stopClock !== undefined)) return;
    stopClock?.();
    stopClock = isRunning
      ? options.sessions?.everyMinute(() => {
          publish({ now: now() });
          attend(false);
        })
      : undefined;
  }

  async function editNote(item: string): Promise<void> {
    const old = notesOn(item, current.progress).at(-1)?.text ?? '';
    const written = await edit(old);
    if (written.text === old) await written.discard();
    else record(noting(current.progress, item, written.text), undefined, written);
  }

  function report(error: unknown): void {
    if (!(error instanceof Failure)) throw error;
    dispatch({ type: 'noticed', notices: [error.message] });
    // Whoever types sees a notice only afterwards.
    if (screenOf(current.state) !== 'notice') tell(error.message);
  }

  const tell = (text: string) => dispatch({ type: 'told', text });

  function show(events: readonly Event[], waiting: readonly Pending[]): void {
    history = events;
    pending = waiting;
    publish(seen(current, [...history, ...pending.flatMap(({ shown }) => shown)], now()));
    followClock();
  }

  function take({ events, notices }: History, waiting: readonly Pending[] = pending): void {
    if (events !== history || waiting !== pending) show(events, waiting);
    const fresh = notices.filter((notice) => !noticed.has(notice));
    for (const notice of fresh) noticed.add(notice);
    dispatch({ type: 'noticed', notices: fresh });
  }

  async function loadLibrary(): Promise<void> {
    publish({ choices: undefined });
    let read: readonly Progress[] = [];
    try {
      read = await library();
    } finally {
      const choices = choicesFrom(read, path.id);
      publish({ choices });
      dispatch({ type: 'library-read', own: choices.findIndex(({ id }) => id === path.id), count: choices.length });
    }
  }

  async function begun(): Promise<void> {
    const first = await journal.read();
    history = first.events;
    const { told, review, orphan } = options;
    current = { ...firstSnapshot(path, history, size, isBelow, now()), told, orphan, others: review?.others };
    dispatch({ type: 'noticed', notices });
    take(first);
    followClock();
    askForgotten(false);
  }
  // Before the first reading, so that nothing is missed between the two.
  const unsubscribe = journal.subscribe(() => {
    work = work.then(async () => take(await journal.read())).catch(report);
  });
  const opened = begun();
  work = opened.catch(unsubscribe);
  await opened;
  if (current.history.length === 0 && current.whole.rows.length > 0) tell(FIRST_WORDS);
  if (options.review) beginReview(true);
  if (question?.items.some((item) => isOpen(current.progress, item)))
    dispatch({ type: 'confirmation-asked', ...question });

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
      stopClock?.();
      return current.state.notices;
    },
  };
}
