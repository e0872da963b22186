import { build, refuseBeyondLimits } from './assembly/build.ts';
import { draftFound } from './assembly/draft-found.ts';
import { hasBadId, isSlug, slugOf } from './assembly/ids.ts';
import { documentTitle } from './assembly/introduction.ts';
import { type Document, parseDocument } from './document/document.ts';
import { sectionsOf } from './document/outline.ts';
import { folded, titleFrom } from './document/words.ts';
import { takeQuestions } from './questions/take-questions.ts';
import { withQuestions } from './questions/with-questions.ts';
import type { MarkdownReading, Remark } from './reading.ts';
import { type Correction, keysOf, type Placing, placingInWords, placingsOf } from './roles/corrections.ts';
import { isStudiedInVain, isTemplate, readTemplate, withoutSkipped } from './template/template.ts';

type ReadOptions = {
  /** The name of the document's file, for messages, and for its title where it has none. */
  readonly file: string;
  /** The id that the path has already, or is to have. */
  readonly id?: string;
  readonly title?: string;
  /** What a person has decided of its parts. */
  readonly corrections?: readonly Correction[];
};

/**
 * The learning path that a Markdown document describes, in whichever way people write them.
 * What the document does not say is absent from it.
 * @throws Failure (exit code 2) when the document is beyond the limits
 */
export function readMarkdown(text: string, options: ReadOptions): MarkdownReading {
  const parsed = parseDocument(text, options.file);
  const outline = sectionsOf(parsed);
  const placings = placingsOf(outline, options.corrections ?? [], () => documentTitle(parsed, outline).title);
  const corrections = placings.flatMap(meantBy);
  const { questions, blocks: rest } = takeQuestions(parsed, studiedIn(corrections));
  // The template keeps what it is made of, questions too.
  const isOurs = isTemplate(sectionsOf(parsed));
  const document = isOurs || questions.length === 0 ? parsed : { ...parsed, blocks: rest };
  const sections = sectionsOf(document);
  const { title: written, top } = documentTitle(document, sections);
  const title = titleFrom(options.title ?? '') || written;
  const { draft, blocks } = isOurs
    ? withoutSkipped(readTemplate(document, sections, title, top), sections, top, corrections)
    : draftFound(document, sections, { title, top, corrections });
  if (draft.phases.every(({ resources }) => resources.length === 0)) {
    return { outcome: 'none', reason: reasonFor(blocks, placings), blocks, placings };
  }
  const id = options.id !== undefined && isSlug(options.id) ? options.id : slugOf(title);
  const built = build({ ...draft, remarks: [...draft.remarks, ...badComments(document)] }, id, options.file);
  const keys = new Map(Array.from(keysOf(sections), ([{ line }, key]) => [line, key]));
  const asking = withQuestions(built.path, questions, { lines: built.lines, keys });
  const told = isOurs
    ? placings.map((one): Placing => {
        const [heading] = meantBy(one).flatMap(({ role, heading }) => (role === 'study' ? heading : []));
        return heading !== undefined && isStudiedInVain(heading, sections, top, blocks)
          ? { ...one, isIdle: true }
          : one;
      })
    : placings;
  if (questions.length > 0) refuseBeyondLimits(asking.path, options.file);
  return { ...built, path: asking.path, blocks: inOrder([...blocks, ...asking.blocks]), placings: told };
}

/** The correction with the heading that it means, if there is one. */
function meantBy({ correction, headings: [heading, ...others] }: Placing): readonly Correction[] {
  return heading === undefined || others.length > 0 ? [] : [{ heading, role: correction.role }];
}

/** The headings of which a person has said that what stands below is to be studied. */
function studiedIn(corrections: readonly Correction[]): ReadonlySet<string> {
  const studied = corrections.filter(({ role }) => role === 'study');
  return new Set(studied.map(({ heading }) => folded(heading.replace(/ #\d{1,4}$/, ''))));
}

function inOrder(blocks: MarkdownReading['blocks']): MarkdownReading['blocks'] {
  return [...blocks].sort((one, other) => one.line - other.line);
}

function reasonFor(blocks: MarkdownReading['blocks'], placings: readonly Placing[]): string {
  const unclear = placings.find(({ correction, headings }) => correction.isTyped && headings.length !== 1);
  if (unclear !== undefined) return `${placingInWords(unclear)}; waymark check FILE shows its parts`;
  if (blocks.length === 0) return 'no resources: neither boxes to tick, nor a table of lessons, nor lists of links';
  return 'no resources: nothing in it is to be studied; waymark check FILE shows its parts, import FILE --study HEADING takes one';
}

function badComments(document: Document): Remark[] {
  return document.lines.flatMap((text, index): Remark[] => {
    if (!hasBadId(text)) return [];
    const message = 'the id in this comment is none; write it like <!-- waymark:id=service-mesh -->';
    return [{ line: index + 1, severity: 'warning', message }];
  });
}
