import { type DraftResource, type DraftSection, optional, type Wish } from '../assembly/draft.ts';
import { idIn } from '../assembly/ids.ts';
import { type Block, bodyOf, type Entry, entriesOf, headOf, type ListItem } from '../document/blocks.ts';
import { type Document, sourceOf } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import { boxOf } from '../document/marks.ts';
import { line } from '../document/words.ts';
import { detailsOf, distinct, firstAndOthers } from '../entries/details.ts';
import { labelled, placeholderRemark } from '../entries/vocabulary.ts';
import type { Remark } from '../reading.ts';
import { headIn, kindAndMinutes } from './template-head.ts';

const MARKER = /resources to consume in order/i;

/** Whether a text is the line that tells the template from every other document. */
export function isMarker(text: string): boolean {
  return (
    MARKER.test(text) &&
    text
      .replace(/[^\p{L}\s]/gu, '')
      .trim()
      .split(/\s+/).length <= 8
  );
}

/** What the blocks of a phase say. */
type PhaseBody = {
  readonly resources: readonly DraftResource[];
  readonly wishes: readonly Wish[];
  /** What else stands there, in Markdown, under the title that it belongs to; '' for the phase's own. */
  readonly kept: readonly DraftSection[];
  readonly remarks: readonly Remark[];
};

type Found = { readonly item: ListItem; readonly entries: Entry[] };

/** The resources of a phase, from the blocks below its heading. */
export function readPhase(blocks: readonly Block[], document: Document): PhaseBody {
  const found: Found[] = [];
  const wishes: Wish[] = [];
  const kept: DraftSection[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (
      block.type === 'list' &&
      last !== undefined &&
      block.items.every((item) => labelled(headOf(item)) !== undefined)
    ) {
      // Details that are not indented far enough to be nested are meant to be.
      last.entries.push(...entriesOf([block]));
    } else if (block.type === 'list') found.push(...block.items.map((item) => ({ item, entries: entriesBelow(item) })));
    else if (block.type === 'paragraph') {
      for (const entry of linesOf(block.text, block.line)) {
        const label = labelled(entry.text);
        const rich = richOf(label?.value ?? '', document.references);
        if (isMarker(entry.text)) continue;
        if (label?.field === 'dependencies')
          wishes.push({ text: line(rich.text), links: rich.links, line: entry.line });
        else kept.push({ title: '', text: entry.text });
      }
    } else kept.push({ title: '', text: sourceOf(document, block.line, block.end) });
  }
  const resources = found.map((one) => readResource(one, document));
  return {
    resources: resources.flatMap(({ resource }) => resource ?? []),
    wishes,
    kept: [...kept, ...resources.flatMap((one) => one.kept)],
    remarks: resources.flatMap(({ remarks }) => remarks),
  };
}

function readResource({ item, entries }: Found, document: Document) {
  const [firstLine = '', ...others] = linesOf(headOf(item), item.line);
  const source = firstLine === '' ? '' : firstLine.text;
  const box = boxOf(source);
  const head = headIn(box?.rest ?? source, document.references);
  const placeholders = head.placeholders.map((text) => placeholderRemark(text, item.line));
  const details = detailsOf([...others, ...entries], document.references);
  const { kind, minutes, rest } = kindAndMinutes(head.remainder);
  const remarks = [...placeholders, ...details.remarks];
  if (head.title === '') return { kept: [], remarks };

  const focus = line([...details.focus, ...(details.focus.length > 0 ? [] : rest)].join('; '));
  const { link, links } = firstAndOthers(distinct([...head.links, ...details.links]));
  const resource: DraftResource = {
    line: item.line,
    title: head.title,
    ...idIn(source),
    ...optional('kind', kind ?? details.kind),
    ...optional('minutes', details.minutes ?? minutes),
    ...optional('focus', focus),
    ...optional('link', link && details.author !== undefined ? { ...link, author: details.author } : link),
    links,
    ...optional('nextStep', line(details.nextStep.join('; '))),
    wishes: details.wishes,
    ticked: box?.ticked ?? false,
  };
  const leftOver = details.focus.length > 0 ? rest : [];
  const author = link === undefined && details.author !== undefined ? [`Author: ${details.author}`] : [];
  const text = [
    ...leftOver,
    ...author,
    ...details.rest.map(({ line, end }) => dedented(sourceOf(document, line, end))),
  ].join('\n');
  return { resource, kept: text.trim() === '' ? [] : [{ title: head.title, text }], remarks };
}

function entriesBelow(item: ListItem): Entry[] {
  return bodyOf(item).flatMap((block) =>
    block.type === 'paragraph' ? linesOf(block.text, block.line) : entriesOf([block]),
  );
}

/** The lines of a paragraph as entries: one each where they have labels, else all in one. */
function linesOf(text: string, start: number): Entry[] {
  const entries: Entry[] = [];
  for (const [index, source] of text.split('\n').entries()) {
    const place = { inner: [], line: start + index, end: start + index + 1 };
    const last = entries.at(-1);
    if (last === undefined || isMarker(last.text) || labelled(source) !== undefined)
      entries.push({ text: source, ...place });
    else entries[entries.length - 1] = { ...last, text: `${last.text}\n${source}`, end: place.end };
  }
  return entries;
}

function dedented(source: string): string {
  const lines = source.split('\n');
  const indents = lines.filter((text) => text.trim() !== '').map((text) => /^[ \t]*/.exec(text)?.[0].length ?? 0);
  const common = Math.min(...indents, 40);
  return lines
    .map((text) => text.slice(common))
    .join('\n')
    .trimEnd();
}
