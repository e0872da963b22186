import { type Problem, shortened } from './problem.ts';

/**
 * The value that a JSON text stands for, or why it is not JSON, with line and column (both from 1) where they
 * are known. A byte order mark is passed over.
 */
export function readJson(text: string): { value: unknown } | { problem: Problem } {
  const json = text.replace(/^\uFEFF/, '');
  const parsed = parse(json);
  return 'message' in parsed ? { problem: explain(json, parsed.message) } : parsed;
}

function explain(json: string, message: string): Problem {
  if (json.trim() === '') return 'empty; a curriculum has at least "id", "title" and "phases"';
  const conflict = json.search(/^(?:<{7}|>{7})/m);
  if (conflict >= 0) return `${placeOf(json, conflict)}: a merge conflict; resolve it first`;
  if (/^\s*(?:#+ |---\s)/.test(json)) return 'Markdown and not JSON; waymark import takes it in';
  if (message.startsWith('Unexpected end')) return 'not JSON: it ends too early; was it cut off?';
  const position = positionOf(json, message);
  const before = json.slice(0, position).trimEnd();
  if (/[\]}]/.test(json.charAt(position)) && before.endsWith(',')) {
    return `${placeOf(json, before.length - 1)}: not JSON: a comma before the closing bracket`;
  }
  const what = message.replace(/(?: in JSON)? at position \d.*|, (?:\.\.\.)?".*$/s, '');
  // Nothing that was ever meant to be a curriculum.
  const instead = /^\s*[{[]/.test(json) ? '' : '; Waymark reads Markdown (.md) and curriculum.json';
  return `${placeOf(json, position)}: not JSON: ${shortened(what, 100)}${instead}`;
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

function placeOf(json: string, position: number): string {
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
