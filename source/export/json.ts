import type { Progress } from '../progress/progress.ts';

/** The path itself, as a curriculum.json that opens again: what there is to learn, and nothing about the learner. */
export function jsonOf({ path }: Progress): string {
  const { below: _, ...own } = path;
  return `${JSON.stringify(own, null, 2)}\n`;
}
