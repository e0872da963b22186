import type { Section } from '../document/outline.ts';
import type { BlockReport } from '../reading.ts';
import type { Ruled } from './decide.ts';

/** Most lines that are named of what a block leaves out. */
const MOST = 5;

/**
 * What became of each block.
 * @param extras the blocks whose entries the path has as extras
 */
export function reportsOf(
  ruled: readonly Ruled[],
  extras: ReadonlySet<Ruled>,
  keys: ReadonlyMap<Section, string>,
): readonly BlockReport[] {
  return ruled.map((block) => {
    const { line, section, entries, candidates, ruling } = block;
    const isTaken = ruling.role === 'study' || ruling.role === 'checklist' || extras.has(block);
    const passed = isTaken ? entries.filter(({ fate }) => fate === 'passed') : entries;
    const ticked = isTaken ? 0 : candidates.filter(({ resource }) => resource.ticked).length;
    const left = isTaken && passed.length > 0 ? `; ${leftOut(passed)}` : ticked > 0 ? `; ${ticked} of them ticked` : '';
    return {
      line,
      heading: section.title,
      key: keys.get(section) ?? section.title,
      entries: entries.length,
      taken: entries.length - passed.length,
      role: ruling.role,
      reason: `${ruling.reason}${left}`,
      passedAt: passed.map((entry) => entry.line),
    };
  });
}

function leftOut(passed: readonly Ruled['entries'][number][]): string {
  const told = passed.slice(0, MOST).map(({ line, why = 'says nothing' }) => `line ${line} ${why}`);
  const more = passed.length - told.length;
  return `${passed.length} passed over: ${told.join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}
