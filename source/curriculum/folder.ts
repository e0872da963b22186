import { readdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { type Task, UNWATCHED } from '../task.ts';
import { decode, loadBytes } from './load.ts';
import { pinnedIn } from './markdown/document/id-comment.ts';
import { type FolderFile, isDocument } from './markdown/folder/attachments.ts';
import { readingOf, readTree } from './markdown/folder/folder.ts';
import { failureAbout } from './problem.ts';
import type { CorrectionsOf, SourceReading } from './readings.ts';

/** More files than anybody keeps beside a learning path. */
const MOST_FILES = 20_000;
const MOST_DEPTH = 32;
/** Folders that tools fill, with more files than all that a learner reads. */
const PASSED_OVER = new Set(['node_modules']);

/**
 * The files of a folder and of the folders in it, absolute. Hidden ones and links are passed over.
 * @throws Failure (exit code 2) when there are too many, or the folder cannot be read
 */
export async function filesIn(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  await walk(resolve(folder), 0);
  return files;

  async function walk(place: string, depth: number): Promise<void> {
    const entries = await readdir(place, { withFileTypes: true }).catch(() => {
      throw failureAbout(place, ['this folder cannot be read; check its permissions']);
    });
    for (const entry of entries) {
      if (entry.name.startsWith('.') || PASSED_OVER.has(entry.name)) continue;
      const name = join(place, entry.name);
      if (entry.isDirectory() && depth < MOST_DEPTH) await walk(name, depth + 1);
      if (entry.isFile()) files.push(name);
      if (files.length > MOST_FILES) throw failureAbout(folder, [`more than ${MOST_FILES} files; name a folder in it`]);
    }
  }
}

/** The paths in a folder and in the folders in it. A document that is no path is passed over. */
export async function readFolder(
  folder: string,
  correctionsOf: CorrectionsOf,
  task: Task = UNWATCHED,
): Promise<SourceReading> {
  const names = await filesIn(folder);
  const documents = new Map<string, Uint8Array>();
  const files: FolderFile[] = [];
  for (const name of names) {
    await task.step('Reading files', files.length, names.length);
    const file = relative(resolve(folder), name).split(sep).join('/');
    if (!isDocument({ file })) files.push({ file });
    else {
      const document = await loadBytes(name);
      documents.set(file, document);
      const read = { file, text: decode(document, name), corrections: correctionsOf(name) };
      files.push({ ...read, reading: readingOf(read) });
    }
  }
  const { paths, passedOver } = readTree(files);
  const absolute = (file: string) => join(resolve(folder), file);
  return {
    readings: paths.map(({ path, file, sections, attachments, ticked, lines, remarks, blocks, placings }) => {
      const document = documents.get(file) ?? new Uint8Array();
      const source = { file: absolute(file), sections, attachments: attachments.map(absolute) };
      return {
        path: { ...path, source },
        pinned: pinnedIn(Buffer.from(document).toString()),
        ticked,
        name: file,
        lines,
        remarks,
        blocks,
        placings,
        document,
      };
    }),
    passedOver: passedOver.length,
  };
}
