import type { Block } from '../document/blocks.ts';

/** Most blocks of something to unfold that is looked at: nobody answers at such length, and many may never be closed. */
const MOST = 200;

/** The place of the end of what begins at a place to unfold; that place itself where it is too far away. */
export function closingOf(blocks: readonly Block[], start: number): number {
  let open = 0;
  for (let index = start; index < blocks.length; index += 1) {
    if (index > start + MOST) return start;
    const type = blocks[index]?.type;
    if (type === 'summary') open += 1;
    if (type === 'closing') open -= 1;
    if (open === 0) return index;
  }
  return blocks.length;
}

/** What is shown once all is unfolded. */
export function withoutSummaries(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ type }) => type !== 'summary' && type !== 'closing');
}
