import type { MarkdownReading } from '../reading.ts';
import type { Correction } from '../roles/corrections.ts';
import { isIndex } from './folder-order.ts';

/** A file of a folder: with its text, or what was already read from it, where it is Markdown. */
export type FolderFile = {
  /** Its name from the folder on, with slashes. */
  readonly file: string;
  readonly text?: string;
  /** What a person has decided of its parts. */
  readonly corrections?: readonly Correction[];
  readonly reading?: MarkdownReading;
};

const MARKDOWN = /\.(?:md|markdown|mdown|mkd)$/i;
/** What one opens to read, watch or hear. Code is for the tools of the folder, and not for a learner to open. */
const READABLE =
  /\.(?:pdf|epub|mobi|azw3|djvu|ps|pptx?|key|odp|docx?|odt|pages|rtf|txt|xlsx?|ods|csv|ipynb|drawio|excalidraw|html?|mp4|m4v|mkv|webm|mov|avi|mp3|m4a|ogg|wav|zip)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|avif)$/i;
/** Texts that are there for machines. */
const FOR_MACHINES = /^(?:requirements.*|robots|cmakelists|licen[sc]e.*|copying|notice|manifest)\.txt$|^index\.html?$/i;

/** Whether a file is a Markdown document, by its name. */
export function isDocument({ file }: { readonly file: string }): boolean {
  return MARKDOWN.test(file);
}

/**
 * The files beside each path that are to be opened with it: those that have its name, or else those of its folder,
 * and of the folders in it that hold no documents. Pictures that a document shows are a part of it.
 */
export function attachmentsOf(
  files: readonly FolderFile[],
  paths: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const byFolder = new Map<string, string[]>();
  for (const path of paths) byFolder.set(folderOf(path), [...(byFolder.get(folderOf(path)) ?? []), path]);
  const documented = new Set(files.filter(isDocument).map(({ file }) => folderOf(file)));
  const texts = new Map<string, string>();
  for (const { file, text, reading } of files.filter(isDocument)) {
    const known = texts.get(folderOf(file)) ?? '';
    texts.set(folderOf(file), `${known}\n${text ?? (reading === undefined ? '' : ALL)}`);
  }
  const attachments = new Map<string, string[]>();
  for (const { file } of files) {
    const name = file.split('/').at(-1) ?? '';
    if (isDocument({ file }) || FOR_MACHINES.test(name) || !(READABLE.test(name) || PICTURE.test(name))) continue;
    const folder = holderOf(folderOf(file), byFolder, documented);
    if (folder === undefined || (PICTURE.test(name) && isShown(name, texts.get(folder) ?? ''))) continue;
    for (const path of ownersOf(name, byFolder.get(folder) ?? []))
      attachments.set(path, [...(attachments.get(path) ?? []), file]);
  }
  return attachments;
}

/** Stands for a text that is not known, and may show any picture. */
const ALL = '\0';

function isShown(name: string, text: string): boolean {
  return text.includes(ALL) || text.includes(name) || text.includes(encodeURI(name));
}

/** The nearest folder with a path in it, unless a folder between has documents that are none. */
function holderOf(
  folder: string,
  byFolder: ReadonlyMap<string, unknown>,
  documented: ReadonlySet<string>,
): string | undefined {
  for (let place = folder; ; place = folderOf(place)) {
    if (byFolder.has(place)) return place;
    if (place === '' || documented.has(place)) return undefined;
  }
}

/** Of the paths in a folder those that a file belongs to: of its name, else the one that stands for the folder, else all. */
function ownersOf(name: string, paths: readonly string[]): readonly string[] {
  const stem = stemOf(name);
  const named = paths.filter((path) => stemOf(path.split('/').at(-1) ?? '') === stem);
  if (named.length > 0) return named;
  const index = paths.filter(isIndex);
  return index.length > 0 ? index : paths;
}

function stemOf(name: string): string {
  return name.replace(/\.\w+$/, '').toLowerCase();
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/');
}
