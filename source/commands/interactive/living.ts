import { basename, dirname, isAbsolute } from 'node:path';
import { isThere, loadBytes } from '../../curriculum/load.ts';
import { isDocument } from '../../curriculum/markdown/folder/attachments.ts';
import type { Path } from '../../curriculum/types.ts';
import { followedIn } from '../../progress/decisions.ts';
import { watchFolders } from '../../store/library/source-document.ts';
import { visibleLine } from '../../text/visible.ts';
import { countsIn, newsOf } from '../documents/news.ts';
import { undisturbed } from '../quick/keeping.ts';
import { type Command, workspaceFor } from '../shared/command.ts';
import { pathState } from './keep-while-open.ts';

/** A path that is shown, and what is to be done when there is something new of it. */
type Living = {
  readonly path: Path;
  /** The state of the path's file when it was read. */
  readonly asRead: string | undefined;
  /** Tells that the document has changed. */
  readonly tell: (message: string) => void;
  /** Shows the path as it is in the library by now; tells whether that could be done just now. */
  readonly reload: () => boolean;
  /** Calls `listener` whenever the learner has done something. Returns how to stop that. */
  readonly subscribe: (listener: () => void) => () => void;
};

/**
 * Keeps an eye on the document of a path that is shown, and on what other terminals make of it. Returns how to stop that.
 */
export function watchDocument(living: Living, command: Command, separator: string): () => void {
  const { path, asRead, tell, reload, subscribe } = living;
  const { locations } = command.workspace();
  const file = command.workspace().documents.all().get(path.id)?.file;
  let said: string | undefined;
  let isOutdated = false;
  let isStopped = false;

  const show = () => {
    if (isOutdated && !isStopped && reload()) isStopped = true;
  };
  const look = () =>
    undisturbed(async () => {
      if (isStopped) return;
      const now = pathState(path.id, command);
      isOutdated = asRead !== undefined && now !== undefined && now !== asRead;
      if (isOutdated) return show();
      const news = await documentNews(path, command, ` ${separator} R reads it`);
      if (news !== undefined && news !== said && !isStopped) tell(news);
      said = news;
    });
  void look();
  const folders = [locations.paths, ...(file !== undefined && isAbsolute(file) ? [dirname(file)] : [])];
  const unwatch = watchFolders(folders, () => void look());
  const unsubscribe = subscribe(show);
  return () => {
    isStopped = true;
    unwatch();
    unsubscribe();
  };
}

/** `postgres.md has changed: 1 new, 1 renamed · R reads it`; nothing where it is as it was read. @param hint how it is read */
export async function documentNews(path: Path, command: Command, hint: string): Promise<string | undefined> {
  const file = await ownDocument(path, command);
  if (file === undefined) return undefined;
  const [now, read] = [await loadBytes(file), await command.workspace().library.document(path.id)];
  if (read !== undefined && Buffer.compare(now, read) === 0) return undefined;
  const what = visibleLine(basename(file));
  const intake = await readAgain(file, path, command);
  if (intake === undefined) return `${what} has changed, and is no path any more`;
  const counts = intake.changes === undefined ? '' : countsIn(intake.changes).join(', ');
  return `${what} has changed${counts === '' ? '' : `: ${counts}`}${hint}`;
}

/** Reads the document of a path again, in a workspace of its own: what is shown stays about what was read before. */
async function readAgain(file: string, path: Path, command: Command) {
  const { bringing } = await import('../documents/bring.ts');
  const brought = await bringing(file, workspaceFor(command)()).catch(() => undefined);
  return brought?.intakes.find((one) => one.path.id === path.id);
}

/**
 * Takes in what the document of a path has new.
 * @returns what has changed, as sentences; nothing where there is nothing to read
 */
export async function takeInDocument(path: Path, command: Command): Promise<readonly string[] | undefined> {
  const file = await ownDocument(path, command);
  if (file === undefined) return undefined;
  const { bringing, take } = await import('../documents/bring.ts');
  const workspace = command.workspace();
  const brought = await bringing(file, workspace);
  const { intakes, notices } = await take(brought, workspace, command.io.now);
  return [...notices, ...intakes.flatMap((one) => newsOf(one) ?? [])];
}

/**
 * The document of a path, where it lies on this machine and is the learner's own to change. Only the learner says where
 * that is: a library may have come from anywhere, and with it the name of any file.
 */
async function ownDocument(path: Path, command: Command): Promise<string | undefined> {
  const file = command.workspace().documents.all().get(path.id)?.file;
  if (file === undefined || !isAbsolute(file) || !isDocument({ file }) || !isThere(file)) return undefined;
  const { events } = await command.workspace().journal.settled();
  return followedIn(events).has(path.id) ? undefined : file;
}
