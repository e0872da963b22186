import { BUILT_IN } from '../curriculum/builtin.ts';
import { Failure } from '../failure.ts';
import { linesFrom } from '../terminal/line-input.ts';
import { visibleLine } from '../text/visible.ts';
import type { Command, Run } from './shared/command.ts';
import { journalOf, libraryOf, remember } from './shared/situation.ts';
import { allPaths, knownPath, type Subject, subjectOf } from './shared/subject.ts';

/** `waymark remove`: takes a path out of the library. What was done on it stays in the journal. */
export const remove: Run = async (command) => {
  const { io, flags } = command;
  const path = await ownPath(command, 'removed');
  if (!flags.force && !(await isSure(`Remove ${path.title} from the library? Your history stays.`, command))) {
    io.print(`${path.title} stays.`);
    return 1;
  }
  await journalOf(command).append([{ type: 'removed', path: path.id }]);
  if ((await libraryOf(command).last()) === path.id)
    await remember((await allPaths(command.workspace())).paths.at(-1)?.id ?? BUILT_IN, command, path.id);
  io.print(`Removed: ${path.title}. waymark undo --path ${path.id} brings it back.`);
  return 0;
};

/** `waymark rename`: gives a path a title of the learner's own; '' is that of its document. */
export const rename: Run = async (command) => {
  const [, ...words] = command.input;
  const path = await ownPath(command, 'renamed');
  const title = visibleLine(words.join(' ')).trim();
  await journalOf(command).append([{ type: 'renamed', path: path.id, title }]);
  const { title: now } = await knownPath(path.id, command.workspace());
  command.io.print(`${path.title} is now called ${now}.`);
  return 0;
};

/** The path of the library that the first word names. */
async function ownPath(command: Command, what: string) {
  const library = libraryOf(command);
  const subject: Subject = await subjectOf(command.input[0], command.workspace());
  if (subject.kind !== 'known')
    throw new Failure(`only a path of the library can be ${what}; waymark list shows them`, 2);
  if (subject.id === BUILT_IN && (await library.file(BUILT_IN)) === undefined)
    throw new Failure(`the built-in path cannot be ${what}; lists leave it out once you have another`, 2);
  return knownPath(subject.id, command.workspace());
}

/** Whether the learner says yes. Where nobody can be asked, `--force` is what says so. */
async function isSure(question: string, { io }: Command): Promise<boolean> {
  const { stdin, stdout } = io.process;
  if (io.lines === undefined && !(stdin.isTTY && stdout.isTTY))
    throw new Failure('nobody can be asked here; --force removes it without asking', 2);
  const lines = io.lines ?? linesFrom(stdin);
  stdout.write(`${visibleLine(question)} (y/n) `);
  const { value } = await lines.next();
  // The lines of a conversation around this one go on being read there.
  if (io.lines === undefined) await lines.return?.(undefined);
  return /^y(es)?$/i.test(String(value ?? '').trim());
}
