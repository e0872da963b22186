import { resourcesOf } from '../curriculum/items.ts';
import { HANDFUL } from '../curriculum/problem.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { type Shelf, titled } from '../progress/decisions.ts';
import type { Event } from '../progress/event.ts';
import type { NotedEvent } from '../progress/fold.ts';
import { holding } from '../progress/history.ts';
import { changesBetween } from '../progress/identity/document-changes.ts';
import { titlesOf } from '../progress/progress-in-words.ts';
import { knownDevice } from '../store/local/device.ts';
import { amountInWords, isNothing } from '../store/sync/amounts.ts';
import { openSync, type Synced } from '../store/sync/exchange.ts';
import { withoutPassword } from '../store/sync/git.ts';
import { addressOf } from '../store/sync/git-repository.ts';
import type { LibraryChange } from '../store/sync/library-changes.ts';
import { count } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import { type Left, leftOf } from './documents/left-behind.ts';
import { differences } from './documents/news.ts';
import type { Command, Run } from './shared/command.ts';
import { journalOf, locationsOf, settleCurrent } from './shared/situation.ts';
import { knownPath, shelfIn } from './shared/subject.ts';
import { waiting } from './shared/waiting.ts';

/** `waymark sync`: exchanges journal and library with other machines, by git. */
export const sync: Run = async (command) => {
  const { input, flags, io } = command;
  const { env, stdin } = io.process;
  const [word] = input;
  if (word !== undefined && !flags.init) {
    throw new Failure(`an address is given once: waymark sync --init ${visibleLine(word)}; then waymark sync`, 2);
  }
  const locations = locationsOf(command);
  const device = await knownDevice({ local: locations.local, override: env['WAYMARK_DEVICE'] });
  const { task } = io.watcher;
  const sync = openSync({ locations, env, interactive: stdin.isTTY === true, device: device ?? 'waymark', task });
  if (flags.init) {
    const remote = word === undefined ? undefined : addressOf(word, '.');
    const isNew = await sync.init(remote);
    const what = `${locations.home} is ${isNew ? 'now' : 'already'} a git repository`;
    const whereTo = remote === undefined ? '' : ` that syncs with ${withoutPassword(remote)}`;
    io.print(visibleLine(`${what}${whereTo}.`));
  }
  const before = await journalOf(command).read();
  let came: Synced | undefined;
  const exchange = async () => {
    came = await sync.run();
    came.notices.forEach(io.warn);
    return came;
  };
  const synced = await waiting(command, exchange, () =>
    came === undefined ? 'nothing was sent or received' : standing(came),
  ).catch(async (error: unknown) => {
    // What has come is here, also where the rest was stopped.
    if (came !== undefined) await tellLibrary(came, command);
    throw error;
  });
  const { said, exitCode } = outcome(synced);
  if (exitCode === 0) io.print(said);
  else io.warn(said);
  await tellLibrary(synced, command);
  const current = await settleCurrent(command);
  if (current !== undefined) io.print(`${current.title} is your current path now.`);
  const notes = isNothing(synced.taken) ? [] : await notesSince(before.events, command);
  if (notes.length > 0) io.print(notes.join('\n'));
  return exitCode;
};

/** Says what became of paths that another machine had changed: all that this one had changed, too, and some others. */
async function tellLibrary({ changes }: Synced, command: Command): Promise<void> {
  if (changes.length === 0) return;
  const workspace = command.workspace();
  const shelf = await shelfIn(workspace);
  const places = workspace.documents.all();
  const others = changes.filter(({ isContested }) => !isContested);
  const shown = [...changes.filter(({ isContested }) => isContested), ...others.slice(0, HANDFUL)];
  const more = others.length - HANDFUL;
  const leftIn = async (id: string) => {
    const path = await knownPath(id, workspace).catch(() => undefined);
    return path && leftOf(path, workspace);
  };
  const told = shown.map((change) => changeInWords(change, { shelf, fileOf: (id) => places.get(id)?.file, leftIn }));
  const lines = [
    ...(await Promise.all(told)).flat(),
    ...(more > 0 ? [`and ${count(more, 'more path')}; waymark list shows them`] : []),
  ];
  command.io.print(lines.join('\n'));
}

/** What is known of paths besides what came. */
type Known = {
  readonly shelf: Shelf;
  readonly fileOf: (id: string) => string | undefined;
  readonly leftIn: (id: string) => Promise<Left | undefined>;
};

/** What became of one of them, and below it what differs. */
async function changeInWords(
  { name, isContested, winner, ours, theirs }: LibraryChange,
  { shelf, fileOf, leftIn }: Known,
): Promise<readonly string[]> {
  const [mine, other] = [ours?.(), theirs?.()];
  const path = mine?.path ?? other?.path;
  const id = path?.id ?? name;
  const what = visibleLine(path === undefined ? name : `${titled(path, shelf).title} (${id})`);
  if (ours === undefined) {
    if (isContested) return [`${what}: removed here and changed on another machine; it is back as it is there`];
    const resources = other === undefined ? '' : ` with ${count(resourcesOf(other.path).length, 'resource')}`;
    return [`${what}: a new path from another machine${resources}`];
  }
  if (theirs === undefined) {
    const gone = 'its files were removed on another machine';
    return [winner === 'ours' ? `${what}: ${gone} and changed here; they stay` : `${what}: ${gone} and are gone here`];
  }
  const isShown = winner === 'theirs';
  const { summary, lines } =
    mine === undefined || other === undefined
      ? { summary: 'what differs cannot be read', lines: [] }
      : differences(
          changesBetween(mine.path, other.path, { before: mine.pinned, after: other.pinned }),
          other.path,
          isShown ? await leftIn(id) : undefined,
        );
  if (!isShown)
    return [`${what}: changed on both machines; yours is the later one and stays. The other has: ${summary}`, ...lines];
  const how = isContested
    ? 'changed on both machines; the other one’s is the later one and is here now'
    : 'changed on another machine, and here now';
  const file = fileOf(id);
  const own = file === undefined ? [] : [`  yours    waymark import ${visibleLine(file)} reads it again`];
  return [`${what}: ${how}: ${summary}`, ...lines, ...own];
}

/** The notes that were received, a line each, and how many more there are. */
async function notesSince(before: readonly Event[], command: Command): Promise<readonly string[]> {
  const known = new Set(before.map(({ id }) => id));
  const isNews = (event: Event): event is NotedEvent =>
    event.type === 'noted' && event.text !== '' && !known.has(event.id);
  // Without what was taken back, or replaced, by what came with it.
  const news = async () => {
    const held = holding((await journalOf(command).read()).events);
    const replaced = new Set(held.flatMap((event) => (event.type === 'noted' ? (event.replaces ?? []) : [])));
    return held.filter(isNews).filter(({ id }) => !replaced.has(id));
  };
  const raw = (await news()).slice(0, HANDFUL);
  const paths = await Promise.all(
    [...new Set(raw.map(({ path }) => path))].map(async (id) => {
      const path = await knownPath(id, command.workspace()).catch(() => undefined);
      return path === undefined ? [] : [[id, titlesOf(path, command.workspace().journal.orphan)] as const];
    }),
  );
  const titles = new Map(paths.flat());
  // Only then: the history is about the paths that were read.
  const notes = await news();
  const lines = notes.slice(0, HANDFUL).map(({ path, item, text }) => {
    return visibleLine(`Note on ${titles.get(path)?.(item) ?? item}: ${text}`);
  });
  const more = notes.length - HANDFUL;
  return [...lines, ...(more > 0 ? [`and ${count(more, 'more note')}; waymark notes tells them`] : [])];
}

/** What stands of an exchange that was stopped. */
function standing(synced: Synced): string {
  const { taken, trouble, unsent } = synced;
  if (trouble === undefined) return `all is done: ${outcome(synced).said}`;
  const got = isNothing(taken) ? 'nothing was received' : `received ${amountInWords(taken)}`;
  return `${got}, ${isNothing(unsent) ? 'nothing' : amountInWords(unsent)} not sent yet; waymark sync goes on`;
}

/** What came of it, in one line. */
function outcome({ remote, kept, sent, taken, trouble, unsent }: Synced): {
  readonly said: string;
  readonly exitCode: ExitCode;
} {
  if (trouble !== undefined) {
    const where = visibleLine(remote ?? '');
    const waiting = isNothing(unsent)
      ? 'nothing waits to be sent'
      : `${amountInWords(unsent)} saved here and not sent yet`;
    const what = trouble.kind === 'refused' ? `${where} refused` : `${where} cannot be reached`;
    const got = isNothing(taken) ? '' : ` received ${amountInWords(taken)};`;
    return { said: `${what} (${visibleLine(trouble.why)});${got} ${waiting}; try again later`, exitCode: 1 };
  }
  if (remote === undefined) {
    const back = isNothing(taken) ? '' : ` Received ${amountInWords(taken)} from the repository.`;
    const what = isNothing(kept) ? 'Nothing new.' : `Saved ${amountInWords(kept)} in the repository.`;
    return { said: `${what}${back} It has no remote yet: waymark sync --init ADDRESS names one.`, exitCode: 0 };
  }
  if (isNothing(sent) && isNothing(taken))
    return { said: `Nothing new here or at ${visibleLine(remote)}.`, exitCode: 0 };
  const said = isNothing(sent)
    ? `Received ${amountInWords(taken)}, sent none.`
    : `Sent ${amountInWords(sent)}, received ${isNothing(taken) ? 'none' : amountInWords(taken)}.`;
  return { said, exitCode: 0 };
}
