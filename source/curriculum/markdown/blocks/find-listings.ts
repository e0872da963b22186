import type { Block, Table } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { richOf } from '../document/inline.ts';
import type { Section } from '../document/outline.ts';
import { headingFrom } from '../document/words.ts';
import type { Choices } from '../roles/corrections.ts';
import type { Item } from './item.ts';
import { leadListing, leadParagraphs } from './lead-paragraphs.ts';
import { buttonsIn, findHeadings } from './linked-headings.ts';
import { bareBoxes } from './list-of-boxes.ts';
import { calloutTitle, isRightAbove, type Listing, labelIn, labelled } from './listing.ts';
import { type Around, boxListing, listListing, paragraphListing, tableListing, withGroup } from './make-listing.ts';
import { linkLines } from './paragraphs.ts';

/** The blocks of a document that have entries, in its order. */
export function listingsOf(
  sections: readonly Section[],
  top: Section | undefined,
  document: Document,
  choices: Choices,
): readonly Listing[] {
  const found = sections.flatMap((section) => inBlocks(section.blocks, { section }, document));
  const leading = new Set(found.filter(({ strength }) => strength !== 'plain').map(({ section }) => section));
  // Where a person has said that what stands below a heading is to be studied, it is not the heading that is.
  const isChosen = (section: Section) => choices.get(section) === 'study';
  const listed = new Set(
    [...leading].filter((section) => isChosen(section) || buttonsIn(section, document).length === 0),
  );
  for (const { section } of found) if (isChosen(section)) listed.add(section);
  const within = new Set(found.flatMap(({ section }) => [section, ...section.parents]));
  const headings = findHeadings(sections, { listed, within, top, choices }, document);
  const inHeadings = new Set(headings.listings.flatMap(({ entries }) => entries.map(({ line }) => line)));
  const others = found.filter(
    ({ section, entries }) => !headings.used.has(section) || entries.some(({ line }) => !inHeadings.has(line)),
  );
  return [...others, ...headings.listings].sort((one, other) => one.line - other.line);
}

function inBlocks(blocks: readonly Block[], around: Around, document: Document): Listing[] {
  const found: Listing[] = [];
  let label = around.label;
  let run: { readonly items: Item[]; readonly around: Around } | undefined;
  const endRun = () => {
    if (run !== undefined) found.push(paragraphListing(run.items, run.around, document));
    run = undefined;
  };
  const leads = leadParagraphs(blocks, document);
  const isSeries = blocks.filter((block, index) => isRightAbove(block, blocks[index + 1])).length > 1;
  for (const [index, block] of blocks.entries()) {
    label = labelIn(block, document, blocks[index + 1], isSeries) ?? label;
    const here: Around = { ...around, ...(label !== undefined && { label }) };
    if (leads.has(block)) continue;
    if (block.type === 'paragraph') {
      const boxes = bareBoxes(block, withGroup(here), document);
      const lines = boxes === undefined && !here.isQuoted ? linkLines(block, document, run !== undefined) : undefined;
      if (lines !== undefined) {
        run ??= { items: [], around: here };
        run.items.push(...lines);
      }
      if (boxes === undefined) continue;
      endRun();
      found.push(boxListing(boxes, block.line, here, 'boxes'));
      continue;
    }
    if (block.type === 'other') continue;
    endRun();
    if (block.type === 'list') {
      found.push(listListing(block, here, document));
      // A table within an entry is a block of its own.
      for (const table of tablesIn(block.items.flatMap((item) => item.blocks)))
        found.push(tableListing(table, here, document));
    }
    if (block.type === 'table') found.push(tableListing(block, here, document));
    else if (block.type === 'quote') {
      const title = calloutTitle(block.blocks);
      const own =
        title === undefined || title === ''
          ? undefined
          : labelled(headingFrom(richOf(title, document.references).text), block.line, title);
      const inside: Around = {
        ...here,
        ...(own !== undefined && { label: own }),
        ...(title === undefined && { isQuoted: true }),
      };
      found.push(...inBlocks(block.blocks, inside, document));
    }
  }
  endRun();
  const listing = leadListing(leads, around, document);
  return listing === undefined ? found : [...found, listing];
}

function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table') return [block];
    if (block.type === 'list') return tablesIn(block.items.flatMap((item) => item.blocks));
    return block.type === 'quote' ? tablesIn(block.blocks) : [];
  });
}
