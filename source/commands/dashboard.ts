import { BUILT_IN } from '../curriculum/builtin.ts';
import { inOrder } from '../curriculum/markdown/folder/folder-order.ts';
import type { Path } from '../curriculum/types.ts';
import { answerEarly } from '../dashboard/early.ts';
import { firstFrame } from '../dashboard/frame-lines.ts';
import { openShell } from '../dashboard/shell.ts';
import type { Review } from '../dashboard/shell-options.ts';
import { firstSnapshot } from '../dashboard/snapshot.ts';
import type { Destination } from '../dashboard/state/state.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { shelfOf } from '../progress/decisions.ts';
import type { Event } from '../progress/event.ts';
import type { Notice } from '../progress/history.ts';
import { withoutUntouched } from '../progress/library.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import { toldOf } from '../store/local/told-before.ts';
import { prepareEnvironment } from '../terminal/capabilities.ts';
import { openSession, type Session } from '../terminal/terminal-session.ts';
import { date } from '../text/quantity.ts';
import { frameKept, keepWhileOpen, pathState } from './interactive/keep-while-open.ts';
import { takeInDocument, watchDocument } from './interactive/living.ts';
import { firstStop, nextStop, type Stop } from './interactive/way.ts';
import { browse } from './open.ts';
import type { Command, Run } from './shared/command.ts';
import { sessionsFor } from './shared/forgotten-session.ts';
import { colourFor, dashboardCharset, plainFor } from './shared/output.ts';
import { tellMoved } from './shared/record.ts';
import { edit, opened, remember, subjectFor, tellOnlyShown } from './shared/situation.ts';
import { allPaths, type Opened, openSubject, type Subject } from './shared/subject.ts';
import { VERBS } from './verbs.ts';

/** `waymark`: the dashboard, or what is shown in its place. */
export const dashboard: Run = async (command) => {
  const view = viewFor(command);
  const verbs = VERBS.map(({ name }) => name);
  const find = () => subjectFor(command, command.input[0], verbs);
  if (view === 'dashboard') return showDashboard(command, find);
  const subject = await find();
  if (view === 'plain') return (await import('./interactive/plain.ts')).plain(command, subject);
  tellOnlyShown(await (await import('./status.ts')).showStatus(command), command);
  return 0;
};

/**
 * Shows the dashboard until the learner leaves it. There has to be a terminal.
 * @param find finds what is to be shown, which takes reading the journal
 * @param review what the learner came for, if that is a review
 */
export async function showDashboard(
  command: Command,
  find: () => Promise<Subject>,
  review?: Review,
): Promise<ExitCode> {
  (await import('./shared/v8-flags.ts')).keepYoungGenerationSmall();
  const session = openSession(command.io.process, {
    colour: colourFor(command),
    links: dashboardCharset(command).links,
  });
  prepareEnvironment(command.io.process.env);
  let visited: Visited;
  try {
    if (review === undefined) showKept(command, session);
    const subject = await find();
    const asRead = subject.kind === 'known' ? pathState(subject.id, command) : undefined;
    const { path, isFirst, news, isUnsure = false } = await openedOrChosen(command, subject, session);
    visited = {
      next: { ...firstStop(path, isFirst), isUnsure: isUnsure && !isFirst, asRead, ...(review && { review }) },
      unseen: news,
    };
    while (visited.next !== undefined)
      visited = await visit({ ...visited.next, notices: visited.unseen }, command, session);
  } finally {
    session.close();
  }
  visited.unseen.forEach(command.io.warn);
  return visited.unseen.length > 0 ? 1 : 0;
}

/** Opens what a subject stands for. Of a document of which nothing is studied the learner is asked what is to be. */
async function openedOrChosen(command: Command, subject: Subject, session: Session): Promise<Opened> {
  const way = { orFirst: true };
  try {
    return await opened(command, subject, way);
  } catch (error) {
    if (!(error instanceof Failure) || error.exitCode !== 2 || subject.kind === 'known') throw error;
    const { chosenParts } = await import('./interactive/choose-parts.ts');
    const choices = await chosenParts(subject.name, command, session);
    if (choices === undefined) throw error;
    return openSubject(subject, command.workspace(), command.io.now, { ...way, choices });
  }
}

/** What `waymark` shows without a verb. */
type View = 'dashboard' | 'plain' | 'glance';

/**
 * The dashboard, where there is a terminal to draw on and a keyboard to listen to. The plain text for who asks for it,
 * and on a terminal that can do no more. Otherwise the glance.
 */
function viewFor(command: Command): View {
  const { stdin, stdout, env } = command.io.process;
  if (plainFor(command) || command.flags.commands || (stdout.isTTY && env['TERM'] === 'dumb')) return 'plain';
  return stdin.isTTY && stdout.isTTY ? 'dashboard' : 'glance';
}

/** Shows the first frame as it was kept, before anything is read: keys wait for their answer meanwhile. */
function showKept(command: Command, session: Session): void {
  const { input, flags, io } = command;
  const name = input[0] ?? flags.path ?? (io.process.env['WAYMARK_PATH'] || undefined);
  const frame = frameKept(name, frameLooks(command, session), command);
  if (frame === undefined) return;
  session.start();
  session.stdout.write(frame);
}

/** What decides what a first frame looks like, besides path and history: its chart ends with today, wherever that is. */
function frameLooks(command: Command, { stdout }: Session): string {
  const now = new Date(command.io.now());
  const charset = dashboardCharset(command);
  const day = [date(now.toISOString()), now.getTimezoneOffset(), command.io.process.env['TZ'] ?? ''];
  return [stdout.columns, stdout.rows, charset.ellipsis, charset.links, ...day].join(' ');
}

/** What `p` does. */
const PICKER = {
  type: 'screen-opened',
  screen: { name: 'picker', field: { before: '', after: '' }, cursor: 0 },
  effect: { type: 'load-library' },
} as const;

type Visited = {
  /** Where to go; nothing when that is the shell. */
  readonly next: Stop | undefined;
  /** What the learner should have been told and left without seeing. */
  readonly unseen: readonly Notice[];
};

/** Shows one path until the learner leaves it. */
async function visit(
  stop: Stop & { readonly notices: readonly Notice[] },
  command: Command,
  session: Session,
): Promise<Visited> {
  const { stdin, stdout } = session;
  const { journal } = command.workspace();
  let next: Stop | undefined;
  let leave = () => {};
  let news: readonly Notice[] = [];
  /** While the document is taken in, what that changes in the library is no news of another terminal. */
  let isTaking = false;
  const takeIn = () => {
    isTaking = true;
    return takeInDocument(stop.path, command).finally(() => {
      isTaking = false;
    });
  };
  const asRead = stop.asRead ?? pathState(stop.path.id, command);
  let fail: (error: unknown) => void = () => {};
  const left = new Promise<void>((resolve, reject) => {
    leave = resolve;
    fail = reject;
  });

  const shell = await openShell({
    ...stop,
    journal,
    size: { columns: stdout.columns, rows: stdout.rows },
    isBelow: stop.above.length > 0,
    now: command.io.now,
    edit: (text) => session.lend(() => edit(command, text)),
    open: (address) => browse(command, address, stop.path),
    sessions: sessionsFor(command),
    orphan: command.workspace().journal.orphan,
    told: toldOf(stop.path.id, command.workspace().locations),
    library: async () => {
      const { all, notices } = await libraryProgress(command, stop.path.id);
      shell.dispatch({ type: 'noticed', notices });
      return all;
    },
    parts: async () => (await import('./documents/document-parts.ts')).partsShown(stop.path, command),
    correct: async (choices) => {
      await (await import('./documents/document-parts.ts')).keepChoices(stop.path, choices, command);
      news = (await takeIn()) ?? [];
      await again();
    },
    reread: async () => {
      const read = await takeIn();
      if (read === undefined) return `${stop.path.title} has no document of its own here to read`;
      if (read.length === 0 && pathState(stop.path.id, command) === asRead) return 'Nothing new in the document';
      news = read;
      await again();
      return undefined;
    },
    leave: async (to?: Destination) => {
      next = to && (await nextStop(stop, to, shell.snapshot().progress, command.workspace()));
      leave();
    },
  });
  const again = async () => {
    next = await nextStop(stop, { way: 'again' }, shell.snapshot().progress, command.workspace());
    leave();
  };
  if (stop.isChoice) shell.dispatch(PICKER);
  else if (stop.isUnsure) shell.dispatch({ type: 'effect-wanted', effect: { type: 'load-parts' } });
  session.start();
  const charset = dashboardCharset(command);
  const early = answerEarly(shell, { charset, stdin, stdout });
  await Promise.race([early.quiet, left]);
  // Ink and its colour library look at the environment while they load.
  const { drawDashboard } = await import('../dashboard/draw.tsx');
  early.hush();
  const drawing = drawDashboard(shell, { charset, stdin, stdout, onError: fail });
  const draw = (path: Path, history: readonly Event[]) => {
    const size = { columns: stdout.columns, rows: stdout.rows };
    return firstFrame(firstSnapshot(path, history, size, false, command.io.now()), charset);
  };
  const looks = () => frameLooks(command, session);
  const keepAtEnd = keepWhileOpen({ shell, path: stop.path, asRead: stop.asRead, journal, looks, draw }, command);
  await remember(stop.path.id, command);
  const living = {
    path: stop.path,
    asRead,
    tell: (message: string) => shell.dispatch({ type: 'told', text: message }),
    // Not while something is typed or asked.
    reload: () => {
      const isIdle = !isTaking && ['path', 'details'].includes(shell.snapshot().state.screen.name);
      if (isIdle) void again().catch(fail);
      return isIdle;
    },
    subscribe: shell.subscribe,
  };
  const unwatch = watchDocument(living, command, charset.separator);
  await left;
  unwatch();
  drawing.unmount();
  const unseen = [...(await shell.close()), ...news];
  // The next time something else is opened.
  if (shelfOf(shell.snapshot().history).removalOf(stop.path.id) !== undefined)
    await remember((await allPaths(command.workspace())).paths.at(-1)?.id ?? BUILT_IN, command, stop.path.id);
  await tellMoved(command, shell.snapshot());
  await keepAtEnd();
  return { next, unseen };
}

/** The progress on every path that Waymark knows, and what cannot be read. */
async function libraryProgress(
  command: Command,
  shown: string,
): Promise<{ readonly all: readonly Progress[]; readonly notices: readonly Notice[] }> {
  const workspace = command.workspace();
  const { paths, notices } = await allPaths(workspace);
  // Only then: its history is about the paths that were read.
  const { events } = await workspace.journal.read();
  const all = inOrder(paths).map((path) => progressOf(path, events));
  return { all: withoutUntouched(all, events, BUILT_IN, shown), notices };
}
