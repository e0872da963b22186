import type { DraftResource } from '../assembly/draft.ts';
import { optional } from '../assembly/optional.ts';
import type { List, ListItem } from '../document/blocks.ts';
import { boxOf } from '../document/box.ts';
import type { Document } from '../document/document.ts';
import { bodyOf, headOf, listsIn } from '../document/entries.ts';
import { type Section, subsection } from '../document/outline.ts';
import { richOf } from '../document/rich.ts';
import { titleFrom } from '../document/title.ts';
import { line } from '../document/words.ts';
import { itemResource } from '../entries/item-resource.ts';
import { type ItemText, itemText } from '../entries/item-text.ts';
import { isEmptyWord, isPart } from '../entries/kind.ts';
import type { Candidate, Group } from './candidate.ts';
import { labelAbove } from './label-above.ts';
import { groupOf } from './tasks.ts';

type Around = {
  readonly section: Section;
  /** The outermost group around an entry, and the title of the one that is nearest. */
  readonly group?: Group;
  readonly near?: string;
};
type Read = { readonly item: ListItem; readonly text: ItemText };
/** The resources of one list, and whether its items explain things rather than link to them. */
type Finding = { readonly candidates: Candidate[]; readonly explains: boolean };

/** Every entry with a link of the lists in a section as a resource. */
export function findLinks(section: Section, document: Document): Candidate[] {
  const findings: Finding[] = [];
  for (const [index, block] of section.blocks.entries()) {
    const group = labelAbove(section.blocks, index, document);
    if (block.type === 'list') visit(block, { section, ...(group !== undefined && { group }) }, document, findings);
  }
  // Where a section lists links, another list in it that explains the subject mentions some, and is none of them.
  const lists = findings.some(({ candidates, explains }) => candidates.length > 0 && !explains);
  const counted = findings.filter(({ explains }) => !(lists && explains)).flatMap(({ candidates }) => candidates);
  return counted.sort((one, other) => one.resource.line - other.resource.line);
}

function visit(list: List, around: Around, document: Document, findings: Finding[]): void {
  const reads = list.items.map((item) => ({ item, text: textOf(item, document) }));
  const explaining = reads.filter(({ text }) => text.explains).length;
  const linked = reads.filter(({ text }) => text.style !== 'none');
  const mentions = linked.every(({ text }) => text.style === 'embedded') && linked.length * 2 < reads.length;
  const explains = explaining * 2 > reads.length;
  const finding: Finding = { candidates: [], explains };
  if (!mentions) findings.push(finding);

  let { section } = around;
  for (const read of reads) {
    const [first] = read.item.blocks;
    const nested = listsIn(bodyOf(read.item));
    if (first?.type === 'heading') {
      const inner = subsection(first.text, first.level, read.item.line, around.section, document);
      if (nested.length === 0) section = inner;
      for (const below of nested) visit(below, { section: inner }, document, findings);
      continue;
    }
    const inside = { section, ...optional('group', around.group) };
    const isResource = read.text.style !== 'none';
    if (isResource)
      finding.candidates.push({ ...inside, resource: readLink(read, around.near ?? around.group?.title, document) });
    if (isResource && nested.every((below) => isMoreOfTheSame(below, document))) continue;
    const own = isResource ? undefined : groupOf(read.item, document);
    const near = read.text.title || around.near;
    for (const below of nested)
      visit(
        below,
        { ...inside, ...optional('group', around.group ?? own), ...optional('near', near) },
        document,
        findings,
      );
  }
}

function textOf(item: ListItem, document: Document): ItemText {
  const source = headOf(item);
  return itemText(richOf(boxOf(source)?.rest ?? source, document.references), false);
}

/** Whether what is nested below a resource belongs to it: it has no links, or they are called no more than "slides". */
function isMoreOfTheSame(list: List, document: Document): boolean {
  return list.items.every((item) => {
    const { links } = richOf(headOf(item), document.references);
    return (
      links.every(({ text }) => isEmptyWord(text)) &&
      listsIn(bodyOf(item)).every((below) => isMoreOfTheSame(below, document))
    );
  });
}

function readLink({ item, text }: Read, group: string | undefined, document: Document): DraftResource {
  const source = headOf(item);
  const below = bodyOf(item).filter((block) => block.type !== 'list' || isMoreOfTheSame(block, document));
  // "Video" and "Part 2" are no titles: what the entry belongs to is.
  const says = !isEmptyWord(text.title) && !isPart(text.title);
  const title = !says && group !== undefined ? titleFrom(`${group}: ${text.title}`) : text.title;
  const named = { ...text, title: title || line(text.link?.url ?? source) };
  return itemResource({ line: item.line, source, text: named, below, ticked: boxOf(source)?.ticked ?? false }, document)
    .resource;
}
