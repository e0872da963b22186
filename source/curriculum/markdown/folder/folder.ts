import { Failure } from '../../../failure.ts';
import { nameAsTitle } from '../assembly/introduction.ts';
import { folded } from '../document/words.ts';
import { readMarkdown } from '../read.ts';
import type { MarkdownReading } from '../reading.ts';
import { attachmentsOf, type FolderFile, isDocument } from './attachments.ts';
import { folderIds, inTreeOrder, type Spot, spotOf } from './folder-order.ts';
import { leading, pagesListed, titleOfBook, whyNoPath } from './page-links.ts';

type PathReading = Extract<MarkdownReading, { outcome: 'path' }>;

/** A path in a folder. Its id is unique in the folder, and its resources know the paths that they lead to. */
type FolderPath = Omit<PathReading, 'outcome'> & {
  readonly file: string;
  /** Where it stands among the others, from the outside in. */
  readonly sections: readonly string[];
  /** Files beside it that are to be opened with it. */
  readonly attachments: readonly string[];
};

type FolderReading = {
  /** In the order of the folders. */
  readonly paths: readonly FolderPath[];
  /** Markdown files that are no paths, and why. */
  readonly passedOver: readonly { readonly file: string; readonly reason: string }[];
};

/** The learning paths in a folder and the folders in it, from the list of its files. */
export function readTree(files: readonly FolderFile[]): FolderReading {
  const visible = files.map((file) => ({ ...file, file: normalised(file.file) })).filter(({ file }) => !isHidden(file));
  const passedOver: { file: string; reason: string }[] = [];
  const found: { file: FolderFile; reading: PathReading; spot: Spot }[] = [];
  const all = inTreeOrder(visible.filter(isDocument)).map((file) => ({ file, reading: readingOf(file) }));
  const { pages, books } = pagesListed(all);
  for (const { file, reading } of all) {
    const why = reading.outcome === 'none' ? reading.reason : whyNoPath({ file, reading }, pages);
    if (reading.outcome === 'none' || why !== undefined) passedOver.push({ file: file.file, reason: why ?? '' });
    else found.push({ file, reading: named(reading, file.file, books, visible), spot: spotOf(file.file) });
  }
  const spots = found.map(({ spot }) => spot);
  const ids = folderIds(found.map(({ reading, file }) => ({ title: reading.path.title, file: file.file })));
  const renamed = found.map(({ reading: { path } }, index) => ({ ...path, id: ids[index] ?? path.id }));
  const paths = leading(renamed, spots);
  const attachments = attachmentsOf(
    visible,
    found.map(({ file }) => file.file),
  );
  const titles = new Map(found.map(({ spot, reading }) => [spot.standsFor ?? '', reading.path.title]));
  return {
    paths: found.map(({ file, reading: { outcome, ...reading }, spot }, index) => ({
      ...reading,
      path: paths[index] ?? reading.path,
      file: file.file,
      sections: sectionsOf(spot, spots, titles),
      attachments: attachments.get(file.file) ?? [],
    })),
    passedOver,
  };
}

/** A book is called by its first page, for its table of contents is called no more than that. */
function named(
  reading: PathReading,
  file: string,
  books: ReadonlySet<string>,
  files: readonly FolderFile[],
): PathReading {
  const title = books.has(file) ? titleOfBook(file, files) : undefined;
  if (title === undefined) return reading;
  const phases = reading.path.phases.map((phase) => (phase.title === reading.path.title ? { ...phase, title } : phase));
  return { ...reading, path: { ...reading.path, title, phases } };
}

/** What a Markdown file of a folder says by itself, where that has not been read yet. */
export function readingOf({ file, text, reading, corrections = [] }: FolderFile): MarkdownReading {
  if (ABOUT_THE_FOLDER.test(file.split('/').at(-1) ?? ''))
    return { outcome: 'none', reason: 'about the folder itself', blocks: [], placings: [] };
  if (reading !== undefined) return reading;
  try {
    return readMarkdown(text ?? '', { file, corrections });
  } catch (error) {
    // One document beyond the limits does not keep anyone from the others.
    if (error instanceof Failure) return { outcome: 'none', reason: error.message, blocks: [], placings: [] };
    throw error;
  }
}

const ABOUT_THE_FOLDER =
  /^(?:contributing|contributors|code[-_]of[-_]conduct|licen[sc]e|change[-_]?log|security|support|authors|maintainers|governance|translations?|troubleshooting|(?:pull[-_]request|issue)[-_]template)(?:[.-][\w-]+)?\.(?:md|markdown)$/i;

/** What a system or a tool keeps for itself. */
function isHidden(file: string): boolean {
  return file.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

function normalised(file: string): string {
  return file.replace(/\\/g, '/').replace(/^(?:\.\/)+/, '');
}

/**
 * The names of the folders around a path. A README stands for its folder: where other paths are in that, it is the
 * first of them, and where it is alone, the folder is not worth a section.
 */
function sectionsOf(spot: Spot, spots: readonly Spot[], titles: ReadonlyMap<string, string>): string[] {
  const alone =
    spot.standsFor !== undefined && spots.every((other) => other === spot || !isBelow(other.folders, spot.folders));
  const folders = alone ? spot.folders.slice(0, -1) : spot.folders;
  return folders.map((folder, depth) => {
    const name = nameAsTitle(folder);
    // A README knows how its folder's name is written: "CAP Theorem" and not "Cap Theorem".
    const title = titles.get(folders.slice(0, depth + 1).join('/'));
    return title !== undefined && folded(title) === folded(name) ? title : name;
  });
}

function isBelow(folders: readonly string[], above: readonly string[]): boolean {
  return above.every((folder, depth) => folders[depth] === folder);
}
