import type { Progress } from '../progress/progress.ts';
import { skippedInWords } from '../progress/progress-in-words.ts';
import { visible, visibleLine } from '../text/visible.ts';
import type { Write } from './export-format.ts';
import { beganAt, type Task, tasksOf, uuidOf } from './tasks.ts';

/** A phase of more resources than this is nothing that Taskwarrior waits for: every task would name them all. */
const MOST_IN_PHASE = 50;

/**
 * What `task import` takes. A task is known by a UUID that stays the same, so importing again updates what changed.
 * What was skipped is there as deleted: it is over, and not completed.
 */
export const taskwarriorOf: Write = (progress, { at, originals }) => {
  const path = progress.path.id;
  const after = dependenciesOn(progress);
  const idOf = (item: string) => uuidOf(path, originals?.get(item) ?? item);
  const tasks = tasksOf(progress).filter(({ isOwn }) => isOwn);
  const lines = tasks.map((task) => {
    const began = beganAt(progress, task, at);
    const depends = after.get(task.id)?.map(idOf);
    return JSON.stringify({
      uuid: idOf(task.id),
      description: encoded(visibleLine(task.title)),
      status: task.done ? 'completed' : task.skipped ? 'deleted' : 'pending',
      project: `${path}.${task.group.id}`,
      entry: timestamp(began),
      end: settled(task),
      priority: task.isNext ? 'H' : undefined,
      tags: task.kind && [task.kind.replace(/[^\p{L}\p{N}]+/gu, '_')],
      estimate: task.minutes && `PT${task.minutes}M`,
      spent: task.spent && `PT${task.spent}M`,
      depends: depends?.length ? depends : undefined,
      annotations: annotationsOf(task, began),
    });
  });
  return `[\n${lines.join(',\n')}\n]\n`;
};

function settled({ done, skipped }: Task): string | undefined {
  const over = done ?? skipped?.at;
  return over && timestamp(over);
}

/** The resources that each resource comes after, those of its phase included. */
function dependenciesOn({ path: { phases } }: Progress): ReadonlyMap<string, readonly string[]> {
  const members = new Map(phases.map(({ id, resources }) => [id, resources.map((resource) => resource.id)]));
  const resolved = (id: string) => {
    const inPhase = members.get(id);
    return inPhase === undefined ? [id] : inPhase.length > MOST_IN_PHASE ? [] : inPhase;
  };
  return new Map(
    phases.flatMap((phase) =>
      phase.resources.map(({ id, dependencies }) => {
        const all = [...phase.dependencies, ...dependencies].flatMap(resolved);
        return [id, [...new Set(all)].filter((other) => other !== id)] as const;
      }),
    ),
  );
}

/** Taskwarrior tells annotations apart by their second. */
function annotationsOf({ url, skipped, note }: Task, began: string) {
  const texts = [url, skipped && skippedInWords(skipped.reason).replace('s', 'S'), note].filter(
    (text) => text !== undefined,
  );
  const first = Date.parse(began);
  const annotations = texts.map((text, second) => ({
    entry: timestamp(new Date(first + second * 1000).toISOString()),
    description: encoded(visible(text)),
  }));
  return annotations.length > 0 ? annotations : undefined;
}

/** A moment as `20261123T081502Z`. */
function timestamp(at: string): string {
  return at.replace(/\.\d+/, '').replace(/[-:]/g, '');
}

/** Taskwarrior keeps `[` as `&open;`, and would take the author's own `&open;` for one. */
function encoded(text: string): string {
  return text.replace(/&(?=[a-z]+;)/g, '&\u200B');
}
