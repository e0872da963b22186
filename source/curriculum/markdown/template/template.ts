import type { Draft, DraftExtra, DraftPhase, DraftSection } from '../assembly/draft.ts';
import type { Found } from '../assembly/draft-found.ts';
import { idIn } from '../assembly/ids.ts';
import { itemsIn } from '../blocks/item.ts';
import type { Block } from '../document/blocks.ts';
import { type Document, sourceOf } from '../document/document.ts';
import type { Section } from '../document/outline.ts';
import { chunks, folded, phaseHeading } from '../document/words.ts';
import type { BlockReport, Remark, Ruling } from '../reading.ts';
import { type Correction, choiceFor, choicesOf, keysOf } from '../roles/corrections.ts';
import { besidesLists, readChecklist, readExtras } from './template-extras.ts';
import { isMarker, readPhase } from './template-phase.ts';

/** The sections of the template, by what people call them. */
const ROLES = {
  overview: /^(?:overview|about|introduction|description|summary)$/,
  prerequisites: /^(?:prerequisites?|pre requisites?|requirements)$/,
  path: /^(?:learning path|the path|path|curriculum|roadmap|phases)$/,
  additional: /^(?:additional|extra|further|more|supplementary) (?:resources|reading|materials?)$/,
  videos: /^(?:(?:supplementary|additional|recommended) )?videos?(?: resources)?$/,
  checklist: /^(?:(?:completion|progress) )?check ?list$/,
  notes: /^(?:additional |final )?notes?$/,
} as const;

type Role = keyof typeof ROLES | 'phase' | 'other';
type Part = { readonly role: Role; readonly section: Section; readonly sections: Section[]; end: number };

/** Whether a document follows the template. */
export function isTemplate(sections: readonly Section[]): boolean {
  return sections.some((section) => hasMarker(section) || isMarker(section.title));
}

/** What a document says that follows the template. Nothing of it gets lost. */
export function readTemplate(
  document: Document,
  sections: readonly Section[],
  title: string,
  top?: Section,
): { readonly draft: Draft; readonly blocks: readonly BlockReport[] } {
  const parts = partsOf(sections, top, document.lines.length + 1);
  const phases: DraftPhase[] = [];
  const further: DraftSection[] = [];
  const remarks: Remark[] = [];
  const texts: Record<'overview' | 'prerequisites' | 'notes', string[]> = {
    overview: [],
    prerequisites: [],
    notes: [],
  };
  const extras: Record<'additional' | 'videos', DraftExtra[]> = { additional: [], videos: [] };
  const checklist = parts
    .filter(({ role }) => role === 'checklist')
    .flatMap((part) => readChecklist(blocksOf(part), document));

  for (const part of parts) {
    const { role, section } = part;
    if (role === 'phase') {
      const body = readPhase(
        blocksOf(part, ({ title: about }) => isMarker(about)),
        document,
      );
      // Without a heading, or with that of the whole, the document is its only phase.
      const heading = section === top || section.title === '' ? { title } : phaseHeading(section.title);
      phases.push({ ...heading, line: section.line, ...idIn(section.source), ...body });
      further.push(...body.kept.map(({ title: about, text }) => ({ title: about || heading.title, text })));
      further.push(
        ...smaller(part, document).map(({ title: about, text }) => ({ title: `${heading.title}: ${about}`, text })),
      );
      remarks.push(...body.remarks);
    } else if (role === 'overview' || role === 'prerequisites' || role === 'notes') {
      const [first, ...others] = chunks(sourceOf(document, section.body, part.end));
      if (first !== undefined) texts[role].push(first);
      further.push(...others.map((text) => ({ title: section.title, text })));
    } else if (role === 'additional' || role === 'videos') {
      const read = readExtras(blocksOf(part), document, role === 'videos');
      extras[role].push(...read.extras);
      remarks.push(...read.remarks);
      further.push({ title: section.title, text: besidesLists(blocksOf(part), document) });
    } else if (role === 'checklist') {
      further.push({ title: section.title, text: besidesLists(blocksOf(part), document) });
    } else further.push({ title: section.title || title, text: sourceOf(document, section.body, part.end) });
  }
  const prose = (role: keyof typeof texts) => {
    const [first, ...others] = texts[role];
    further.push(...others.map((text) => ({ title: role, text })));
    return first === undefined ? {} : { [role]: first };
  };
  const found = { ...prose('overview'), ...prose('prerequisites'), ...prose('notes') };
  const furtherSections = further.flatMap(({ title: about, text }) =>
    chunks(text).map((piece) => ({ title: about, text: piece })),
  );
  const { additional, videos } = extras;
  const draft: Draft = {
    isTemplate: true,
    title,
    ...found,
    phases,
    additionalResources: additional,
    videos,
    checklist,
    furtherSections,
    remarks,
  };
  return { draft, blocks: blocksIn(parts) };
}

/** What becomes of each list and table. Nothing is passed over: what has no place of its own is kept as it is written. */
function blocksIn(parts: readonly Part[]): readonly BlockReport[] {
  const all = parts.flatMap(({ sections }) => sections);
  const keys = keysOf(all);
  return parts.flatMap(({ role, sections }) =>
    sections.flatMap((section) =>
      section.blocks.flatMap((block): BlockReport[] => {
        const entries = entriesIn(block);
        if (entries === 0) return [];
        const place = { line: block.line, heading: section.title, key: keys.get(section) ?? section.title };
        return [{ ...place, entries, taken: entries, ...RULINGS[role] }];
      }),
    ),
  );
}

function entriesIn(block: Block): number {
  if (block.type === 'list') return itemsIn(block).length;
  if (block.type === 'table') return block.rows.length;
  return block.type === 'quote' ? block.blocks.reduce((sum, inner) => sum + entriesIn(inner), 0) : 0;
}

const KEPT: Ruling = { role: 'prose', reason: 'kept as it is written' };
const RULINGS: Readonly<Record<Role, Ruling>> = {
  phase: { role: 'study', reason: 'resources to consume in order' },
  additional: { role: 'beside', reason: 'additional resources' },
  videos: { role: 'beside', reason: 'supplementary videos' },
  checklist: { role: 'checklist', reason: 'the completion checklist' },
  overview: KEPT,
  prerequisites: KEPT,
  notes: KEPT,
  path: KEPT,
  other: KEPT,
};

/** The document in parts, each with the smaller sections that belong to it. */
function partsOf(sections: readonly Section[], top: Section | undefined, end: number): readonly Part[] {
  const parts: Part[] = [];
  const marked = new Set(sections.flatMap(({ title, parents }) => (isMarker(title) ? (parents.at(-1) ?? []) : [])));
  let path: Section | undefined;
  for (const section of sections) {
    const last = parts.at(-1);
    const inside =
      last !== undefined &&
      last.section !== top &&
      last.role !== 'path' &&
      section.level > last.section.level &&
      last.section.level > 0;
    const role = marked.has(section) ? 'phase' : roleOf(section, path, inside ? last : undefined, section === top);
    if (role === undefined) last?.sections.push(section);
    else {
      if (last !== undefined) last.end = section.line;
      parts.push({ role, section, sections: [section], end });
    }
    if (role === 'path') path = section;
    else if (path !== undefined && section.level <= path.level) path = undefined;
  }
  return parts;
}

/** What a section is; nothing when it belongs to the part before it. */
function roleOf(section: Section, path: Section | undefined, inside: Part | undefined, top: boolean): Role | undefined {
  if (inside?.role === 'phase' && isMarker(section.title)) return undefined;
  if (hasMarker(section)) return 'phase';
  if (section.level === 0 || top) return 'other';
  if (inside !== undefined && /^phase\s+\d/i.test(section.title) === false) return undefined;
  const words = folded(section.title);
  for (const [role, pattern] of Object.entries(ROLES)) if (pattern.test(words)) return role as Role;
  if (phaseHeading(section.title).number !== undefined || (path !== undefined && section.level > path.level))
    return 'phase';
  return 'other';
}

function hasMarker({ blocks }: Section): boolean {
  return blocks.some((block) => block.type === 'paragraph' && block.text.split('\n').some(isMarker));
}

/** The blocks of a part; of the smaller sections in it only those that are wanted. */
function blocksOf({ section, sections }: Part, wanted = (_: Section) => true): readonly Block[] {
  return sections.filter((one) => one === section || wanted(one)).flatMap(({ blocks }) => blocks);
}

/** The smaller sections of a phase that hold none of its resources. */
function smaller({ sections, end }: Part, document: Document): DraftSection[] {
  return sections.flatMap(({ title, body }, index) => {
    if (index === 0 || isMarker(title)) return [];
    return [{ title, text: sourceOf(document, body, sections[index + 1]?.line ?? end) }];
  });
}

/** What a document in the template says, without the phases that a person has decided to leave out. */
export function withoutSkipped(
  found: Found,
  sections: readonly Section[],
  top: Section | undefined,
  corrections: readonly Correction[],
): Found {
  const choices = choicesOf(sections, corrections);
  if (choices.size === 0) return found;
  const skipped = sections.filter((section) => choiceFor(section, choices, top) === 'skip');
  const lines = new Set(skipped.map(({ line }) => line));
  const keys = keysOf(sections);
  const names = new Set(skipped.map((section) => keys.get(section)));
  const { draft, blocks } = found;
  return {
    draft: { ...draft, phases: draft.phases.filter(({ line }) => !lines.has(line)) },
    blocks: blocks.map((block) =>
      block.role === 'study' && names.has(block.key)
        ? { ...block, role: 'beside', taken: 0, reason: 'you chose so' }
        : block,
    ),
  };
}

/** Whether it is in vain to say of a heading that it is to be studied: no phase stands at it or below it. */
export function isStudiedInVain(
  heading: string,
  sections: readonly Section[],
  top: Section | undefined,
  blocks: Found['blocks'],
): boolean {
  const choices = choicesOf(sections, [{ heading, role: 'study' }]);
  const keys = keysOf(sections);
  const names = new Set(
    sections.filter((section) => choiceFor(section, choices, top) === 'study').map((section) => keys.get(section)),
  );
  return !blocks.some(({ role, key }) => role === 'study' && names.has(key));
}
