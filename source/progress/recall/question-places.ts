import { checklistNumber, extraNumber } from '../../curriculum/items.ts';
import type { Question } from '../../curriculum/types.ts';
import { folded } from '../../text/searchable.ts';
import type { ItemState } from '../fold.ts';
import type { Progress } from '../progress.ts';

/** Where questions stand: a resource, a phase, or anything else that can be ticked. */
export type Place = {
  readonly id: string;
  /** Such as `2.1` or `E1`; of a phase its own. */
  readonly number: string;
  readonly title: string;
  /** Its page, to look the answer up. */
  readonly url?: string;
  /** When it was done, in milliseconds since 1970. Absent while it is not: then nothing is asked of it. */
  readonly done?: number;
  /** What the path itself asks, each once. */
  readonly questions: readonly Question[];
};

/**
 * Every place of a path that has questions, in its order: a phase comes after its resources.
 * @param asked the places of which the learner asks something, by their ids
 */
export function placesOf({ phases, extras, checklist }: Progress, asked: ReadonlySet<string>): readonly Place[] {
  const places: Place[] = [];
  for (const { phase, number, state, resources } of phases) {
    for (const { resource, number, item } of resources) {
      const { id, selfCheck } = resource;
      if (selfCheck.length > 0 || asked.has(id)) places.push(place(resource, number, item, selfCheck));
    }
    const { id, title, selfCheck = [] } = phase;
    if (selfCheck.length === 0 && !asked.has(id)) continue;
    const times = resources.flatMap(({ item }) => (item.state === 'done' ? Date.parse(item.at) : []));
    const done = state === 'done' ? { done: Math.max(...times) } : {};
    places.push({ id, number: `${number}`, title, ...done, questions: distinct(selfCheck) });
  }
  for (const [index, { entry, item }] of extras.entries()) {
    if (asked.has(entry.id)) places.push(place(entry, extraNumber(index), item, []));
  }
  for (const [index, { entry, item }] of checklist.entries()) {
    if (asked.has(entry.id)) places.push(place(entry, checklistNumber(index), item, []));
  }
  return places;
}

type Named = { readonly id: string; readonly title: string; readonly link?: { readonly url: string } };

function place({ id, title, link }: Named, number: string, item: ItemState, questions: readonly Question[]): Place {
  return {
    ...{ id, number, title },
    ...(link === undefined ? {} : { url: link.url }),
    ...(item.state === 'done' ? { done: Date.parse(item.at) } : {}),
    questions: distinct(questions),
  };
}

/** The same words twice are one question. */
function distinct(questions: readonly Question[]): readonly Question[] {
  if (questions.length < 2) return questions;
  const byWording = new Map<string, Question>();
  for (const one of questions) {
    const wording = folded(one.question);
    if (!byWording.has(wording)) byWording.set(wording, one);
  }
  return [...byWording.values()];
}
