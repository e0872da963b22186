import { decode, loadBytes } from '../curriculum/load.ts';
import { isMarkdown } from '../curriculum/source.ts';
import type { Path } from '../curriculum/types.ts';
import { csvOf } from '../export/csv.ts';
import { templateOf } from '../export/template.ts';
import { documentWithTicks } from '../export/with-ticks.ts';
import { Failure } from '../failure.ts';
import type { Progress } from '../progress/progress.ts';
import { nearest } from '../text/nearest.ts';
import type { Command, Run } from './command.ts';
import { FORMATS, type Format } from './formats.ts';
import { libraryOf, situationOf, subjectFor } from './situation.ts';

/** `waymark export`: a path and the progress on it in another format, on standard output. */
export const run: Run = async (command) => {
  const format = formatOf(command.flags.format ?? 'md');
  const { progress } = await situationOf(command, command.input[0]);
  command.io.process.stdout.write(await exported(command, progress, format));
  return 0;
};

function formatOf(name: string): Format {
  const format = FORMATS.find((candidate) => candidate === name);
  if (format !== undefined) return format;
  const near = nearest(name, FORMATS);
  throw new Failure(
    `--format: there is no ${name}; ${near ? `did you mean ${near}?` : `there are ${FORMATS.join(', ')}`}`,
    2,
  );
}

async function exported(command: Command, progress: Progress, format: Format): Promise<string> {
  if (format === 'csv') return csvOf(progress);
  if (format === 'json') return `${JSON.stringify(progress.path, null, 2)}\n`;
  const document = await documentOf(command, progress.path);
  return document === undefined ? templateOf(progress) : documentWithTicks(document, progress);
}

/** The document that a path came from: the one that was named, else the one that the library keeps. */
async function documentOf(command: Command, path: Path): Promise<string | undefined> {
  const subject = await subjectFor(command, command.input[0]);
  const file = path.source?.file ?? '';
  if (subject.kind === 'source' && !isMarkdown(file)) return undefined;
  const named = subject.kind === 'source' ? await loadBytes(file) : await libraryOf(command).document(path.id);
  return named && decode(named, file);
}
