import { build } from './assembly/build.ts';
import { documentTitle } from './assembly/document-title.ts';
import type { Draft } from './assembly/draft.ts';
import { introduction } from './assembly/intro.ts';
import { isSlug, slugOf } from './assembly/slug.ts';
import { type Candidate, phasesOf } from './blocks/candidate.ts';
import { findLinks } from './blocks/links.ts';
import { findRows } from './blocks/tables.ts';
import { findTasks } from './blocks/tasks.ts';
import { type Document, parseDocument } from './document/document.ts';
import { hasBadId } from './document/id-comment.ts';
import { isBeside, isInContents, type Section, sectionsOf } from './document/outline.ts';
import { titleFrom } from './document/title.ts';
import type { MarkdownReading, Remark, Shape } from './reading.ts';
import { draftTemplate, isTemplate } from './template/template.ts';

export type ReadOptions = {
  /** The name of the document's file, for messages, and for its title where it has none. */
  readonly file: string;
  /** The id that the path has already, or is to have. */
  readonly id?: string;
  readonly title?: string;
};

/**
 * The learning path that a Markdown document describes, in whichever of the shapes that people write.
 * What the document does not say is absent from it.
 * @throws Failure (exit code 2) when the document is beyond the limits
 */
export function readMarkdown(text: string, options: ReadOptions): MarkdownReading {
  const document = parseDocument(text, options.file);
  const sections = sectionsOf(document);
  const { title: written, top } = documentTitle(document, sections);
  const title = titleFrom(options.title ?? '') || written;
  const draft = isTemplate(sections)
    ? draftTemplate(document, sections, title, top)
    : draftFound(document, sections, title, top);
  if (draft === undefined || draft.phases.every(({ resources }) => resources.length === 0)) {
    return {
      outcome: 'none',
      reason: 'no resources: neither boxes to tick, nor a table of lessons, nor lists of links',
    };
  }
  const id = options.id !== undefined && isSlug(options.id) ? options.id : slugOf(title);
  return build({ ...draft, remarks: [...draft.remarks, ...badComments(document)] }, id, options.file);
}

/** What is found by looking for boxes, then tables, then lists of links. A table of contents counts if all else fails. */
function draftFound(
  document: Document,
  sections: readonly Section[],
  title: string,
  top: Section | undefined,
): Draft | undefined {
  const relevant = sections.filter((section) => !isBeside(section, top));
  const found = findShape(relevant, document, false) ?? findShape(relevant, document, true);
  if (found === undefined) return undefined;
  const phases = phasesOf(found.candidates, title, top);
  const extras = { additionalResources: [], videos: [], checklist: [], furtherSections: [] };
  return { ...found, title, ...introduction(document, sections, top), phases, ...extras };
}

type Found = { readonly shape: Shape; readonly candidates: readonly Candidate[]; readonly remarks: readonly Remark[] };

/**
 * The shape of a document and the resources in it. A few boxes in a long list of links are no task list, and a
 * small table in it is no table of courses; a text that mentions some pages is no path at all.
 */
function findShape(sections: readonly Section[], document: Document, contentsToo: boolean): Found | undefined {
  const found = sections.map((section) => findTasks(section, document));
  const boxes = found.flatMap(({ candidates }) => candidates);
  const tasks: Found = { shape: 'tasks', candidates: boxes, remarks: found.flatMap(({ remarks }) => remarks) };
  if (boxes.length > 0 && boxes.length * FEW >= document.entries) return tasks;
  const tables = sections.map((section) => findRows(section, document));
  const rows = tables.flatMap(({ all }) => all);
  const links = sections.map((section) => (contentsToo || !isInContents(section) ? findLinks(section, document) : []));
  const entries = outside(boxes, links.flat());
  if (boxes.length > 0 && boxes.length * FEW >= rows.length + entries) return tasks;
  if (rows.length > 0 && rows.length * 2 >= entries) return { shape: 'tables', candidates: rows, remarks: [] };
  const written = document.lines.filter((line) => line.trim() !== '').length;
  const all = sections.flatMap((_, index) => [...(tables[index]?.linked ?? []), ...(links[index] ?? [])]);
  if (all.length < ENOUGH && all.length * FEW < written) return undefined;
  return all.length > 0 ? { shape: 'links', candidates: inOrder(all), remarks: [] } : undefined;
}

/** One in so many is few. */
const FEW = 10;
/** So many entries with links are a list of links, however much is written around them. */
const ENOUGH = 5;

/** How many entries with links are in sections without boxes. */
function outside(boxes: readonly Candidate[], links: readonly Candidate[]): number {
  const sections = new Set(boxes.map(({ section }) => section.line));
  return links.filter(({ section }) => !sections.has(section.line)).length;
}

function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return [...candidates].sort((one, other) => one.resource.line - other.resource.line);
}

function badComments(document: Document): Remark[] {
  return document.lines.flatMap((text, index): Remark[] => {
    if (!hasBadId(text)) return [];
    const message = 'the id in this comment is none; write it like <!-- waymark:id=service-mesh -->';
    return [{ line: index + 1, severity: 'warning', message }];
  });
}
