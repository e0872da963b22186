import type { ItemState } from '../progress/fold.ts';
import type { Progress } from '../progress/progress.ts';
import type { Question } from '../progress/recall/recall.ts';

/** A progress in which the learner's own questions stand in the notes, so that every format that has notes has them. */
export function withQuestions(progress: Progress, questions: readonly Question[]): Progress {
  const texts = new Map<string, string[]>();
  for (const { place, isOwn, question, answer } of questions) {
    if (!isOwn) continue;
    const lines = [`Q: ${question}`, ...(answer === undefined ? [] : [`A: ${answer}`])];
    texts.set(place.id, [...(texts.get(place.id) ?? []), ...lines]);
  }
  if (texts.size === 0) return progress;

  const noted = <T extends { readonly item: ItemState }>(one: T, id: string): T => {
    const own = texts.get(id);
    if (own === undefined) return one;
    const note = [...(one.item.note === undefined ? [] : [one.item.note]), ...own].join('\n');
    return { ...one, item: { ...one.item, note } };
  };
  const phases = progress.phases.map((phase) => {
    return { ...phase, resources: phase.resources.map((one) => noted(one, one.resource.id)) };
  });
  const resources = phases.flatMap((phase) => phase.resources);
  return {
    ...progress,
    phases,
    resources,
    next: progress.next && resources.find(({ resource }) => resource === progress.next?.resource),
    extras: progress.extras.map((one) => noted(one, one.entry.id)),
    checklist: progress.checklist.map((one) => noted(one, one.entry.id)),
  };
}
