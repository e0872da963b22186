import { richOf } from '../document/rich.ts';
import { headingFrom } from '../document/title.ts';
import { isPlaceholder } from '../entries/placeholder.ts';
import type { MarkdownReading } from '../reading.ts';
import type { FolderFile } from './attachments.ts';
import { spotOf } from './folder-order.ts';
import { fileOf } from './leads-to.ts';

type Path = Extract<MarkdownReading, { outcome: 'path' }>['path'];
type Read = { readonly file: FolderFile; readonly reading: MarkdownReading };

/** So many of its resources have to lead to pages of the folder, if a document is their table of contents. */
const ENOUGH = 3;
/** Fewer resources in so many lines each are in a page of notes, and no path. */
const FEW = 3;
const LINES_EACH = 30;

/** Why a document of a folder is no path, although it could be read as one by itself. */
export function whyNoPath({ file, reading }: Read, listed: ReadonlySet<string>): string | undefined {
  if (reading.outcome === 'none') return undefined;
  const resources = reading.path.phases.flatMap((phase) => phase.resources);
  const empty = resources.filter(({ title }) => isToFill(title)).length;
  if (empty * 2 > resources.length || isToFill(reading.path.title)) return 'a template to be filled in';
  const isTemplate = reading.blocks.some(({ reason }) => reason.startsWith('resources to consume in order'));
  // What a person has put right is a path.
  if (isTemplate || (file.corrections ?? []).length > 0) return undefined;
  if (listed.has(file.file)) return 'a page of the book that the folder is';
  const lines = (file.text ?? '').split('\n').filter((line) => line.trim() !== '').length;
  const isNotes = resources.length < FEW && (lines > LINES_EACH * resources.length || NOTES.test(reading.path.title));
  return isNotes ? 'a page of notes' : undefined;
}

const NOTES = /^(?:my |some )?(?:notes?|drafts?|scratch(?:pad)?|thoughts|journal)\b/i;

function isToFill(title: string): boolean {
  return isPlaceholder(title) || /^(?:\[[^\]]*\]|\{\{.*\}\}|<[^>]*>)$/.test(title.trim());
}

/** The pages that each book of a folder lists: its SUMMARY.md, or an index whose resources lead to pages beside it. */
export function pagesListed(all: readonly Read[]): {
  readonly pages: ReadonlySet<string>;
  readonly books: ReadonlySet<string>;
} {
  const files = new Set(all.map(({ file }) => file.file));
  const pages = new Set<string>();
  const books = new Set<string>();
  for (const { file, reading } of all) {
    if (reading.outcome === 'none' || !/(?:^|\/)summary\.md$/i.test(file.file)) continue;
    const own = leadingTo(reading.path, file.file).filter((page) => files.has(page) && page !== file.file);
    if (own.length < ENOUGH) continue;
    books.add(file.file);
    for (const page of own) pages.add(page);
  }
  return { pages, books };
}

function leadingTo({ phases }: Path, file: string): readonly string[] {
  const spot = spotOf(file);
  return phases.flatMap(({ resources }) =>
    resources.flatMap(({ link, links }) => [link, ...links].flatMap((one) => (one && fileOf(one.url, spot)) ?? [])),
  );
}

/** What a book is called: as its first page beside the table of contents is. */
export function titleOfBook(book: string, files: readonly FolderFile[]): string | undefined {
  const folder = book.split('/').slice(0, -1).join('/');
  const first = files.find(
    ({ file }) =>
      /^(?:index|readme)\.md$/i.test(file.slice(folder === '' ? 0 : folder.length + 1)) && file.startsWith(folder),
  );
  const heading = /^#[ \t]+(\S.*)$/m.exec(first?.text?.slice(0, 20_000) ?? '')?.[1];
  return heading === undefined ? undefined : headingFrom(richOf(heading, {}).text) || undefined;
}
