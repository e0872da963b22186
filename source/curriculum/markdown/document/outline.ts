import type { Block } from './blocks.ts';
import type { Document } from './document.ts';
import { richOf } from './inline.ts';
import { boxOf } from './marks.ts';
import { headingFrom } from './words.ts';

/** A heading with what stands directly below it, up to the next heading. The first of a document has no heading. */
export type Section = {
  readonly title: string;
  /** The heading in Markdown. */
  readonly source: string;
  /** 1 to 6; 0 for what stands before any heading. What can be unfolded is half a level below the heading around it. */
  readonly level: number;
  readonly line: number;
  /** The first line below the heading. */
  readonly body: number;
  readonly parents: readonly Section[];
  readonly blocks: Block[];
  /** Whether its heading is written as HTML. */
  readonly html: boolean;
  /** Whether it is shown only when one unfolds it. */
  readonly folded: boolean;
};

type Place = { readonly line: number; readonly body: number };

/** The sections of a document, in order. */
export function sectionsOf(document: Document): readonly Section[] {
  const sections = [section('', '', 0, { line: 1, body: 1 }, [])];
  /** The sections around each place that is unfolded. */
  const around: Section[] = [];
  let current = sections[0];
  const enter = (source: string, level: number, place: Place, about: Pick<Section, 'html' | 'folded'>) => {
    const above = current === undefined ? [] : [...current.parents, current];
    const parents = above.filter((other) => other.level > 0 && other.level < level);
    current = section(headingTitle(source, document), source, level, place, parents, about);
    sections.push(current);
  };
  for (const block of document.blocks) {
    const place = { line: block.line, body: block.end };
    if (block.type === 'heading') {
      enter(block.text, block.level, place, { html: block.html ?? false, folded: false });
    } else if (block.type === 'summary' && current !== undefined) {
      around.push(current);
      enter(block.text, Math.floor(current.level) + 0.5, place, { html: true, folded: true });
    } else if (block.type === 'closing') current = around.pop() ?? current;
    else current?.blocks.push(block);
  }
  return sections;
}

/** A section below another that is no part of the flat outline, such as a heading inside a list. */
export function subsection(source: string, level: number, line: number, above: Section, document: Document): Section {
  const parents = above.level === 0 ? [] : [...above.parents, above];
  return section(headingTitle(source, document), source, level, { line, body: line + 1 }, parents);
}

function section(
  title: string,
  source: string,
  level: number,
  { line, body }: Place,
  parents: readonly Section[],
  about: Pick<Section, 'html' | 'folded'> = { html: false, folded: false },
): Section {
  return { title, source, level, line, body, parents, blocks: [], ...about };
}

function headingTitle(source: string, document: Document): string {
  const { text, pieces } = richOf(boxOf(source)?.rest ?? source, document.references);
  return headingFrom(text.trim() || pieces.map((piece) => piece.text).join(''));
}
