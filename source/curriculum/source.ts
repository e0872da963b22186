import { readdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { type Task, UNWATCHED } from '../task.ts';
import { entriesOf } from './items.ts';
import { decode, loadBytes, loadCurriculum } from './load.ts';
import { pinnedIn } from './markdown/assembly/ids.ts';
import { type FolderFile, isDocument } from './markdown/folder/attachments.ts';
import { readingOf, readTree } from './markdown/folder/folder.ts';
import { readMarkdown } from './markdown/read.ts';
import type { BlockReport, Remark } from './markdown/reading.ts';
import type { Correction, Placing } from './markdown/roles/corrections.ts';
import { failureAbout } from './problem.ts';
import type { Path } from './types.ts';

/** A path as it was read from a file. */
export type Reading = {
  /** With its `source`. */
  readonly path: Path;
  /** Ids that the author wrote down, the path's own among them: then it is that path, wherever it comes from. */
  readonly pinned: ReadonlySet<string>;
  /** Ids of the items that the source itself shows as ticked. */
  readonly ticked: readonly string[];
  /** What the document is called in what was read: `caching/README.md` in a folder. */
  readonly name: string;
  /** The repository that it comes from, by its address; nothing for what lies on this machine. */
  readonly repository?: string;
  /** The Markdown that it came from, byte for byte; nothing for a curriculum file. */
  readonly document?: Uint8Array;
  /** The line, counted from 1, on which each phase and item stands. */
  readonly lines: ReadonlyMap<string, number>;
  readonly remarks: readonly Remark[];
  /** What became of each block of the document. */
  readonly blocks: readonly BlockReport[];
  /** What became of each correction of how it is read. */
  readonly placings: readonly Placing[];
};

/** What a person has decided of the parts of a document, by its file, absolute. */
export type CorrectionsOf = (file: string) => readonly Correction[];

/** The paths in a file or a folder. */
type SourceReading = {
  readonly readings: readonly Reading[];
  /** Markdown files that are no paths, by their names in the folder. */
  readonly passedOver: readonly string[];
};

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
    : { readings: [await readDocument(name, correctionsOf)], passedOver: [] };
  if (found.readings.length === 0) throw failureAbout(name, ['no learning path in it; waymark check FILE says why']);
  return found;
}

/**
 * The path in a Markdown file or a curriculum file.
 * @throws Failure (exit code 2) when it cannot be read, or is no path
 */
async function readDocument(file: string, correctionsOf: CorrectionsOf = NONE): Promise<Reading> {
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
async function readFolder(
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
    passedOver: passedOver.map(({ file }) => file),
  };
}
