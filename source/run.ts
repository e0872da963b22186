import { join } from 'node:path';
import { codeFile } from './commands/shared/origin.ts';
import type { main } from './main.ts';
import { readProgram } from './store/cache/code.ts';

/** Chunks of the program by their names, as functions: `scripts/parts.js`. */
type Chunks = Readonly<Record<string, (exports: object, require: (name: string) => unknown) => void>>;

/** Runs the program, with the code that V8 compiled of it the last time: what most starts need, and the rest on demand. */
export function run(): void {
  // A verb runs little of what the dashboard does, and should not have to read what was compiled of it.
  const isVerb = /^[a-z]+$/.test(process.argv[2] ?? '');
  const program = partIn('program.js', isVerb ? 'verbs' : 'screen');
  let late: ReturnType<typeof latePart> | undefined;
  const loaded = new Map<string, object>();

  function chunk(name: string): Chunks[string] | undefined {
    if (name in program.chunks || !name.startsWith('./')) return program.chunks[name];
    late ??= latePart();
    return late.chunks[name];
  }

  function load(name: string): unknown {
    const before = loaded.get(name);
    if (before !== undefined) return before;
    const run = chunk(name);
    // Node looks at each name anew.
    const exports: object = run === undefined ? require(name) : {};
    loaded.set(name, exports);
    run?.(exports, load);
    return exports;
  }

  const start = load('./main.js') as { main: typeof main };
  start.main((verb) =>
    [program, ...(late === undefined ? [] : [late])].flatMap(({ file, compiled, isKept, isEarly }) => {
      return file === undefined || isKept(verb) ? [] : { file, code: () => compiled(verb), isEarly };
    }),
  );
}

/** @param cache names the file that keeps what V8 compiled of it */
function partIn(name: string, cache: string) {
  const file = codeFile(process, cache);
  const { run, ...program } = readProgram<Chunks>(join(__dirname, name), file, require);
  return { ...program, file, chunks: run(), isEarly: name === 'program.js' };
}

/** V8 takes back only what was compiled with the flags that it has now, and the dashboard has its own. */
function latePart() {
  const v8: typeof import('node:v8') = require('node:v8');
  const flags = v8.cachedDataVersionTag();
  const { compiled, ...part } = partIn('late.js', `late-${flags}`);
  return { ...part, compiled: (verb: string) => (v8.cachedDataVersionTag() === flags ? compiled(verb) : undefined) };
}
