import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { event, journalText } from '../support/home.ts';
import { itWithGit, world } from './support/git.ts';
import type { Machine } from './support/machines.ts';

const SOMEONE = { GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.org' };

/** Two machines that have a path in common, and what it is by then. */
function library() {
  const shared = world();
  const at = (time: number) => ({
    env: { ...shared.env, ...SOMEONE, GIT_COMMITTER_DATE: `${1_800_000_000 + time} +0000` },
  });
  return { ...shared, at };
}

function save({ locations }: Machine, name: string, content: string): void {
  mkdirSync(locations.paths, { recursive: true });
  writeFileSync(join(locations.paths, `${name}.json`), `{"title": "${content}"}`);
  writeFileSync(join(locations.paths, `${name}.md`), `# ${content}`);
}

const titles = (machine: Machine) =>
  Object.entries(machine.files()).flatMap(([name, text]) => (name.startsWith('paths/') ? `${name} ${text}` : []));
const rust = (title: string) => [`paths/rust.json {"title": "${title}"}`, `paths/rust.md # ${title}`];

describe('the library', () => {
  itWithGit('with a path that both imported has the later one, whoever is first to sync', async () => {
    for (const order of ['earlier first', 'later first']) {
      const { machine, at } = library();
      const [earlier, later] = [machine('earlier', at(1)), machine('later', at(2))];
      save(earlier, 'rust', 'Earlier');
      save(later, 'rust', 'Later');
      for (const one of [earlier, later]) {
        await one.sync.init();
        await one.sync.run();
      }
      const machines = order === 'earlier first' ? [earlier, later] : [later, earlier];
      const synced = [];
      for (const one of [...machines, ...machines]) synced.push((await one.connect()).taken.paths);
      expect(synced).toEqual(order === 'earlier first' ? [0, 0, 1, 0] : [0, 1, 0, 0]);
      for (const one of machines) expect(titles(one)).toEqual(rust('Later'));
    }
  });

  itWithGit('takes over what one machine changed or removed, and brings back what both had no say in', async () => {
    const { machine } = library();
    const [laptop, desk] = [machine('laptop'), machine('desk')];
    save(laptop, 'rust', 'One');
    save(laptop, 'go', 'Go');
    expect(await laptop.connect()).toMatchObject({ sent: { paths: 2 } });
    expect(await desk.connect()).toMatchObject({ taken: { paths: 2 } });
    save(desk, 'rust', 'Two');
    rmSync(join(desk.locations.paths, 'go.json'));
    rmSync(join(desk.locations.paths, 'go.md'));
    await desk.sync.run();
    expect(await laptop.sync.run()).toMatchObject({ taken: { paths: 2 } });
    expect(titles(laptop)).toEqual(rust('Two'));
    rmSync(laptop.locations.paths, { recursive: true });
    await laptop.sync.run();
    expect(titles(laptop)).toEqual(rust('Two'));
  });

  itWithGit('keeps a path that one removed and the other changed', async () => {
    const { machine } = library();
    const [laptop, desk] = [machine('laptop'), machine('desk')];
    save(laptop, 'rust', 'One');
    await laptop.connect();
    await desk.connect();
    save(laptop, 'rust', 'Two');
    await laptop.sync.run();
    for (const ending of ['json', 'md']) rmSync(join(desk.locations.paths, `rust.${ending}`));
    await desk.sync.run();
    await laptop.sync.run();
    for (const one of [laptop, desk]) expect(titles(one)).toEqual(rust('Two'));
  });
});

describe('the journal', () => {
  const fileOf = ({ locations }: Machine, device: string) => {
    const folder = join(locations.journal, device);
    return join(folder, readdirSync(folder).find((name) => name.endsWith('.json')) ?? '');
  };

  itWithGit('gets back what was removed from it', async () => {
    const { machine } = world();
    const [laptop, desk] = [machine('laptop'), machine('desk')];
    await laptop.tick('a');
    await laptop.tick('b');
    await laptop.connect();
    await desk.connect();
    rmSync(join(desk.locations.journal), { recursive: true });
    writeFileSync(fileOf(laptop, 'laptop'), journalText(event('new')));
    expect(await desk.sync.run()).toMatchObject({ sent: { events: 0 }, taken: { events: 2 } });
    expect(await laptop.sync.run()).toMatchObject({ sent: { events: 1 }, taken: { events: 2 } });
    expect(await laptop.items()).toEqual(['a', 'b', 'new']);
  });

  itWithGit('gets a file back that is damaged, which is set aside and carried along', async () => {
    const { machine } = world();
    const laptop = machine('laptop');
    await laptop.tick('a');
    await laptop.connect();
    const file = fileOf(laptop, 'laptop');
    const damaged = readFileSync(file).subarray(0, 40);
    writeFileSync(file, damaged);
    utimesSync(file, 0, 0);
    const { notices } = await laptop.sync.run();
    const said = `${file} could not be read (it is no whole JSON) and was set aside as ${file}.unreadable-1`;
    expect(notices).toEqual([`${said}: a copy of it that can be read has taken its place.`]);
    expect(readFileSync(`${file}.unreadable-1`)).toEqual(damaged);
    expect(await laptop.items()).toEqual(['a']);
    await laptop.sync.run();
    const desk = machine('desk');
    await desk.connect();
    expect(desk.files()).toEqual(laptop.files());
  });

  itWithGit('carries damage of which there is no better copy, and it harms nobody', async () => {
    const { machine } = world();
    const [laptop, desk] = [machine('laptop'), machine('desk')];
    await desk.tick('b');
    await laptop.tick('a');
    const file = fileOf(laptop, 'laptop');
    const whole = readFileSync(file);
    writeFileSync(file, 'damaged');
    utimesSync(file, 0, 0);
    await laptop.connect();
    await desk.connect();
    expect(await desk.items()).toEqual(['b']);
    writeFileSync(file, whole);
    await laptop.sync.run();
    await desk.sync.run();
    expect(await desk.items()).toEqual(['a', 'b']);
  });

  itWithGit('of a newer version is carried byte for byte, and copies that differ both stay', async () => {
    const { machine } = world();
    const [laptop, desk] = [machine('laptop'), machine('desk')];
    const newer = (...events: unknown[]) => JSON.stringify({ version: 9, more: { deep: true }, events });
    for (const [one, text] of [
      [laptop, newer(event('a'), event('b'))],
      [desk, newer(event('b'), event('c'))],
    ] as const) {
      mkdirSync(join(one.locations.journal, 'new'), { recursive: true });
      writeFileSync(join(one.locations.journal, 'new/2026-11.json'), text);
      await one.connect();
    }
    await laptop.connect();
    expect(Object.values(desk.files()).sort()).toEqual([newer(event('a'), event('b')), newer(event('b'), event('c'))]);
    expect(laptop.files()).toEqual(desk.files());
    expect(await laptop.items()).toEqual(['a', 'b', 'c']);
  });
});

describe('a remote that means harm', () => {
  itWithGit('makes no link, and no file but in journal and library', async () => {
    const { machine, remote, folder, env } = world();
    const outside = join(folder, 'outside.json');
    writeFileSync(outside, 'mine');
    const git = (input: string, ...args: readonly string[]) =>
      execFileSync('git', [`--git-dir=${remote}`, ...args], { env, input })
        .toString()
        .trim();
    const blob = git(journalText(event('evil')), 'hash-object', '-w', '--stdin');
    const link = git(outside, 'hash-object', '-w', '--stdin');
    const tree = (...lines: readonly string[]) => git(`${lines.join('\n')}\n`, 'mktree');
    const file = (name: string) => `100644 blob ${blob}\t${name}`;
    const hooks = tree(`040000 tree ${tree(file('post-commit'))}\thooks`);
    const evil = tree(file('..json'), file('.hidden.json'), file('a:b.json'), `120000 blob ${link}\tlink.json`);
    const dots = tree(`040000 tree ${tree(file('outside.json'))}\t..`);
    const root = tree(
      `040000 tree ${tree(`040000 tree ${evil}\tevil`, `040000 tree ${dots}\t..`, file('good.json'))}\tjournal`,
      `040000 tree ${hooks}\t.git`,
      `040000 tree ${tree(file('device'), file('lock'))}\tlocal`,
    );
    const commit = git('', '-c', 'user.name=x', '-c', 'user.email=x', 'commit-tree', '-m', 'x', root);
    git('', 'update-ref', 'refs/heads/waymark', commit);
    const laptop = machine('laptop');
    await laptop.tick('a');
    expect(await laptop.connect()).toMatchObject({ trouble: undefined, taken: { events: 1 } });
    expect(readFileSync(outside, 'utf8')).toBe('mine');
    expect(existsSync(join(laptop.locations.home, '.git/hooks/post-commit'))).toBe(false);
    expect(readdirSync(laptop.locations.local).filter((name) => name !== 'sync')).toEqual([]);
    for (const name of Object.keys(laptop.files())) {
      expect(lstatSync(join(laptop.locations.home, name)).isFile(), name).toBe(true);
      expect(name).toMatch(/^journal\/(laptop\/\d{4}-\d\d|good)\.json$/);
    }
    expect(await laptop.items()).toEqual(['a', 'evil']);
  });
});

describe('settings of git that are made for other things', () => {
  itWithGit('make no difference', async () => {
    const { folder } = world();
    const hooks = join(folder, 'hooks');
    mkdirSync(hooks);
    for (const hook of [
      'pre-commit',
      'commit-msg',
      'pre-push',
      'post-merge',
      'post-checkout',
      'reference-transaction',
    ]) {
      writeFileSync(join(hooks, hook), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    }
    writeFileSync(join(folder, 'all'), '*\n');
    writeFileSync(join(folder, 'attributes'), '* text eol=crlf filter=broken merge=broken ident\n');
    const config = join(folder, 'config');
    writeFileSync(config, hostile(folder));
    const { machine, git, env } = world(config);
    // The remote's own git, which is on this disk as well, has no part in these.
    const settings = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'core.hooksPath', GIT_CONFIG_VALUE_0: hooks };
    const own = { env: { ...env, ...settings } };
    const [laptop, desk] = [machine('laptop', own), machine('desk', own)];
    save(laptop, 'rust', 'CRLF\r\n$Id$\n');
    await laptop.tick('a');
    await laptop.connect();
    await desk.tick('b');
    save(desk, 'go', 'Go\r\n');
    expect(await desk.connect()).toMatchObject({ trouble: undefined, sent: { events: 1 }, taken: { events: 1 } });
    expect(await laptop.sync.run()).toMatchObject({ trouble: undefined, taken: { events: 1, paths: 1 } });
    expect(desk.files()).toEqual(laptop.files());
    expect(laptop.files()['paths/rust.md']).toBe('# CRLF\r\n$Id$\n');
    expect(git(desk.locations.home, 'rev-parse', '--abbrev-ref', 'HEAD')).toBe('waymark\n');
    expect(existsSync(join(desk.locations.home, '.git/hooks'))).toBe(false);
  });
});

const hostile = (folder: string) => `
[user]
	useConfigOnly = true
	signingKey = none
[commit]
	gpgSign = true
	template = /nowhere
[tag]
	gpgSign = true
[push]
	gpgSign = true
	default = nothing
	followTags = true
	recurseSubmodules = check
[core]
	autocrlf = true
	safecrlf = true
	eol = crlf
	excludesFile = ${folder}/all
	attributesFile = ${folder}/attributes
	quotePath = true
	fileMode = true
	editor = false
	pager = false
	fsmonitor = false
[filter "broken"]
	clean = false
	smudge = false
	required = true
[merge "broken"]
	driver = false
[merge]
	ff = only
	verifySignatures = true
	conflictStyle = diff3
[pull]
	rebase = true
	ff = only
[init]
	defaultBranch = odd
	templateDir = ${folder}/hooks
[fetch]
	prune = true
	fsckObjects = true
[receive]
	fsckObjects = true
[transfer]
	fsckObjects = true
[color]
	ui = always
[log]
	showSignature = true
	date = relative
	decorate = full
[column]
	ui = always
[safe]
	bareRepository = explicit
[i18n]
	commitEncoding = ISO-8859-1
[branch]
	sort = -committerdate
[status]
	branch = true
`;
