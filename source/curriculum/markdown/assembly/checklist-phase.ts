import { folded } from '../document/words.ts';
import type { DraftPhase } from './draft.ts';

const DONE = '(?:is |are |has been )?(?:completed?|done|finished|all done)';
const NUMBERED = new RegExp(
  `^(?:i have |have )?(?:completed?|finish(?:ed)?|done with)?\\s*(?:all (?:of )?)?phase (\\d{1,4})(?: .*?)??(?: ${DONE})?$`,
);
const BARE_WORDS = new RegExp(`^(?:completed? |finish(?:ed)? )?(.+?)(?: phase)?(?: ${DONE})?$`);

/**
 * Which phase decides an item of the checklist, as its place in the path: "Phase 1 completed", "Complete Phase 2:
 * Core Concepts", "Foundations completed". Nothing when it is to be ticked by hand.
 */
export function checkedPhase(title: string, phases: readonly DraftPhase[]): number | undefined {
  const words = folded(title);
  const number = NUMBERED.exec(words)?.[1];
  if (number !== undefined && (/(?:complete|done|finish)/.test(words) || words === `phase ${number}`))
    return numbered(Number(number), phases);
  const name = BARE_WORDS.exec(words)?.[1];
  if (!/(?:complete|done|finish)/.test(words) || name === undefined) return undefined;
  const place = phases.findIndex((phase) => folded(phase.title) === name);
  return place < 0 ? undefined : place;
}

function numbered(number: number, phases: readonly DraftPhase[]): number | undefined {
  const places = [...phases.keys()].filter((place) => phases[place]?.number === number);
  const [place] = places;
  if (place !== undefined && places.length === 1) return place;
  const counted = places.length > 1 || phases.every((phase) => phase.number === undefined);
  return counted && number >= 1 && number <= phases.length ? number - 1 : undefined;
}
