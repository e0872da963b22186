import type { Problem } from './problem.ts';
import type { Path } from './types.ts';

/** What is refused, so that no file can make Waymark slow or run out of memory. Far beyond what one can learn. */
export const LIMITS = {
  /** Size of a file in bytes. */
  bytes: 5_000_000,
  /** Lists and objects within each other; a curriculum needs 7. */
  depth: 32,
  /** Texts, numbers, lists and objects in a file, and thereby the number of problems that it can have. */
  values: 300_000,
  /** Phases, resources, extras and checklist items of a path. */
  items: 20_000,
};

const TOO_LARGE = 'split it into several paths';

/** What is wrong with a file of this many bytes, if anything. */
export function sizeProblem(bytes: number): Problem | undefined {
  if (bytes <= LIMITS.bytes) return undefined;
  return `larger than ${LIMITS.bytes / 1_000_000} MB; ${TOO_LARGE}`;
}

/** What is wrong with the depth or the amount of JSON, before anything recursive looks at it. */
export function shapeProblem(json: unknown): Problem | undefined {
  let values = 1;
  return isContainer(json) ? problemBelow(json, 1) : undefined;

  function problemBelow(container: object, depth: number): Problem | undefined {
    if (depth > LIMITS.depth) return `lists and objects are nested more than ${LIMITS.depth} deep`;
    const children: readonly unknown[] = Array.isArray(container) ? container : Object.values(container);
    values += children.length;
    if (values > LIMITS.values) return `more than ${LIMITS.values} values; ${TOO_LARGE}`;
    for (const child of children) {
      const problem = isContainer(child) ? problemBelow(child, depth + 1) : undefined;
      if (problem !== undefined) return problem;
    }
    return undefined;
  }
}

/** What is wrong with the number of things in a path, if anything. */
export function amountProblem(path: Path): Problem | undefined {
  const { phases, additionalResources, videos, checklist } = path;
  const lists = [phases, ...phases.map(({ resources }) => resources), additionalResources, videos, checklist];
  const items = lists.reduce((sum, { length }) => sum + length, 0);
  return items > LIMITS.items ? `more than ${LIMITS.items} phases and items (${items}); ${TOO_LARGE}` : undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
