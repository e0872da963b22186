import { quoted } from '../../problem.ts';
import { folded } from '../document/words.ts';
import type { Remark } from '../reading.ts';
import type { Draft } from './draft.ts';

/** What is worth a remark about a draft as a whole: titles that are used twice, and times that are missing. */
export function inspect(draft: Draft): Remark[] {
  return [...repeatedTitles(draft), ...missingMinutes(draft)];
}

function repeatedTitles({ phases }: Draft): Remark[] {
  return [
    ...repeated(phases, 'phase'),
    ...repeated(
      phases.flatMap(({ resources }) => resources),
      'resource',
    ),
  ];
}

function repeated(items: readonly { title: string; line: number }[], noun: string): Remark[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ title, line }): Remark[] => {
    const key = folded(title) || title;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    if (first === undefined) return [];
    return [{ line, severity: 'warning', message: `another ${noun} is called ${quoted(title)}, on line ${first}` }];
  });
}

/** So many missing durations are told one by one. */
const MOST = 5;

/** Told one by one where durations are given at all, or meant to be: else once for all of them. */
function missingMinutes({ isTemplate, phases, remarks }: Draft): Remark[] {
  const resources = phases.flatMap((phase) => phase.resources);
  const missing = resources.filter(({ minutes }) => minutes === undefined);
  if (!isTemplate && missing.length === resources.length && missing.length > 0) {
    return [{ line: 1, severity: 'warning', message: 'nothing says how long it takes; no time can be shown' }];
  }
  const unclear = new Set(remarks.filter(({ message }) => message.startsWith('the duration')).map(({ line }) => line));
  const starts = new Set(resources.map(({ line }) => line));
  const told = missing.flatMap(({ title, line }): Remark[] => {
    // A duration that is there and not clear has its own remark, on one of the lines below.
    for (let at = line; at === line || (!starts.has(at) && at < line + 50); at++) if (unclear.has(at)) return [];
    return [{ line, severity: 'warning', message: `${quoted(title)} has no duration` }];
  });
  const [last] = told.slice(MOST);
  if (last === undefined) return told;
  const more = `and ${told.length - MOST} more have no duration`;
  return [...told.slice(0, MOST), { ...last, message: more }];
}
