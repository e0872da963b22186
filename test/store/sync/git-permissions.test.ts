import { chmodSync, chownSync, existsSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSync } from '../../../source/store/sync/exchange.ts';
import { checkedRepository, overrulingSettings, settingsIn } from '../../../source/store/sync/git-permissions.ts';
import { hasGit, type Machine, newWorld, type World } from './support/machines.ts';

const setting = (scope: string, name: string, value: string) => ({ scope, name, value });

describe('what the store says of programs', () => {
  it('does not count, and what the user says does', () => {
    const settings = [
      setting('global', 'core.sshcommand', 'ssh -i mine'),
      setting('global', 'credential.helper', 'store'),
      setting('local', 'core.sshcommand', 'touch pwned'),
      setting('local', 'credential.helper', '!touch pwned'),
      setting('local', 'credential.https://example.org.helper', '!touch pwned'),
      setting('local', 'core.fsmonitor', 'touch pwned'),
      setting('local', 'remote.origin.url', 'x'),
    ];
    const told = overrulingSettings('/home/me/store', settings);
    expect(told).toContain('protocol.ext.allow=never');
    expect(told.filter((one) => /ssh|helper|pack|fsmonitor|url/.test(one))).toEqual([
      'core.sshcommand=ssh -i mine',
      'credential.helper=',
      'credential.helper=store',
      'credential.https://example.org.helper=',
      'core.fsmonitor=false',
    ]);
  });

  it('leaves what only the user says as it is', () => {
    const told = overrulingSettings('/x', [
      setting('global', 'core.sshcommand', 'mine'),
      setting('system', 'a.b', 'c'),
    ]);
    expect(told.filter((one) => one.includes('ssh'))).toEqual([]);
  });

  it('is refused where it cannot be overruled', () => {
    expect(() => overrulingSettings('/x', [setting('local', 'remote.evil.vcs', 'y')])).toThrow(
      'remote.evil.vcs may start a program',
    );
  });

  it('is read from what git lists', () => {
    expect(settingsIn('local\0core.bare\ntrue\0global\0user.name\nA\nB\0local\0alone\0')).toEqual([
      setting('local', 'core.bare', 'true'),
      setting('global', 'user.name', 'A\nB'),
      setting('local', 'alone', ''),
    ]);
  });
});

describe.skipIf(!hasGit)('a store whose git was told to start programs', () => {
  let world: World;
  let machine: Machine;
  let pwned: string;
  beforeEach(async () => {
    world = newWorld();
    machine = world.machine('laptop');
    await machine.tick('one');
    await machine.connect();
    pwned = join(world.folder, 'pwned');
    writeFileSync(join(world.folder, 'evil'), `#!/bin/sh\ntouch ${pwned}\nexit 1\n`);
    chmodSync(join(world.folder, 'evil'), 0o755);
  });
  afterEach(() => world.end());

  const set = (...args: string[]) => world.git(machine.locations.home, 'config', ...args);

  it.each<[string, () => unknown]>([
    ['remote.origin.uploadpack', () => set('remote.origin.uploadpack', join(world.folder, 'evil'))],
    ['remote.origin.receivepack', () => set('remote.origin.receivepack', join(world.folder, 'evil'))],
    ['core.fsmonitor', () => set('core.fsmonitor', join(world.folder, 'evil'))],
    ['gc.recentObjectsHook', () => set('gc.recentObjectsHook', join(world.folder, 'evil'))],
    [
      'an included file',
      () => {
        writeFileSync(join(world.folder, 'more'), `[remote "origin"]\n\tuploadpack = ${join(world.folder, 'evil')}\n`);
        set('include.path', join(world.folder, 'more'));
      },
    ],
    ['a setting in capitals', () => set('REMOTE.origin.UploadPack', join(world.folder, 'evil'))],
  ])('starts none of them, and syncs: %s', async (_, change) => {
    change();
    await machine.tick('two');
    expect(await machine.sync.run()).toMatchObject({ trouble: undefined, sent: { events: 1 } });
    expect(existsSync(pwned)).toBe(false);
  });

  it.each([
    'core.sshCommand',
    'core.askPass',
    'credential.helper',
  ])('starts none of them where it calls a server: %s', async (name) => {
    set(name, name === 'credential.helper' ? `!${join(world.folder, 'evil')}` : join(world.folder, 'evil'));
    const address = name === 'core.sshCommand' ? 'ssh://127.0.0.1:1/x' : 'http://127.0.0.1:1/x';
    world.git(machine.locations.home, 'remote', 'set-url', 'origin', address);
    expect((await machine.sync.run()).trouble).toMatchObject({ kind: 'unreachable' });
    expect(existsSync(pwned)).toBe(false);
  });

  it('is refused where it names a program that git would take before all others', async () => {
    set('core.gitProxy', join(world.folder, 'evil'));
    await expect(machine.sync.run()).rejects.toThrow('core.gitproxy may start a program; remove it');
  });

  it('takes no address that is a command', async () => {
    world.git(machine.locations.home, 'remote', 'set-url', 'origin', `ext::${join(world.folder, 'evil')}`);
    set('protocol.ext.allow', 'always');
    expect((await machine.sync.run()).trouble).toMatchObject({ kind: 'unreachable' });
    expect(existsSync(pwned)).toBe(false);
  });

  it('still asks the program that the user has named', async () => {
    const global = join(world.folder, 'config');
    writeFileSync(global, `[core]\n\tsshCommand = ${join(world.folder, 'evil')}\n`);
    set('core.sshCommand', 'false');
    world.git(machine.locations.home, 'remote', 'set-url', 'origin', 'ssh://127.0.0.1:1/x');
    const env = { ...world.env, GIT_CONFIG_GLOBAL: global };
    await openSync({ locations: machine.locations, env, interactive: false, device: 'laptop' }).run();
    expect(existsSync(pwned)).toBe(true);
  });

  it.each<[string, (home: string) => unknown]>([
    [
      'leads elsewhere',
      (home) => {
        renameSync(join(home, '.git'), join(home, 'git'));
        symlinkSync('git', join(home, '.git'));
      },
    ],
    [
      'is a file that names another',
      (home) => {
        renameSync(join(home, '.git'), join(home, 'git'));
        writeFileSync(join(home, '.git'), 'gitdir: git\n');
      },
    ],
    [
      'has settings elsewhere',
      (home) => {
        renameSync(join(home, '.git/config'), join(home, 'settings'));
        symlinkSync('../settings', join(home, '.git/config'));
      },
    ],
  ])('is not used where it %s', async (_, change) => {
    change(machine.locations.home);
    await expect(machine.sync.run()).rejects.toThrow('leads elsewhere, and is not used');
  });

  it.skipIf(process.geteuid?.() !== 0).each(['.git', '.git/config', '.git/objects'])(
    'is not used where %s is another user’s',
    async (name) => {
      chownSync(join(machine.locations.home, name), 12345, 12345);
      await expect(machine.sync.run()).rejects.toThrow(/belongs to user 12345, .*chown/);
    },
  );
});

it('a home without a repository is none of anybody’s', () => {
  expect(() => checkedRepository('/nowhere')).not.toThrow();
});
