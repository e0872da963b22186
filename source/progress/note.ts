import type { Progress } from './progress.ts';

/** The learner's note on an item; nothing where there is none. */
export function noteOn(item: string, { resources, extras, checklist }: Progress): string | undefined {
  const resource = resources.find((one) => one.resource.id === item);
  return (resource ?? [...extras, ...checklist].find(({ entry }) => entry.id === item))?.item.note;
}
