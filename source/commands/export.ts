import { decode, loadBytes } from '../curriculum/load.ts';
import { isMarkdown } from '../curriculum/source.ts';
import type { Path } from '../curriculum/types.ts';
import { FORMAT_NAMES, FORMATS, type Format } from '../export/formats.ts';
import { withQuestions } from '../export/with-questions.ts';
import { Failure } from '../failure.ts';
import { choicesIn, correctionsFor } from '../progress/corrections.ts';
import type { Event } from '../progress/event.ts';
import type { Progress } from '../progress/progress.ts';
import type { Question } from '../progress/recall/recall.ts';
import { nearest } from '../text/nearest.ts';
import type { Command, Run } from './command.ts';
import { libraryOf, situationOf, subjectFor } from './situation.ts';

/** `waymark export`: a path and the progress on it in another format, on standard output. */
export const exportPath: Run = async (command) => {
  const write = await formatNamed(command.flags.format).load();
  const { progress, history } = await situationOf(command, command.input[0]);
  const questions = await questionsOf(progress, history);
  const text = await write(withQuestions(progress, questions), {
    at: new Date(command.io.now()).toISOString(),
    history,
    document: () => documentOf(command, progress.path),
    corrections: correctionsFor(choicesIn(history, progress.path.id)),
    questions,
    warn: command.io.warn,
  });
  command.io.process.stdout.write(text);
  return 0;
};

async function questionsOf(progress: Progress, history: readonly Event[]): Promise<readonly Question[]> {
  const [{ recallIn }, { fsrs }] = await Promise.all([import('./recalling.ts'), import('../progress/recall/fsrs.ts')]);
  return recallIn(progress, history, fsrs).questions;
}

function formatNamed(name = FORMATS[0].name): Format {
  const format = FORMATS.find((candidate) => candidate.name === name);
  if (format !== undefined) return format;
  const near = nearest(name, FORMAT_NAMES);
  throw new Failure(
    `--format: there is no ${name}; ${near ? `did you mean ${near}?` : `there are ${FORMAT_NAMES.join(', ')}`}`,
    2,
  );
}

/** The document that a path came from: the one that was named, else the one that the library keeps. */
async function documentOf(command: Command, path: Path): Promise<string | undefined> {
  const subject = await subjectFor(command, command.input[0]);
  const file = path.source?.file ?? '';
  if (subject.kind === 'source' && !isMarkdown(file)) return undefined;
  const named = subject.kind === 'source' ? await loadBytes(file) : await libraryOf(command).document(path.id);
  return named && decode(named, file);
}
