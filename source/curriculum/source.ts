import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Task, UNWATCHED } from '../task.ts';
import { entriesOf } from './entries.ts';
import { readFolder } from './folder.ts';
import { decode, loadBytes, loadCurriculum } from './load.ts';
import { pinnedIn } from './markdown/document/id-comment.ts';
import { isDocument } from './markdown/folder/attachments.ts';
import { readMarkdown } from './markdown/read.ts';
import { failureAbout } from './problem.ts';
import type { CorrectionsOf, Reading, SourceReading } from './readings.ts';

const NONE: CorrectionsOf = () => [];

/** Whether a file is Markdown by its name. */
export function isMarkdown(file: string): boolean {
  return isDocument({ file });
}

/** Whether there is a folder of this name. */
export async function isFolder(name: string): Promise<boolean> {
  return stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/**
 * The paths in a Markdown file, in a curriculum file, or in the Markdown files of a folder and of the folders in it.
 * @throws Failure (exit code 2) when it cannot be read, or holds no path at all
 */
export async function readSource(
  name: string,
  correctionsOf: CorrectionsOf = NONE,
  task: Task = UNWATCHED,
): Promise<SourceReading> {
  const found = (await isFolder(name))
    ? await readFolder(name, correctionsOf, task)
    : { readings: [await readDocument(name, correctionsOf)], passedOver: 0 };
  if (found.readings.length === 0) throw failureAbout(name, ['no learning path in it; waymark check FILE says why']);
  return found;
}

/**
 * The path in a Markdown file or a curriculum file.
 * @throws Failure (exit code 2) when it cannot be read, or is no path
 */
export async function readDocument(file: string, correctionsOf: CorrectionsOf = NONE): Promise<Reading> {
  if (!isMarkdown(file)) return readCurriculumFile(file);
  const document = await loadBytes(file);
  const text = decode(document, file);
  const reading = readMarkdown(text, { file, corrections: correctionsOf(resolve(file)) });
  if (reading.outcome === 'none') throw failureAbout(file, [`no learning path: ${reading.reason}`]);
  const { path, ticked, lines, remarks, blocks, placings } = reading;
  const source = { file: resolve(file), sections: [], attachments: [] };
  return {
    path: { ...path, source },
    pinned: pinnedIn(text),
    ticked,
    name: basename(file),
    lines,
    remarks,
    blocks,
    placings,
    document,
  };
}

/** Whoever writes a curriculum file writes down its ids. */
async function readCurriculumFile(file: string): Promise<Reading> {
  const path = await loadCurriculum(file);
  const pinned = new Set([path, ...entriesOf(path), ...path.phases].map(({ id }) => id));
  const source = { file: resolve(file), sections: [], attachments: [] };
  return {
    path: { ...path, source },
    pinned,
    ticked: [],
    name: basename(file),
    lines: new Map(),
    remarks: [],
    blocks: [],
    placings: [],
  };
}
