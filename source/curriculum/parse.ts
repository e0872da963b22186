import * as v from 'valibot';
import { inconsistencies } from './consistency.ts';
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

/**
 * The value that a JSON text stands for, or why it is not JSON, with line and column (both from 1) where they
 * are known. A byte order mark is passed over.
 */
export function readJson(text: string): { value: unknown } | { problem: Problem } {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parse(json);
  return 'message' in parsed ? { problem: whyNotJson(json, parsed.message) } : parsed;
}

function whyNotJson(json: string, message: string): Problem {
  if (json.trim() === '') return 'empty; a curriculum has at least "id", "title" and "phases"';
  const conflict = json.search(/^(?:<{7}|>{7})/m);
  if (conflict >= 0) return `${lineAndColumn(json, conflict)}: a merge conflict; resolve it first`;
  if (/^\s*(?:#+ |---\s)/.test(json)) return 'Markdown and not JSON; waymark import takes it in';
  if (message.startsWith('Unexpected end')) return 'not JSON: it ends too early; was it cut off?';
  const position = positionOf(json, message);
  const before = json.slice(0, position).trimEnd();
  if (/[\]}]/.test(json.charAt(position)) && before.endsWith(',')) {
    return `${lineAndColumn(json, before.length - 1)}: not JSON: a comma before the closing bracket`;
  }
  const what = message.replace(/(?: in JSON)? at position \d.*|, (?:\.\.\.)?".*$/s, '');
  // Nothing that was ever meant to be a curriculum.
  const instead = /^\s*[{[]/.test(json) ? '' : '; Waymark reads Markdown (.md) and curriculum.json';
  return `${lineAndColumn(json, position)}: not JSON: ${shortened(what, 100)}${instead}`;
}

function positionOf(json: string, message: string): number {
  const position = / at position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return Number(position);
  // V8 gives no position for an unexpected token. It ends the shortest beginning that fails for the same reason.
  const reason = message.slice(0, message.indexOf(','));
  let [low, high] = [0, json.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const beginning = parse(json.slice(0, middle));
    if ('message' in beginning && beginning.message.startsWith(reason)) high = middle;
    else low = middle + 1;
  }
  return low - 1;
}

function lineAndColumn(json: string, position: number): string {
  const lines = json.slice(0, position).split(/\r\n|\r|\n/);
  return `line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}`;
}

function parse(json: string): { value: unknown } | { message: string } {
  try {
    return { value: JSON.parse(json) };
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) };
  }
}
