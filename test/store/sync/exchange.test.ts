import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, vi } from 'vitest';
import { takeLock } from '../../../source/store/disk/lock.ts';
import { Stopped, UNWATCHED } from '../../../source/task.ts';
import { hasEnded } from '../../support/run.ts';
import { failingDisk } from '../support/disk.ts';
import { itWithGit, world } from './support/git.ts';

const read = (path: string) => readFileSync(path, 'utf8');
const NOTHING = { events: 0, paths: 0 };

describe('two machines', () => {
  itWithGit('that were set up one without the other get what both have, and are told how much', async () => {
    const { machine } = world();
    const [laptop, desk] = [machine('laptop'), machine('desk')];
    await laptop.tick('a', 'b');
    await laptop.tick('c');
    expect(await laptop.connect()).toMatchObject({ sent: { events: 3, paths: 0 }, taken: NOTHING, trouble: undefined });
    await desk.tick('d');
    await desk.tick('e');
    await desk.sync.init();
    expect(await desk.sync.run()).toMatchObject({ kept: { events: 2 }, sent: NOTHING, remote: undefined });
    expect(await desk.connect()).toMatchObject({ sent: { events: 2 }, taken: { events: 3 } });
    expect(await laptop.sync.run()).toMatchObject({ sent: NOTHING, taken: { events: 2 } });
    expect(await laptop.sync.run()).toMatchObject({ sent: NOTHING, taken: NOTHING });
    expect(await laptop.items()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(desk.files()).toEqual(laptop.files());
  });

  itWithGit('may write the same file, which ought not to be: each event of both stays', async () => {
    const { machine } = world();
    const [one, other] = [machine('one', { device: 'twin' }), machine('other', { device: 'twin' })];
    for (const round of ['1', '2']) {
      await one.tick(`one-${round}`);
      await other.tick(`other-${round}`);
      await one.connect();
      await other.connect();
      await one.sync.run();
    }
    expect(await one.items()).toEqual(['one-1', 'one-2', 'other-1', 'other-2']);
    expect(other.files()).toEqual(one.files());
    expect(Object.keys(one.files())).toHaveLength(1);
  });

  itWithGit('of which one is faster: the other takes that in, and nothing is ever pushed over it', async () => {
    const { machine, remote, folder, git, env } = world();
    const desk = machine('desk');
    await desk.tick('d');
    await desk.sync.init();
    await desk.sync.run();
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    // Right before the first push of the laptop, that of the desk gets there.
    const first = `echo " $* " | grep -q ' push ' && mkdir ${folder}/once 2> /dev/null`;
    const faster = `git -C ${desk.locations.home} push --quiet ${remote} waymark`;
    const script = `PATH='${env['PATH']}'\nif ${first}; then ${faster}; fi\nexec git "$@"`;
    writeFileSync(join(bin, 'git'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    const laptop = machine('laptop', { env: { ...env, PATH: `${bin}:${env['PATH']}` } });
    await laptop.tick('a');
    expect(await laptop.connect()).toMatchObject({ trouble: undefined, sent: { events: 1 }, taken: { events: 1 } });
    expect(git(remote, 'log', '--format=%s', 'waymark')).toContain('desk: 1 event\n');
  });

  itWithGit('that push at the same moment both get through', async () => {
    const { machine } = world();
    const machines = ['a', 'b', 'c'].map((name) => machine(name));
    await Promise.all(machines.map(({ connect }) => connect()));
    for (const { tick } of machines) await tick('x');
    const synced = await Promise.all(machines.map(({ sync }) => sync.run()));
    expect(synced.map(({ trouble, sent }) => [trouble, sent.events])).toEqual(Array(3).fill([undefined, 1]));
  });
});

describe('the remote', () => {
  itWithGit('out of reach: what was done is kept, and sent the next time', async () => {
    const { machine, remote, git } = world();
    const laptop = machine('laptop');
    await laptop.connect();
    renameSync(remote, `${remote}.away`);
    await laptop.tick('a');
    await laptop.tick('b');
    const offline = await laptop.sync.run();
    expect(offline).toMatchObject({ sent: NOTHING, unsent: { events: 2 }, trouble: { kind: 'unreachable' } });
    expect(offline.trouble?.why).toContain('does not appear to be a git repository');
    expect(git(laptop.locations.home, 'log', '-1', '--format=%s', 'waymark')).toBe('laptop: 2 events\n');
    renameSync(`${remote}.away`, remote);
    expect(await laptop.sync.run()).toMatchObject({ sent: { events: 2 }, unsent: NOTHING, trouble: undefined });
  });

  itWithGit('that refuses is asked again, and at last believed', async () => {
    const { machine, remote, folder } = world();
    const laptop = machine('laptop');
    await laptop.tick('a');
    const hook = (script: string) =>
      writeFileSync(join(remote, 'hooks/pre-receive'), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
    mkdirSync(join(remote, 'hooks'), { recursive: true });
    // Nobody waits for the network with the lock in their hand.
    hook(
      `echo x >> ${folder}/tries; ls ${laptop.locations.local} >> ${folder}/locks; test $(wc -l < ${folder}/tries) -gt 2`,
    );
    expect(await laptop.connect()).toMatchObject({ sent: { events: 1 }, trouble: undefined });
    expect(read(join(folder, 'tries'))).toBe('x\nx\nx\n');
    expect(read(join(folder, 'locks'))).toBe('sync\nsync\nsync\n');
    hook('exit 1');
    await laptop.tick('b');
    const refused = await laptop.sync.run();
    expect(refused).toMatchObject({ sent: NOTHING, unsent: { events: 1 }, trouble: { kind: 'refused' } });
    expect(refused.trouble?.why).toContain('pre-receive hook declined');
    expect(await laptop.items()).toEqual(['a', 'b']);
  });

  itWithGit('keeps its other branches, and gets everything again when it is a new one', async () => {
    const { machine, remote, git, folder } = world();
    const notes = join(folder, 'notes');
    git(folder, 'init', '--quiet', notes);
    git(notes, '-c', 'user.name=x', '-c', 'user.email=x', 'commit', '--quiet', '--allow-empty', '-m', 'mine');
    git(notes, 'push', '--quiet', remote, 'HEAD:refs/heads/main');
    const laptop = machine('laptop');
    await laptop.tick('a');
    await laptop.connect();
    expect(git(remote, 'log', '--format=%s', 'main')).toBe('mine\n');
    rmSync(remote, { recursive: true });
    git(folder, 'init', '--quiet', '--bare', remote);
    expect(await laptop.sync.run()).toMatchObject({ sent: { events: 1 } });
  });
});

describe('the repository', () => {
  itWithGit('holds journal and library, and never what is of this machine alone', async () => {
    const { machine, git } = world();
    const laptop = machine('laptop');
    const { home, local, journal, paths } = laptop.locations;
    await laptop.tick('a');
    mkdirSync(paths);
    for (const [folder, name] of [
      [local, 'device'],
      [home, 'mine.txt'],
      [journal, '.waymark-x.tmp'],
      [join(journal, 'laptop'), '2026-01.json.unreadable-1'],
      [paths, 'rust.json'],
      [paths, 'rust.md'],
      [paths, 'notes.txt'],
    ] as const) {
      writeFileSync(join(folder, name), `${name}\r\n`);
    }
    await laptop.connect();
    rmSync(join(home, '.gitignore'));
    await laptop.tick('b');
    await laptop.sync.run();
    const month = Object.keys(laptop.files()).find((name) => /laptop\/[^/]*\.json$/.test(name));
    const files = git(home, 'ls-tree', '-r', '--name-only', 'waymark').trim().split('\n');
    const aside = 'journal/laptop/2026-01.json.unreadable-1';
    expect(files.sort()).toEqual(['.gitignore', aside, month, 'paths/rust.json', 'paths/rust.md'].sort());
    expect(git(home, 'show', 'waymark:.gitignore')).toBe('/local/\n.waymark-*.tmp\n');
    expect(git(home, 'show', 'waymark:paths/rust.md')).toBe('rust.md\r\n');
    git(home, 'fsck', '--strict');
  });

  itWithGit('looks clean to who calls git there', async () => {
    const { machine, git } = world();
    const laptop = machine('laptop');
    await laptop.tick('a');
    await laptop.connect();
    expect(git(laptop.locations.home, 'status', '--short', '--branch')).toBe('## waymark\n');
  });

  itWithGit('is the home’s own, also in the midst of another one, and called from a hook of that', async () => {
    const { machine, folder, git, env } = world();
    git(folder, 'init', '--quiet');
    git(folder, '-c', 'user.name=x', '-c', 'user.email=x', 'commit', '--quiet', '--allow-empty', '-m', 'outer');
    const inHook = { ...env, GIT_DIR: join(folder, '.git'), GIT_INDEX_FILE: join(folder, '.git/index') };
    const laptop = machine('laptop', { env: inHook });
    await laptop.tick('a');
    await expect(laptop.sync.run()).rejects.toThrow(`${laptop.locations.home}: is no git repository`);
    await laptop.connect();
    expect(git(folder, 'log', '--all', '--format=%s')).toBe('outer\n');
    expect(read(join(folder, '.git/config'))).not.toMatch(/remote|worktree/);
    expect(existsSync(join(laptop.locations.home, '.git'))).toBe(true);
  });

  itWithGit('that is there already is used, with what its .gitignore says', async () => {
    const { machine, git } = world();
    const laptop = machine('laptop');
    const { home } = laptop.locations;
    await laptop.tick('a');
    git(home, 'init', '--quiet', '--initial-branch=mine');
    writeFileSync(join(home, '.gitignore'), 'secret');
    expect(await laptop.sync.init()).toBe(false);
    expect(await laptop.sync.init()).toBe(false);
    expect(read(join(home, '.gitignore'))).toBe('secret\n/local/\n.waymark-*.tmp\n');
    expect(await laptop.sync.run()).toMatchObject({ kept: { events: 1 } });
    expect(git(home, 'symbolic-ref', 'HEAD')).toBe('refs/heads/mine\n');
  });

  itWithGit('bears the learner’s name where git knows it, and ours where it does not', async () => {
    const { machine, git, env } = world();
    const [laptop, desk] = [
      machine('laptop'),
      machine('desk', { env: { ...env, GIT_CONFIG_COUNT: '2', ...IDENTITY } }),
    ];
    for (const { sync } of [laptop, desk]) {
      await sync.init();
      await sync.run();
    }
    const author = ({ locations }: typeof desk) => git(locations.home, 'log', '--format=%an %ae', 'waymark');
    expect(author(laptop)).toBe('Waymark waymark@localhost\n');
    expect(author(desk)).toBe('Ada ada@example.org\n');
  });
});

const IDENTITY = {
  GIT_CONFIG_KEY_0: 'user.name',
  GIT_CONFIG_VALUE_0: 'Ada',
  GIT_CONFIG_KEY_1: 'user.email',
  GIT_CONFIG_VALUE_1: 'ada@example.org',
};

describe('locks', () => {
  itWithGit('a journal that is being written is waited for, and a sync too', async () => {
    const { machine } = world();
    const laptop = machine('laptop', { patience: 50 });
    await laptop.connect();
    for (const name of ['lock', 'sync']) {
      const lock = await takeLock(join(laptop.locations.local, name));
      await expect(laptop.sync.run()).rejects.toThrow(/is busy: process \d+ holds/);
      await lock.release();
    }
    const patient = machine('laptop', { patience: 60_000 });
    await Promise.all([patient.sync.run(), patient.sync.run(), patient.tick('a')]);
    expect(await laptop.items()).toEqual(['a']);
  });
});

describe('a disk that fails in the midst of it', () => {
  itWithGit('loses nothing, and the next sync ends it', async () => {
    const { machine } = world();
    const [desk, laptop] = [machine('desk'), machine('laptop')];
    await desk.connect();
    await laptop.connect();
    for (const [round, name] of ['rename', 'handle.sync', 'readFile'].entries()) {
      await desk.tick(`desk-${round}`);
      await laptop.tick(`laptop-${round}`);
      await desk.sync.run();
      const disk = failingDisk((call) => (call.name === name && !call.path.includes('/local') ? 'EIO' : undefined));
      await expect(machine('laptop', { disk }).sync.run()).rejects.toThrow('the disk reports an error');
      expect(await laptop.items()).toContain(`laptop-${round}`);
    }
    await laptop.sync.run();
    await desk.sync.run();
    expect(await laptop.items()).toHaveLength(6);
    expect(laptop.files()).toEqual(desk.files());
  });
});

describe('a sync that is stopped', () => {
  itWithGit('between any two steps leaves whole files and no lock, and the next one finishes it', async () => {
    const { machine, git, remote } = world();
    const desk = machine('desk');
    await desk.tick('a', 'b');
    await desk.connect();
    const first = git(remote, 'rev-parse', 'waymark').trim();
    for (let step = 0, isStopped = true; isStopped; step++) {
      const name = `laptop-${step}`;
      let left = step;
      const stopping = async () => {
        if (left-- === 0) throw new Stopped();
      };
      const laptop = machine(name, { task: { ...UNWATCHED, step: stopping } });
      await laptop.tick(name);
      isStopped = await laptop.connect().then(
        ({ trouble }) => trouble?.kind === 'stopped',
        (error) => error instanceof Stopped,
      );
      const files = readdirSync(laptop.locations.home, { recursive: true }).map(String);
      expect(files.filter((file) => /lock$|\.tmp$|^local\/sync$|tmp_/.test(file))).toEqual([]);
      const again = machine(name);
      expect((await again.sync.run()).trouble).toBeUndefined();
      expect(await again.items()).toEqual(['a', 'b', name]);
      git(remote, 'update-ref', 'refs/heads/waymark', first);
    }
  });

  itWithGit('while the other end does not answer says so, and ends git with all that it started', async () => {
    const { machine, env, folder } = world();
    const [started, finish] = [join(folder, 'started'), new AbortController()];
    const ssh = join(folder, 'ssh');
    writeFileSync(ssh, `#!/bin/sh\necho $$ > ${started}.new && mv ${started}.new ${started}\nexec sleep 1000\n`, {
      mode: 0o755,
    });
    const laptop = machine('laptop', {
      env: { ...env, GIT_SSH_COMMAND: ssh },
      task: { ...UNWATCHED, signal: finish.signal },
    });
    await laptop.tick('a');
    await laptop.sync.init('me@example.org:waymark.git');
    const running = laptop.sync.run();
    await vi.waitFor(() => expect(existsSync(started)).toBe(true), { timeout: 60_000, interval: 10 });
    finish.abort();
    expect(await running).toMatchObject({ trouble: { kind: 'stopped' }, unsent: { events: 1 }, taken: NOTHING });
    expect(hasEnded(Number(read(started)))).toBe(true);
  });
});
