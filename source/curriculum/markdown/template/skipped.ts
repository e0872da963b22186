import type { Found } from '../assembly/draft-found.ts';
import type { Section } from '../document/outline.ts';
import { type Correction, choiceFor, choicesOf, keysOf } from '../roles/corrections.ts';

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
