/**
 * Homes and documents from strangers: trees of files, links, pipes and folders in every place that Waymark looks at, and
 * what each verb does with them. Nothing outside may change, nothing may wait for ever, and nothing but text may be said.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  closeSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTemporaryFolder } from './home.ts';
import { count, type Measured } from './proof.ts';

/** Every place in a home that is read or written, and some that are not. */
const PLACES = [
  ...['journal/laptop', 'journal/other', 'journal/laptop/2026-11.json', 'journal/other/2026-10.json', 'journal/x.json'],
  ...[
    'journal/versions',
    'journal/versions/a1.json',
    'journal/.hidden.json',
    'journal/laptop/2026-11.json.unreadable-1',
  ],
  ...['paths', 'paths/rust.json', 'paths/rust.md', 'paths/microservices.json', 'paths/deep', 'paths/deep/a.md'],
  ...['local', 'local/device', 'local/last', 'local/lock', 'local/sync', 'local/told', 'local/settled', 'local/glance'],
  ...['local/glance/microservices', 'local/shell', 'local/shell/line', 'local/frame', 'local/frame/microservices'],
  ...['local/documents', 'local/documents.json', 'local/session', 'local/watch', '.gitignore', '.git', '.git/config'],
] as const;

const JOURNAL = `{"version":1,"device":"other","events":[\n${JSON.stringify({
  ...{ id: 'x1', at: '2026-11-01T00:00:00.000Z', path: 'microservices', item: 'service-discovery', type: 'done' },
})}\n]}\n`;
const TEXTS = [
  JOURNAL,
  JOURNAL.slice(0, -9),
  '',
  '\0\0\0',
  '{"version":1,"events":[{"id":7}]}',
  '{"version":9,"events":[]}',
  '{"id":"rust","title":"\u001b]52;c;eA==\u0007","phases":[{"id":"p","title":"P","resources":[{"id":"a","title":"A"}]}]}',
  `{"version":1,"events":[${'['.repeat(20_000)}${']'.repeat(20_000)}]}`,
  'rust\n',
  '../../outside/bashrc\n',
  '# Rust\n\n- [x] [one](/etc/passwd)\n- [ ] [two](../outside/x.desktop)\n- [ ] \u202e\u009b31m three\n',
] as const;

const VERBS: readonly (readonly string[])[] = [
  ...[['status'], ['status', '--short'], ['next'], ['list'], ['log'], ['log', '--json'], ['where'], ['export']],
  ...[
    ['done', '1.1'],
    ['undone', '1.1'],
    ['skip', '1.2', '--reason', 'known'],
    ['undo'],
    ['redo'],
    ['note', '1.1', 'x'],
  ],
  ...[
    ['import', 'doc'],
    ['check', 'doc/rust.md'],
    ['status', 'doc/rust.md'],
    ['open', '1.1', '--path', 'rust'],
  ],
  ...[['sync'], ['sync', '--init'], ['start', '2.1'], ['stop'], ['report'], ['plan'], ['export', '--format', 'json']],
];

const WRITING: readonly (readonly string[])[] = [
  ['done', '1.1'],
  ['import', 'doc'],
];

/** What a tree is made of: numbers from 0 to 1. */
type Random = () => number;

/** Mulberry32: the same for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const oneOf = <T>(random: Random, some: readonly T[]): T => some[Math.floor(random() * some.length)] as T;

/** A folder with what nobody may touch, a stranger's home, and a stranger's documents. */
function plant(folder: string, random: Random): void {
  const outside = join(folder, 'outside');
  mkdirSync(join(outside, 'folder'), { recursive: true });
  writeFileSync(join(outside, 'bashrc'), 'export PATH\n');
  writeFileSync(join(outside, 'x.desktop'), '[Desktop Entry]\nExec=touch pwned\n');
  writeFileSync(join(outside, 'folder/secret.md'), '# Secret\n\n- [ ] one\n');
  const home = join(folder, 'home');
  mkdirSync(home);
  for (const place of PLACES) if (random() < 0.25) put(join(home, place), place, random, outside);
  mkdirSync(join(folder, 'doc'), { recursive: true });
  for (const name of ['rust.md', 'a.md', 'slides.pdf']) {
    if (random() < 0.7) put(join(folder, 'doc', name), name, random, outside);
  }
}

function put(path: string, place: string, random: Random, outside: string): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const kind = random();
    // What else leads to a journal elsewhere may be the learner's own: these are followed.
    const targets = [
      'bashrc',
      'folder/secret.md',
      'x.desktop',
      ...(place.endsWith('.json') ? [] : ['folder', 'folder', 'none']),
    ];
    if (kind < 0.25) writeFileSync(path, oneOf(random, TEXTS));
    else if (kind < 0.7) symlinkSync(join(outside, oneOf(random, targets)), path);
    else if (kind < 0.75) symlinkSync('.', path);
    else if (kind < 0.82) execFileSync('mkfifo', [path]);
    else if (kind < 0.9) mkdirSync(path, { recursive: true });
    else makeSparse(path, 6_000_000);
  } catch {
    // What is planted before may stand in the way: that is a tree, too.
  }
}

function makeSparse(path: string, size: number): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, size);
  closeSync(file);
}

/** Everything below a folder that would look different after a change. */
export function picture(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map((entry) => {
      const path = join(folder, entry.name);
      const { mode, mtimeMs, size, uid, ino } = lstatSync(path);
      const what = entry.isDirectory() ? picture(path) : entry.isSymbolicLink() ? readlinkSync(path) : '';
      const text = entry.isFile() ? readFileSync(path, 'latin1') : '';
      return [entry.name, mode, entry.isDirectory() ? '' : mtimeMs, size, uid, ino, what, text].join('\n');
    })
    .join('\n');
}

/** What a line for a person may hold: text, and colours. */
const CONTROL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;

/** What a command came to. */
type Came = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
type Place = { readonly cwd: string; readonly env: Readonly<Record<string, string>> };
/** Does what `waymark ...words` does in a place. */
export type Runs = (words: readonly string[], place: Place) => Promise<Came>;

/** A process that has not ended after so many milliseconds waits for ever. */
const PATIENCE = 60_000;
const PROGRAM = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

const asProcess: Runs = async (words, { cwd, env }) => {
  const options = { cwd, env, input: '', encoding: 'utf8', timeout: PATIENCE } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...words], options);
  return { code: status, stdout, stderr };
};

/** What is wrong with what one verb does in one tree; nothing where all is well. */
export async function strangeness(seed: number, verbs: number, run: Runs): Promise<readonly string[]> {
  return inTemporaryFolder(async (folder) => {
    const random = randomFrom(seed);
    plant(folder, random);
    const outside = join(folder, 'outside');
    const before = picture(outside);
    const wrong: string[] = [];
    for (let number = 0; number < verbs; number++) {
      // First what writes most.
      const verb = WRITING[number] ?? oneOf(random, VERBS);
      const what = `seed ${seed}, waymark ${verb.join(' ')}`;
      const env = {
        ...{ PATH: process.env['PATH'] ?? '', HOME: folder, TZ: 'UTC', LANG: 'C.UTF-8', WAYMARK_DEVICE: 'laptop' },
        ...{ WAYMARK_HOME: join(folder, 'home'), BROWSER: join(folder, 'none'), GIT_CONFIG_NOSYSTEM: '1' },
      };
      const { code, stdout, stderr } = await run(verb, { cwd: folder, env });
      if (picture(outside) !== before) return [...wrong, `${what}: something outside has changed`];
      // An export is what it is, byte for byte, where it does not go to a terminal.
      const said = verb[0] === 'export' || verb[0] === 'log' ? stderr : stdout + stderr;
      if (CONTROL.test(said)) wrong.push(`${what}: says ${JSON.stringify(CONTROL.exec(said)?.[0])}`);
      if (/internal error|\n {4}at /.test(stderr)) wrong.push(`${what}: ${stderr.slice(0, 200)}`);
      if (![0, 1, 2].includes(code ?? -1)) wrong.push(`${what}: ends with ${code}`);
    }
    return wrong;
  });
}

export async function measure(trees: number): Promise<Measured> {
  const wrong: string[] = [];
  const verbs = 4;
  for (let seed = 1; seed <= trees; seed++) wrong.push(...(await strangeness(seed, verbs, asProcess)));
  const figure = `${count(trees, 'trees')} of files, links, pipes and folders, ${count(trees * verbs, 'commands')} in them: ${wrong.length} times anything changed outside, waited, or said more than text`;
  return { figure: [figure, ...wrong.slice(0, 3)].join('; '), kept: wrong.length === 0 };
}
