import type { Path, Question } from '../../types.ts';
import { line, prose } from '../document/words.ts';
import type { BlockReport } from '../reading.ts';
import type { Taken } from './take-questions.ts';

/** A path with the questions of its document, and what became of them. */
export type Asking = { readonly path: Path; readonly blocks: readonly BlockReport[] };

/**
 * Gives each question to what it stands at: the innermost resource or phase around it, else the phase before it. What
 * stands before all of them belongs to nothing that could be studied.
 * @param lines the line on which each phase and item stands
 */
export function withQuestions(path: Path, lines: ReadonlyMap<string, number>, taken: readonly Taken[]): Asking {
  if (taken.length === 0) return { path, blocks: [] };
  const owners = new Map<number, string>();
  for (const { id, resources } of path.phases) {
    for (const one of [id, ...resources.map((resource) => resource.id)]) {
      const at = lines.get(one);
      // A heading that is a resource of its own phase: the resource comes last, and counts.
      if (at !== undefined) owners.set(at, one);
    }
  }
  const starts = path.phases.map(({ id, resources }) => {
    return { id, line: Math.min(...[id, ...resources.map((one) => one.id)].map((one) => lines.get(one) ?? Infinity)) };
  });
  const ownerOf = ({ around, line }: Taken): string | undefined => {
    const inner = around.toReversed().find((at) => owners.has(at));
    if (inner !== undefined) return owners.get(inner);
    return starts.filter((start) => start.line <= line).sort((one, other) => other.line - one.line)[0]?.id;
  };
  const byOwner = new Map<string, Question[]>();
  const isTaken = taken.map((one) => {
    const owner = ownerOf(one);
    if (owner !== undefined) byOwner.set(owner, [...(byOwner.get(owner) ?? []), questionOf(one)]);
    return owner !== undefined;
  });
  const phases = path.phases.map((phase) => {
    const resources = phase.resources.map((resource) => {
      const own = byOwner.get(resource.id);
      return own === undefined ? resource : { ...resource, selfCheck: [...resource.selfCheck, ...own] };
    });
    const own = byOwner.get(phase.id);
    return own === undefined ? { ...phase, resources } : { ...phase, resources, selfCheck: own };
  });
  return { path: { ...path, phases }, blocks: reportsOf(taken, isTaken) };
}

function questionOf({ question, answer }: Taken): Question {
  const text = prose(answer);
  return { question: line(question), ...(text === '' ? {} : { answer: text }) };
}

/** One report for the questions below a heading, as far as they are of one kind. */
function reportsOf(taken: readonly Taken[], isTaken: readonly boolean[]): readonly BlockReport[] {
  const reports: { -readonly [Key in keyof BlockReport]: BlockReport[Key] }[] = [];
  for (const [index, { line, heading, number }] of taken.entries()) {
    const isAsked = isTaken[index] === true;
    const reason = isAsked ? 'questions that review asks' : 'questions of nothing that is to be studied';
    const last = reports.at(-1);
    if (last?.heading !== heading || last.number !== number || last.reason !== reason) {
      reports.push({ line, heading, number, entries: 1, taken: isAsked ? 1 : 0, role: 'beside', reason });
    } else {
      last.entries += 1;
      last.taken += isAsked ? 1 : 0;
    }
  }
  return reports;
}
