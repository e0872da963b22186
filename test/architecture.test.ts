import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * What each part may import of the others, of packages and of Node itself: docs/architecture.md as a table. A part is
 * a folder below `source/` (the longest name that fits counts) or a file right in it.
 */
const PARTS: Readonly<Record<string, { parts?: string[]; packages?: string[]; node?: string[] }>> = {
  failure: {},
  task: {},
  version: {},
  text: { packages: ['string-width', 'wrap-ansi'] },
  curriculum: {
    parts: ['text', 'failure', 'task'],
    packages: ['valibot', 'markdown-it'],
    node: ['buffer', 'fs', 'fs/promises', 'path'],
  },
  progress: { parts: ['text', 'failure', 'curriculum'], packages: ['ts-fsrs'], node: ['crypto'] },
  glance: { parts: ['text', 'failure', 'curriculum', 'progress'] },
  plain: { parts: ['text', 'failure', 'curriculum', 'progress', 'glance'] },
  export: { parts: ['text', 'failure', 'curriculum', 'progress'], node: ['crypto'] },
  store: {
    parts: ['text', 'failure', 'task', 'curriculum', 'progress', 'glance'],
    packages: ['lowdb'],
    node: ['child_process', 'crypto', 'fs', 'fs/promises', 'os', 'path', 'timers/promises', 'vm'],
  },
  terminal: {
    parts: ['text', 'failure', 'task'],
    packages: ['shell-quote'],
    node: ['child_process', 'events', 'fs', 'fs/promises', 'os', 'path', 'readline', 'timers/promises', 'tty'],
  },
  'dashboard/state': { parts: ['text', 'curriculum', 'progress'] },
  'dashboard/keys': { parts: ['text', 'curriculum', 'progress', 'dashboard/state'], packages: ['ink', 'fuzzysort'] },
  'dashboard/view': {
    parts: ['text', 'curriculum', 'progress', 'dashboard/state', 'dashboard/keys'],
    packages: ['ink', 'react', 'ink-select-input'],
  },
  dashboard: {
    parts: [
      ...['text', 'failure', 'curriculum', 'progress'],
      ...['dashboard/state', 'dashboard/keys', 'dashboard/view'],
    ],
    packages: ['ink', 'react'],
  },
  commands: {
    parts: [
      'failure',
      'task',
      'version',
      'text',
      'curriculum',
      'progress',
      'glance',
      'plain',
      'export',
      'store',
      'terminal',
      'dashboard',
      'dashboard/state',
    ],
    packages: ['meow'],
    node: ['child_process', 'os', 'path', 'url', 'util', 'v8'],
  },
  main: { parts: ['failure', 'version', 'text', 'terminal', 'commands'] },
  run: { parts: ['main', 'commands', 'store'], node: ['path', 'v8'] },
  cli: { parts: ['run', 'commands'] },
};

const files = readdirSync('source', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => {
    const name = file.replaceAll('\\', '/');
    return { name, part: partOf(name), text: readFileSync(join('source', file), 'utf8') };
  });

function partOf(name: string): string {
  const file = name.replace(/\.tsx?$/, '');
  const fitting = Object.keys(PARTS).filter((part) => file === part || file.startsWith(`${part}/`));
  return fitting.sort((one, other) => other.length - one.length)[0] ?? `no part: ${name}`;
}

/** What a file imports: statically, as a type, on demand, or for its effects. */
function importsOf(text: string): string[] {
  return [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g)].map(([, module = '']) => module);
}

/** What is wrong with the imports of a file: `progress/history.ts: store/journal.ts`. */
function strange({ name, part, text }: (typeof files)[number]): string[] {
  const { parts = [], packages = [], node = [] } = PARTS[part] ?? {};
  const wrong = importsOf(text).filter((module) => {
    if (module.startsWith('node:')) return !node.includes(module.slice('node:'.length));
    if (!module.startsWith('.')) return !packages.includes(module);
    const target = posix.join(posix.dirname(name), module);
    if (target === '../package.json') return part !== 'version';
    return partOf(target) !== part && !parts.includes(partOf(target));
  });
  return wrong.map((module) => `${name}: ${module}`);
}

/** Files that import each other in a circle, types included, each circle as its names. */
function circles(): readonly string[] {
  const known = new Set(files.map(({ name }) => name));
  const importsTo = new Map(
    files.map(({ name, text }) => {
      const targets = importsOf(text).filter((module) => module.startsWith('.'));
      return [name, targets.map((module) => posix.join(posix.dirname(name), module)).filter((file) => known.has(file))];
    }),
  );
  const reach = (from: string): ReadonlySet<string> => {
    const seen = new Set<string>();
    const open = [from];
    for (let file = open.pop(); file !== undefined; file = open.pop()) {
      const next = importsTo.get(file)?.filter((one) => !seen.has(one)) ?? [];
      for (const one of next) seen.add(one);
      open.push(...next);
    }
    return seen;
  };
  return [...known].filter((file) => reach(file).has(file)).sort();
}

const outside = (...parts: readonly string[]) => files.filter(({ part }) => !parts.includes(part));

describe('the parts of the program', () => {
  it('hold every file', () => {
    expect(files.filter(({ part }) => !(part in PARTS)).map(({ name }) => name)).toEqual([]);
  });

  it('import each other in one direction', () => {
    const order = Object.keys(PARTS);
    for (const [part, { parts = [] }] of Object.entries(PARTS)) {
      expect(parts.filter((other) => order.indexOf(other) >= order.indexOf(part))).toEqual([]);
    }
    expect(files.flatMap(strange)).toEqual([]);
  });

  it('have no circle anywhere, types included', () => {
    expect(circles()).toEqual([]);
  });

  it('hand on no names of others', () => {
    // What measures wide text is a file of its own in the bundle; the version is package.json's.
    const own = files.filter(({ name }) => !['text/wide.ts', 'version.ts'].includes(name));
    expect(
      own.filter(({ text }) => /^export (?:type )?(?:\{[^}]*\}|\*) from/m.test(text)).map(({ name }) => name),
    ).toEqual([]);
  });

  it('as every kind of import shows', () => {
    const text = `import 'a'; import b from 'b';\nexport { c } from 'c';\nimport type { d } from\n 'd'; await import('e');`;
    expect(importsOf(text)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const guilty = (name: string, module: string) => strange({ name, part: partOf(name), text: `import '${module}';` });
    expect(guilty('progress/x.ts', '../store/journal.ts')).toEqual(['progress/x.ts: ../store/journal.ts']);
    expect(guilty('dashboard/state/x.ts', '../app.tsx')).toEqual(['dashboard/state/x.ts: ../app.tsx']);
    expect(guilty('progress/x.ts', 'react')).toEqual(['progress/x.ts: react']);
    expect(guilty('text/x.ts', 'node:fs')).toEqual(['text/x.ts: node:fs']);
    expect(guilty('dashboard/app.tsx', './state/state.ts')).toEqual([]);
  });
});

describe('the pure parts', () => {
  const pure = ['text', 'progress', 'glance', 'plain', 'export', 'dashboard/state', 'dashboard/keys'];
  const edges = /\bprocess\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.|\bset(?:Timeout|Interval)\b/;

  it.each(pure)('%s knows no clock, no chance, no process', (part) => {
    const own = files.filter((file) => file.part === part);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ text }) => edges.test(withoutComments(text))).map(({ name }) => name)).toEqual([]);
  });
});

describe('files', () => {
  it('are opened at the edges only', () => {
    const importers = outside('store', 'terminal').filter(({ text }) => /'node:fs/.test(text));
    expect(importers.map(({ name }) => name).sort()).toEqual([
      'curriculum/builtin.ts',
      'curriculum/load.ts',
      'curriculum/source.ts',
    ]);
  });

  it('are written by the store only, but for a note that is being edited', () => {
    // `writeSync` and `closeSync` are the terminal's own: they take a descriptor, and no name of a file.
    const reading = ['existsSync', 'readdir', 'readFileSync', 'realpathSync', 'stat', 'statSync'];
    const harmless = [...reading, 'writeSync', 'closeSync', 'fstatSync'];
    const imported = outside('store')
      .filter(({ name }) => name !== 'terminal/editor.ts')
      .flatMap(({ name, text }) =>
        [...text.matchAll(/import (.+) from 'node:fs(?:\/promises)?'/g)].flatMap(([, names = '']) =>
          names.split(',').map((one) => ({ name, imported: one.match(/[\w*]+/)?.[0] ?? '' })),
        ),
      );
    expect(imported.length).toBeGreaterThan(0);
    expect(imported.filter(({ imported }) => !harmless.includes(imported))).toEqual([]);
  });

  it('of the source have at most 300 lines', () => {
    const long = files.filter(({ text }) => text.trimEnd().split('\n').length > 300);
    expect(long.map(({ name }) => name)).toEqual([]);
  });
});

function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
}
