import { cpSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { version } from '../source/version.ts';
import { temporaryFolder } from './support/cleanup.ts';
import type { Outcome } from './support/inside.ts';
import { startTerminal } from './support/pty.ts';
import { run } from './support/run.ts';

// What is installed must be what users install: packed from here, and put where nothing of this repository is near.
const folder = temporaryFolder();
const prefix = join(folder, 'prefix');
const elsewhere = join(folder, 'elsewhere');

type Pack = { readonly filename: string; readonly files: readonly { readonly path: string; readonly mode: number }[] };
let pack: Pack;

beforeAll(async () => {
  mkdirSync(elsewhere);
  // dist/ was built by the global setup. Building it again would take it from under the other tests.
  const packed = await npm(process.cwd(), 'pack', '--json', '--ignore-scripts', '--pack-destination', folder);
  [pack] = JSON.parse(packed.stdout);
  // There is nothing to download, so it has to work without a network.
  const tarball = join(folder, pack.filename);
  await npm(elsewhere, 'install', '--global', '--offline', '--prefix', prefix, tarball);
}, 60_000);

/** Runs npm with settings and a cache of its own. */
async function npm(cwd: string, ...args: readonly string[]): Promise<Outcome> {
  const env = { HOME: folder, npm_config_cache: join(folder, 'cache'), npm_config_update_notifier: 'false' };
  const outcome = await run('npm', args, { cwd, env });
  if (outcome.code !== 0) throw new Error(`npm ${args.join(' ')}: ${outcome.stderr}`);
  return outcome;
}

function waymark(...args: readonly string[]): Promise<Outcome> {
  return run(join(prefix, 'bin/waymark'), args, { cwd: elsewhere, env: { HOME: folder } });
}

describe('what npm pack makes', () => {
  it('holds the program, the built-in path, its schema and what is to be read, and nothing else', () => {
    const paths = pack.files.map(({ path }) => path);
    expect(paths.sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'curriculum.json',
      'dist/beginning',
      'dist/cli.js',
      'dist/late.js',
      'dist/licenses.txt',
      'dist/package.json',
      'dist/program.js',
      'dist/quick.js',
      'dist/waymark.1',
      'dist/wide.js',
      'package.json',
      'source/curriculum/curriculum.schema.json',
    ]);
  });

  it('starts with little: what the entry imports, every prompt has to load', () => {
    const most = { 'cli.js': 20_000, 'quick.js': 48_000, 'program.js': 550_000 };
    const sizes = Object.entries(most).map(([name, bytes]) => [name, statSync(`dist/${name}`).size < bytes]);
    expect(sizes).toEqual(Object.keys(most).map((name) => [name, true]));
  });

  it('holds the licences of what is bundled', () => {
    const licences = readFileSync('dist/licenses.txt', 'utf8');
    for (const name of ['ink', 'react', 'lowdb', 'meow', 'valibot', 'yoga-layout', 'string-width']) {
      expect(licences).toMatch(new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(MIT\\)$`, 'm'));
    }
    expect(licences).not.toContain('undefined');
    expect(licences).toContain('Permission is hereby granted');
  });

  it('needs no other package', () => {
    const { dependencies, optionalDependencies, peerDependencies, bin } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined]);
    expect(bin).toEqual({ waymark: 'dist/cli.js' });
  });
});

describe.runIf(process.platform !== 'win32')('installed', () => {
  it('says its version and its help', async () => {
    expect(await waymark('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect((await waymark('--help')).stdout).toMatch(/^waymark .+\n\nUsage\n/);
  });

  it('has a manual page where man finds it', () => {
    expect(readFileSync(join(prefix, 'share/man/man1/waymark.1'), 'utf8')).toBe(readFileSync('dist/waymark.1', 'utf8'));
  });

  it('knows the built-in path, and keeps what is ticked', async () => {
    const short = (place: string) => `Microservices ${place}\n`;
    const beginning = short('0/7 0% · next Service Discovery, 40 min');
    expect(await waymark('status', '--short')).toEqual({ code: 0, stdout: beginning, stderr: '' });
    expect((await waymark()).stdout).toMatch(/^Microservices +0 of 7 · 0 min of 4 h 40\n/);
    await waymark('done', '1.1');
    expect((await waymark('status', '--short')).stdout).toBe(short('1/7 14% · next Sidecar Pattern, 35 min'));
  });

  it('opens the dashboard', async () => {
    const command = join(prefix, 'bin/waymark');
    const terminal = await startTerminal({ command, cwd: elsewhere, env: { HOME: join(folder, 'other') } });
    await terminal.waitFor('Circuit Breaker Pattern');
    terminal.press('q');
    expect(await terminal.exited).toBe(0);
    terminal.close();
  });

  it('names files that are there', async () => {
    const { path, journal } = JSON.parse((await waymark('where', '--json')).stdout);
    expect(path).toBe(join(prefix, 'lib/node_modules/waymark/curriculum.json'));
    const { $schema } = JSON.parse(readFileSync(path, 'utf8'));
    expect(existsSync(join(path, '..', $schema))).toBe(true);
    expect(journal.startsWith(folder)).toBe(true);
  });
});

describe('where what it is built with is not installed', () => {
  const bare = temporaryFolder();
  for (const name of ['scripts', 'package.json']) cpSync(name, join(bare, name), { recursive: true });
  const first = 'is not installed yet; run npm install first';
  const production = 'was left out (NODE_ENV=production); run npm ci --include=dev';

  it.each([
    [{}, first],
    [{ NODE_ENV: 'development', npm_config_omit: 'optional' }, first],
    [{ NODE_ENV: 'production' }, production],
    [{ NODE_ENV: 'production', npm_config_omit: 'dev' }, production],
    [{ npm_config_omit: 'dev' }, 'was left out (--omit=dev); run npm ci --include=dev'],
  ])('%j, it says what comes first', async (env, what) => {
    const { code, stdout, stderr } = await run('node', ['scripts/prepare.js'], { cwd: bare, env });
    expect([code, stdout, stderr]).toEqual([1, '', `Waymark: what it is built with ${what}\n`]);
  });
});

describe('a Node that is too old', () => {
  const [line = '', ...program] = readFileSync('dist/cli.js', 'utf8').split('\n').slice(1);

  /** What the first line of the program does on a Node of this version. */
  function onNode(version: string): string | undefined {
    let said: string | undefined;
    const process = { versions: { node: version }, exit: () => undefined };
    const console = { error: (text: string) => (said = text) };
    new Function('process', 'console', line)(process, console);
    return said;
  }

  it.each([
    '12.22.12',
    '18.20.8',
    '20.0.0',
    '20.18.3',
    '9.11.2',
  ])('%s is told which it needs, in one line', (version) => {
    expect(onNode(version)).toBe(`waymark: needs Node 20.19 or later, and this is ${version}; see https://nodejs.org`);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '100.1.0', process.versions.node])('%s is not', (version) => {
    expect(onNode(version)).toBeUndefined();
  });

  it('can parse the file in which that stands', async () => {
    // There is nothing in it that would have to be written in another way for that Node.
    const [old, any] = await Promise.all(
      ['node12', 'esnext'].map((target) => transform(program.join('\n'), { target })),
    );
    expect(old?.code === any?.code).toBe(true);
    expect(line).toMatch(/^[\x20-\x7e]+$/);
    expect(line).not.toMatch(/=>|\b(?:let|const|class)\b|`/);
  });
});
