// Puts the chunks that esbuild makes of the program into two files: what nearly every start runs, and the rest.
import { basename } from 'node:path';
import { Script } from 'node:vm';

/** What is loaded by `import()` and yet early: the dashboard before Ink is there, and every verb that reads no document. */
const EARLY = [
  ...[
    'dashboard',
    'quick/keeping',
    'status',
    'next',
    'list',
    'done-undone-skip',
    'undo-redo',
    'note-notes',
    'show',
    'log',
  ],
  ...['start-stop-track', 'fit', 'plan', 'report', 'same', 'remove-rename', 'open', 'where'],
  'shared/v8-flags',
].map((name) => `source/commands/${name}.ts`);

/**
 * The text of both files. Each is a CommonJS file that exports functions by the names of chunks: V8 compiles of a chunk
 * only that it is one until it is run, and what was compiled of it is kept (`source/store/cache/code.ts`).
 * @param built what esbuild made in chunks, as ESM
 */
export function parts({ outputFiles, metafile }) {
  const chunks = new Map(
    Object.entries(metafile.outputs).map(([file, { imports, entryPoint }]) => {
      const next = imports
        .filter(({ external }) => !external)
        .map(({ path, kind }) => ({ path: basename(path), kind }));
      return [basename(file), { next, entryPoint }];
    }),
  );
  const early = new Set();
  const reach = (name) => {
    if (early.has(name)) return;
    early.add(name);
    for (const { path, kind } of chunks.get(name).next) if (kind === 'import-statement') reach(path);
  };
  reach('main.js');
  for (const name of EARLY) {
    const [chunk] = [...chunks].find(([, { entryPoint }]) => entryPoint === name) ?? [];
    if (chunk === undefined) throw new Error(`${name} is not loaded by import(): see scripts/parts.js`);
    reach(chunk);
  }
  const texts = outputFiles.map(({ path, text }) => [basename(path), text]);
  const fileOf = (some) => `module.exports={${some.map(([name, text]) => asFunction(name, text)).join(',\n')}};\n`;
  return {
    program: fileOf(texts.filter(([name]) => early.has(name))),
    late: fileOf(texts.filter(([name]) => !early.has(name))),
  };
}

/** As esbuild writes what a chunk imports, between its statements, and at its end what it exports. */
const IMPORT = /(?<=^|[;}\n])import(?:(?: |\*as )?([\w$]+)(?:,| ?from))?(?:\{([^}]*)\}from)?"([^"]+)";/g;
const LATER = /\bimport\(("[^"]+")\)/g;
const EXPORTS = /export\{([^}]*)\};?\s*$/;

/**
 * A chunk as a function of its exports and of what loads others. All that a chunk imports has run by then, as no chunk
 * is in a circle with others, and what it exports is never assigned again: so names stand for values.
 */
function asFunction(name, text) {
  const [exports = '', exported = ''] = EXPORTS.exec(text) ?? [];
  const body = text
    .slice(0, text.length - exports.length)
    .replace(LATER, 'Promise.resolve().then(()=>require($1))')
    .replace(IMPORT, (_, own, names, from) => {
      const loaded = `require(${JSON.stringify(from)});`;
      if (own === undefined && names === undefined) return loaded;
      const all = own === undefined ? '' : `var ${own}=${loaded}`;
      return names === undefined ? all : `${all}var{${names.replaceAll(' as ', ':')}}=${loaded}`;
    });
  const values = exported
    .split(',')
    .filter((one) => one !== '')
    .map((one) => one.split(' as '))
    .map(([own, as = own]) => `${as}:${own}`);
  const made = `${JSON.stringify(`./${name}`)}(exports,require){${body}\nObject.assign(exports,{${values}})}`;
  // What is left of the language of modules is no statement here.
  new Script(`({${made}})`, { filename: name });
  return made;
}
