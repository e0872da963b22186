import type { Path, Resource } from '../../types.ts';
import { richOf } from '../document/inline.ts';
import { folded, headingFrom } from '../document/words.ts';
import { isPlaceholder } from '../entries/vocabulary.ts';
import type { MarkdownReading } from '../reading.ts';
import type { FolderFile } from './attachments.ts';
import { type Spot, spotOf } from './folder-order.ts';

/**
 * The paths of a folder, their resources with the paths that they lead to: of the same title, in a folder below; or
 * linked to by the name of its file.
 */
export function leading(paths: readonly Path[], spots: readonly Spot[]): readonly Path[] {
  const byTitle = new Map<string, number[]>();
  for (const [index, { title }] of paths.entries()) {
    const key = titleKey(title);
    byTitle.set(key, [...(byTitle.get(key) ?? []), index]);
  }
  const byFile = new Map<string, number>();
  for (const [index, { file, standsFor }] of spots.entries()) {
    byFile.set(file, index);
    if (standsFor !== undefined) byFile.set(standsFor, index);
  }
  return paths.map((path, from) => {
    const spot = spots[from];
    if (spot === undefined) return path;
    const lead = (resource: Resource): Resource => {
      const linked = byFile.get(fileOf(resource.link?.url ?? '', spot) ?? '\n');
      const target = linked ?? below(byTitle.get(titleKey(resource.title)) ?? [], spot, spots);
      const id = target === undefined || target === from ? undefined : paths[target]?.id;
      return id === undefined ? resource : withTarget(resource, id);
    };
    return { ...path, phases: path.phases.map((phase) => ({ ...phase, resources: phase.resources.map(lead) })) };
  });
}

/** The property in its place, so that the path is written in the same order whichever way it came to be. */
function withTarget({ selfCheck, ...resource }: Resource, leadsTo: string): Resource {
  return { ...resource, leadsTo, selfCheck };
}

/** Of some paths the one that is the least far below; none where two are. */
function below(candidates: readonly number[], from: Spot, spots: readonly Spot[]): number | undefined {
  const found = candidates.flatMap((index) => {
    const spot = spots[index];
    if (spot === undefined || spot === from || !from.folders.every((folder, depth) => spot.folders[depth] === folder))
      return [];
    const deeper = spot.folders.length - from.folders.length;
    // Beside a README is below it, for it stands for the folder.
    return deeper > 0 || from.standsFor !== undefined ? [{ index, deeper }] : [];
  });
  const least = Math.min(...found.map(({ deeper }) => deeper));
  const [first, ...others] = found.filter(({ deeper }) => deeper === least);
  return others.length === 0 ? first?.index : undefined;
}

/** The file of the folder that a relative address names. */
export function fileOf(url: string, { folders }: Spot): string | undefined {
  if (url === '' || /^[a-z][a-z0-9+.-]*:|^[/#]/i.test(url)) return undefined;
  const parts = [...folders];
  for (const part of decoded(url.replace(/[?#].*$/, '')).split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function titleKey(title: string): string {
  return folded(title.replace(/^\d+(?:\.\d+)*[-_.):\s]+(?=\S)/, ''));
}

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
