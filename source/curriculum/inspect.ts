import { resolve } from 'node:path';
import { Failure } from '../failure.ts';
import { type Task, UNWATCHED } from '../task.ts';
import { decode, loadBytes } from './load.ts';
import { readMarkdown } from './markdown/read.ts';
import type { BlockReport, MarkdownReading } from './markdown/reading.ts';
import { readCurriculum } from './parse.ts';
import { type CorrectionsOf, filesIn, isFolder, isMarkdown } from './source.ts';

/** Something that is wrong with a path, or that its author may want to know. */
export type Finding = {
  /** Counted from 1; `null` where it is about the file as a whole, or a JSON file, whose messages name the place. */
  readonly line: number | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/** What there is to say about one file. */
export type Inspection = {
  readonly file: string;
  readonly findings: readonly Finding[];
  /** What became of each block of a document that has entries. */
  readonly blocks: readonly BlockReport[];
};

/**
 * What is wrong with a Markdown file, a curriculum file, or the Markdown files of a folder, and how documents are read.
 * @throws Failure (exit code 2) when it cannot be read
 */
export async function inspect(
  name: string,
  correctionsOf: CorrectionsOf,
  task: Task = UNWATCHED,
): Promise<readonly Inspection[]> {
  const files = (await isFolder(name)) ? (await filesIn(name)).filter(isMarkdown) : [name];
  const inspections: Inspection[] = [];
  for (const file of files) {
    await task.step('Checking files', inspections.length, files.length);
    const text = decode(await loadBytes(file), file);
    inspections.push(
      isMarkdown(file)
        ? { file, ...inspectMarkdown(file, text, correctionsOf) }
        : { file, findings: findingsInJson(text), blocks: [] },
    );
  }
  return inspections;
}

function inspectMarkdown(file: string, text: string, correctionsOf: CorrectionsOf): Omit<Inspection, 'file'> {
  try {
    const reading = readMarkdown(text, { file, corrections: correctionsOf(resolve(file)) });
    return { findings: findingsIn(reading), blocks: reading.blocks };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { findings: [{ line: null, severity: 'error', message: error.message }], blocks: [] };
  }
}

function findingsIn(reading: MarkdownReading): readonly Finding[] {
  const unplaced = reading.placings.flatMap(({ correction, headings }): readonly Finding[] => {
    const message = `no heading is called "${correction.heading}" any more; what was chosen for it does nothing`;
    return headings.length > 0 ? [] : [{ line: null, severity: 'warning', message }];
  });
  if (reading.outcome === 'path') return [...unplaced, ...reading.remarks];
  return [...unplaced, { line: null, severity: 'error', message: `no learning path: ${reading.reason}` }];
}

function findingsInJson(text: string): readonly Finding[] {
  const read = readCurriculum(text);
  if ('path' in read) return [];
  return read.problems.map((message) => ({ line: null, severity: 'error', message }));
}
