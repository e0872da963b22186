import * as v from 'valibot';
import { inconsistencies } from './consistency.ts';
import { readJson } from './json.ts';
import { amountProblem, shapeProblem, sizeProblem } from './limits.ts';
import { failureAbout, type Problem, shortened } from './problem.ts';
import { curriculumSchema } from './schema.ts';
import type { Path } from './types.ts';

/** The most inconsistencies that are looked for: whoever has more will not repair them one by one. */
const MANY = 20;

type Problems = readonly [Problem, ...Problem[]];

/**
 * The path that the text of a curriculum file describes.
 * @param file the file's name, for the message
 * @throws Failure (exit code 2) with the first problem, its place in the file, and how many others there are
 */
export function parseCurriculum(text: string, file: string): Path {
  const read = readCurriculum(text);
  if ('problems' in read) throw failureAbout(file, read.problems);
  return read.path;
}

/** The path that the text of a curriculum file describes, or everything that is wrong with it. */
export function readCurriculum(text: string): { path: Path } | { problems: Problems } {
  const size = sizeProblem(Buffer.byteLength(text));
  if (size !== undefined) return { problems: [size] };
  const json = readJson(text);
  if ('problem' in json) return { problems: [json.problem] };
  const shape = shapeProblem(json.value);
  if (shape !== undefined) return { problems: [shape] };

  const result = v.safeParse(curriculumSchema().schema, json.value, { abortPipeEarly: true });
  if (!result.success) return { problems: explain(result.issues) };
  const path: Path = result.output;
  const amount = amountProblem(path);
  if (amount !== undefined) return { problems: [amount] };
  const [first, ...others] = someOf(inconsistencies(path));
  return first === undefined ? { path } : { problems: [first, ...others] };
}

type Issue = v.InferIssue<ReturnType<typeof curriculumSchema>['schema']>;

function explain(issues: readonly Issue[]): Problems {
  // A misspelt name comes first, for it is usually the reason why another one is missing.
  const inOrder = [...issues].sort((one, other) => Number(isUnknown(other)) - Number(isUnknown(one)));
  const [first = 'not a curriculum', ...others] = new Set(inOrder.map((issue) => `${placeOf(issue)}${issue.message}`));
  return [first, ...others];
}

function isUnknown(issue: Issue): boolean {
  return issue.expected === 'never';
}

/** Where in the file: `phases[1].resources[0].minutes: `. Nothing for the file as a whole. */
function placeOf(issue: Issue): string {
  let place = '';
  for (const { type, key, input } of issue.path ?? []) {
    if (type === 'array') place += `[${key}]`;
    else if (!Array.isArray(input)) place += `${place && '.'}${shortened(String(key))}`;
  }
  return place && `${place}: `;
}

function someOf(problems: Iterable<Problem>): Problem[] {
  const some: Problem[] = [];
  for (const problem of problems) if (some.push(problem) === MANY) break;
  return some;
}
