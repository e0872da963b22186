import { parseCurriculum } from '../../source/curriculum/parse.ts';
import type { Path } from '../../source/curriculum/types.ts';

/** A path of two phases, as an author writes it: `one` and `two` in the first, `three` in the second. */
export const example = {
  id: 'example',
  title: 'Example',
  phases: [
    {
      id: 'first',
      title: 'First',
      resources: [
        { id: 'one', title: 'One' },
        { id: 'two', title: 'Two' },
      ],
    },
    { id: 'second', title: 'Second', dependencies: ['first'], resources: [{ id: 'three', title: 'Three' }] },
  ],
};

/** The path that a value stands for when it is written to a file. */
export function pathOf(curriculum: unknown): Path {
  return parseCurriculum(JSON.stringify(curriculum), 'c.json');
}
