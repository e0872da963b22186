import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';

/**
 * What may be opened of all that a path names. Its addresses came from a document, a library or a remote, so they may be
 * anything: a page is http or https; a file is a regular one, of a kind that is looked at and not run, whose real place is
 * in the folder of the path's own document.
 */
type Openable = { readonly kind: 'page'; readonly address: string } | { readonly kind: 'file'; readonly file: string };

/**
 * Kinds of files whose programs show them. Not what is run, starts something else, or may hold what is run: scripts,
 * starters, pages, drawings with scripts, documents with macros, PostScript, packages.
 */
const SHOWN =
  /\.(?:md|markdown|mdown|mkd|txt|rst|org|adoc|pdf|epub|mobi|azw3|djvu|pptx|docx|xlsx|csv|tsv|rtf|pages|key|ipynb|drawio|excalidraw|png|jpe?g|gif|webp|bmp|tiff?|avif|mp4|m4v|mkv|webm|mov|avi|mp3|m4a|ogg|opus|flac|wav)$/i;

/**
 * What an address stands for.
 * @param folder that of the document that the path came from; nothing where it came from none
 * @throws {Failure} where it is nothing that is opened, with the reason
 */
export function openable(address: string, folder: string | undefined): Openable {
  if (/^https?:/i.test(address)) return { kind: 'page', address };
  const file = folder === undefined || isOdd(address) ? undefined : realPlace(resolve(folder, address));
  if (folder === undefined || file === undefined) {
    // A file that is gone is told from what never was one.
    if (isAbsolute(address) && !isOdd(address)) throw notOpened(address, 'there is no such file');
    throw new Failure(`not a web address, so not opened: ${visibleLine(address)}`);
  }
  const inFolder = relative(realPlace(folder) ?? folder, file);
  if (inFolder === '' || isAbsolute(inFolder) || inFolder.split(sep)[0] === '..') {
    throw notOpened(address, `it is not in ${visibleLine(folder)}, where the path's document is`);
  }
  if (!statSync(file).isFile()) throw notOpened(address, 'it is no regular file');
  if (!SHOWN.test(file)) throw notOpened(address, 'its kind may be run, and not only looked at; open it yourself');
  return { kind: 'file', file };
}

/** With a scheme of its own, an option to look at, a place on another machine, or what no name of a file holds. */
function isOdd(address: string): boolean {
  return /^[a-z][a-z0-9+.-]+:|^-|^[/\\]{2}|\0/i.test(address);
}

function realPlace(file: string): string | undefined {
  try {
    return realpathSync(file);
  } catch {
    return undefined;
  }
}

function notOpened(address: string, why: string): Failure {
  return new Failure(`${visibleLine(address)} is not opened: ${why}`);
}
