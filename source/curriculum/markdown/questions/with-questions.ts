import type { Path, Question } from '../../types.ts';
import { line, prose } from '../document/words.ts';
import type { BlockReport } from '../reading.ts';
import type { Taken } from './take-questions.ts';

/** A path with the questions of its document, and what became of them. */
type Asking = { readonly path: Path; readonly blocks: readonly BlockReport[] };

/**
 * Gives each question to what it stands at: the innermost resource or phase around it, else the phase before it. What
 * stands before all of them belongs to nothing that could be studied.
 * @param lines the line on which each phase and item stands
 * @param keys what a correction calls the heading on a line
 */
export function withQuestions(
  path: Path,
  taken: readonly Taken[],
  { lines, keys }: { readonly lines: ReadonlyMap<string, number>; readonly keys: ReadonlyMap<number, string> },
): Asking {
  if (taken.length === 0) return { path, blocks: [] };
  const owners = new Map<number, string>();
  for (const { id, resources } of path.phases) {
    for (const one of [id, ...resources.map((resource) => resource.id)]) {
      const at = lines.get(one);
      // A heading that is a resource of its own phase: the resource comes last, and counts.
      if (at !== undefined) owners.set(at, one);
    }
  }
  const starts = path.phases
    .map(({ id, resources }) => {
      return {
        id,
        line: Math.min(...[id, ...resources.map((one) => one.id)].map((one) => lines.get(one) ?? Infinity)),
      };
    })
    .sort((one, other) => one.line - other.line);
  const ownerOf = ({ around, line }: Taken): string | undefined => {
    const inner = around.toReversed().find((at) => owners.has(at));
    return inner === undefined ? lastBefore(starts, line) : owners.get(inner);
  };
  const byOwner = new Map<string, Question[]>();
  const isTaken = taken.map((one) => {
    const owner = ownerOf(one);
    if (owner === undefined) return false;
    const others = byOwner.get(owner);
    if (others === undefined) byOwner.set(owner, [questionOf(one)]);
    else others.push(questionOf(one));
    return true;
  });
  const phases = path.phases.map((phase) => {
    const resources = phase.resources.map((resource) => {
      const own = byOwner.get(resource.id);
      return own === undefined ? resource : { ...resource, selfCheck: [...resource.selfCheck, ...own] };
    });
    const own = byOwner.get(phase.id);
    return own === undefined ? { ...phase, resources } : { ...phase, resources, selfCheck: own };
  });
  return { path: { ...path, phases }, blocks: reportsOf(taken, isTaken, keys) };
}

/** The last of some starts, in order, that is not below a line. */
function lastBefore(
  starts: readonly { readonly id: string; readonly line: number }[],
  line: number,
): string | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((starts[middle]?.line ?? Infinity) <= line) low = middle + 1;
    else high = middle;
  }
  return starts[low - 1]?.id;
}

function questionOf({ question, answer }: Taken): Question {
  const text = prose(answer);
  return { question: line(question), ...(text === '' ? {} : { answer: text }) };
}

/** One report for the questions below a heading, as far as they are of one kind. */
function reportsOf(
  taken: readonly Taken[],
  isTaken: readonly boolean[],
  keys: ReadonlyMap<number, string>,
): readonly BlockReport[] {
  const reports: { -readonly [Key in keyof BlockReport]: BlockReport[Key] }[] = [];
  let before: number | undefined;
  for (const [index, { line, heading, below }] of taken.entries()) {
    const count = isTaken[index] ? 1 : 0;
    const reason = isTaken[index] ? 'questions that review asks' : 'questions of nothing that is to be studied';
    const last = reports.at(-1);
    if (last === undefined || below !== before || last.reason !== reason) {
      const key = keys.get(below) ?? heading;
      reports.push({ line, heading, key, entries: 1, taken: count, role: 'beside', reason });
    } else {
      last.entries += 1;
      last.taken += count;
    }
    before = below;
  }
  return reports;
}
