import { BUILT_IN } from '../curriculum/builtin.ts';
import { isThere } from '../curriculum/load.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { followedIn, shelfOf, titled } from '../progress/decisions.ts';
import type { Event } from '../progress/event.ts';
import { newestHolding, type Reversal, redoOf, undoOf } from '../progress/history.ts';
import { nothingTo, reversalInWords, titlesOf } from '../progress/progress-in-words.ts';
import type { Command, Run } from './shared/command.ts';
import { record } from './shared/record.ts';
import { journalOf, libraryOf, ownPathOf, remember, type Situation, situationIn } from './shared/situation.ts';

type Find = (ordered: readonly Event[], path: string) => Reversal | undefined;
type How = 'undo' | 'redo';

/** `waymark undo`: takes the last action on the path back, also one of an earlier session. */
export const undo: Run = async (command) => (await bringBack(command)) ?? reverse(command, 'undo', undoOf);

/** `waymark redo`: does again what the last undo took back. */
export const redo: Run = (command) => reverse(command, 'redo', redoOf);

/** Takes back that a path was removed, where that is what was done last, or on the path that is named. */
async function bringBack(command: Command): Promise<ExitCode | undefined> {
  const { flags, io } = command;
  const library = libraryOf(command);
  const { events } = await journalOf(command).read();
  const known = new Set(await library.ids());
  const last = newestHolding(events, ({ type, path }) => type !== 'undone' && (known.has(path) || path === BUILT_IN));
  const named = flags.path ?? (io.process.env['WAYMARK_PATH'] || undefined);
  const id = named ?? (last?.type === 'removed' ? last.path : undefined);
  const shelf = shelfOf(events);
  const removal = id === undefined ? undefined : shelf.removalOf(id);
  if (id === undefined || removal === undefined) return undefined;
  const path = await library.get(id);
  await journalOf(command).append([{ type: 'undone', path: id, event: removal }]);
  if ((await library.former()) === id) await remember(id, command);
  io.print(`${path ? titled(path, shelf).title : id} is in the library again.`);
  return 0;
}

/**
 * Performs an undo or a redo and says what it took back or brought back. Where no path is named it is about the one on
 * which something was done last: that is what is to be taken back.
 */
async function reverse(asked: Command, how: How, find: Find): Promise<ExitCode> {
  const command = await aboutTheLast(asked, how, find);
  const decide = ({ path, history }: Situation) => {
    const reversal = find(history, path.id);
    if (reversal === undefined) throw new Failure(nothingTo(how, path));
    return {
      ...reversal,
      said: reversalInWords(how, titlesOf(path, command.workspace().journal.orphan), reversal.events),
    };
  };
  return (await chooseAgain(command, decide)) ?? record(command, decide, { whole: true });
}

/** Where it is about how the document of a path is read: reads it again, and says what became of the path. */
async function chooseAgain(
  command: Command,
  decide: (situation: Situation) => Reversal & { readonly said: string },
): Promise<ExitCode | undefined> {
  const { io } = command;
  const { journal } = command.workspace();
  if (!(await journal.read()).events.some(isChoice)) return undefined;
  const situation = await situationIn(journal, await ownPathOf(command), { whole: true });
  const { newEvents, said, events } = decide(situation);
  if (!events.some(isChoice)) return undefined;
  await journal.append(newEvents);
  io.print([said, ...(await readAgain(situation, command))].join('\n'));
  return 0;
}

function isChoice({ type }: Event): boolean {
  return type === 'corrected';
}

async function readAgain({ path, history }: Situation, { workspace, io }: Command): Promise<readonly string[]> {
  const { documents } = workspace();
  const file = documents.all().get(path.id)?.file ?? '';
  const stays = `${path.title} stays as it is`;
  if (followedIn(history).has(path.id)) return [`${stays} until waymark update ${path.id} reads it again`];
  if (!isThere(file)) return [`${stays}: its document is not on this machine`];
  // Reading Markdown is loaded for those only who do.
  const [{ bringing, take }, { changesInWords }] = await Promise.all([
    import('./documents/bring.ts'),
    import('./documents/news.ts'),
  ]);
  try {
    const { intakes, notices } = await take(await bringing(file, workspace()), workspace(), io.now);
    notices.forEach(io.warn);
    return intakes.flatMap(changesInWords);
  } catch (error) {
    // Without what was chosen it may be no path at all.
    if (!(error instanceof Failure)) throw error;
    return [`${stays}: ${error.message}`];
  }
}

async function aboutTheLast(command: Command, how: How, find: Find): Promise<Command> {
  const { flags, io } = command;
  if (flags.path !== undefined || io.process.env['WAYMARK_PATH']) return command;
  const [{ events }, ids] = await Promise.all([journalOf(command).read(), libraryOf(command).ids()]);
  const known = new Set([BUILT_IN, ...ids]);
  const isWanted = ({ type, path }: Event) => (how === 'redo' || type !== 'undone') && known.has(path);
  const path = newestHolding(events, isWanted)?.path;
  return path !== undefined && find(events, path) !== undefined ? { ...command, flags: { ...flags, path } } : command;
}
