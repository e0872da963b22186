import { quoted } from '../curriculum/problem.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { version } from '../version.ts';
import { type Command, type Io, type Parsed, type Run, workspaceFor } from './shared/command.ts';
import { DASHBOARD, type VerbName } from './verbs.ts';

/** What performs each verb. Loaded on demand, since a command should not pay for the others. */
const RUNS: Readonly<Record<VerbName | '', () => Promise<Run>>> = {
  '': async () => (await import('./dashboard.ts')).dashboard,
  status: async () => (await import('./status.ts')).status,
  next: async () => (await import('./next.ts')).next,
  list: async () => (await import('./list.ts')).list,
  done: async () => (await import('./done-undone-skip.ts')).done,
  undone: async () => (await import('./done-undone-skip.ts')).undone,
  skip: async () => (await import('./done-undone-skip.ts')).skip,
  undo: async () => (await import('./undo-redo.ts')).undo,
  redo: async () => (await import('./undo-redo.ts')).redo,
  note: async () => (await import('./note-notes.ts')).note,
  start: async () => (await import('./start-stop-track.ts')).start,
  stop: async () => (await import('./start-stop-track.ts')).stop,
  track: async () => (await import('./start-stop-track.ts')).track,
  fit: async () => (await import('./fit.ts')).fit,
  plan: async () => (await import('./plan.ts')).plan,
  report: async () => (await import('./report.ts')).report,
  show: async () => (await import('./show.ts')).show,
  same: async () => (await import('./same.ts')).same,
  notes: async () => (await import('./note-notes.ts')).notes,
  remove: async () => (await import('./remove-rename.ts')).remove,
  rename: async () => (await import('./remove-rename.ts')).rename,
  open: async () => (await import('./open.ts')).open,
  ask: async () => (await import('./ask.ts')).ask,
  review: async () => (await import('./review.ts')).review,
  log: async () => (await import('./log.ts')).log,
  import: async () => (await import('./import.ts')).importPaths,
  update: async () => (await import('./update.ts')).update,
  export: async () => (await import('./export.ts')).exportPath,
  check: async () => (await import('./check.ts')).check,
  sync: async () => (await import('./sync.ts')).sync,
  where: async () => (await import('./where.ts')).where,
  completion: async () => (await import('./completion.ts')).completion,
  prompt: async () => (await import('./prompt.ts')).prompt,
};

/** Does what a command line asks for. */
export async function perform({ verb, input, flags, inText }: Parsed, io: Io): Promise<ExitCode> {
  if (flags.version) io.print(version);
  else if (flags.help) {
    const { generalHelp, helpOf } = await import('./line/help.ts');
    io.print(verb === DASHBOARD ? generalHelp() : helpOf(verb));
  } else {
    const command: Command = { input, flags, io, workspace: workspaceFor({ flags, io }) };
    const run = await RUNS[verb.name as keyof typeof RUNS]();
    const hint =
      inText &&
      `${quoted(inText)} is part of the ${verb.name === 'note' ? 'note' : 'text'}: options stand before the text`;
    const exitCode = await run(command).catch(async (error) => {
      if (!(error instanceof Failure) || error.exitCode !== 2) throw error;
      const { withElsewhere } = await import('./shared/elsewhere.ts');
      const failure = await withElsewhere(error, command);
      throw hint ? new Failure(`${failure.message}; ${hint}`, 2, failure.choices) : failure;
    });
    if (hint) io.warn(`${hint}; waymark undo takes it back`);
    const { keepCode, keepStatus, undisturbed } = await import('./quick/keeping.ts');
    await keepStatus(command, verb.operands === '[path]' ? input[0] : undefined);
    await undisturbed(() => keepCode(command, verb.name));
    return exitCode;
  }
  return 0;
}
