import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { event, journalText } from '../support/home.ts';
import { hasGit, type Machine, newWorld, type World } from './support/machines.ts';

let world: World;
let laptop: Machine;
beforeEach(() => {
  world = newWorld();
  laptop = world.machine('laptop');
});
afterEach(() => world.end());

/** Another's clone of the repository, in which anything may be committed and sent. */
function stranger() {
  const folder = join(world.folder, 'stranger');
  world.git(world.folder, 'clone', '--quiet', '--branch', 'waymark', world.remote, folder);
  const git = (...args: readonly string[]) => world.git(folder, '-c', 'user.name=S', '-c', 'user.email=s@x', ...args);
  return {
    folder,
    put(name: string, content: string) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    },
    send() {
      git('add', '--all', '--force');
      git('commit', '--quiet', '--message', 'x');
      git('push', '--quiet', 'origin', 'waymark');
    },
  };
}

const carried = (name: string) => world.git(world.remote, 'show', `waymark:${name}`);

describe.skipIf(!hasGit)('a store that was cloned', () => {
  it.each([
    ['paths/a.md', 'paths/a.md'],
    ['journal/desk/2026-10.json', 'journal/desk/2026-10.json'],
    ['paths', 'paths/a.md'],
    ['journal', 'journal/desk/2026-10.json'],
    ['journal/desk', 'journal/desk/2026-10.json'],
  ])('with a link %s: nothing is written where it leads, and nothing from there is sent', async (link, name) => {
    await laptop.tick('one');
    await laptop.connect();
    const outside = join(world.folder, 'outside');
    mkdirSync(join(outside, 'desk'), { recursive: true });
    const secret = journalText(event('secret'));
    for (const file of ['a.md', '2026-10.json', 'desk/2026-10.json']) writeFileSync(join(outside, file), secret);
    const evil = stranger();
    if (link === 'journal') world.git(evil.folder, 'rm', '-r', '--quiet', 'journal');
    mkdirSync(dirname(join(evil.folder, link)), { recursive: true });
    const target =
      link === name
        ? join(outside, name.split('/').at(-1) ?? '')
        : link === 'journal/desk'
          ? join(outside, 'desk')
          : outside;
    symlinkSync(target, join(evil.folder, link));
    evil.send();

    // The learner clones it, and works in it.
    world.git(world.folder, 'clone', '--quiet', '--branch', 'waymark', world.remote, join(world.folder, 'desk'));
    const desk = world.machine('desk');
    expect(lstatSync(join(desk.locations.home, link)).isSymbolicLink()).toBe(true);
    expect(await desk.items()).not.toContain('secret');
    const other = world.machine('other');
    await other.sync.init(world.remote);
    const overwritten = name.endsWith('.md') ? 'overwritten' : journalText(event('overwritten'));
    mkdirSync(dirname(join(other.locations.home, name)), { recursive: true });
    writeFileSync(join(other.locations.home, name), overwritten);
    await other.sync.run();
    const { notices } = await desk.sync.run();
    expect(notices.join('\n')).toContain('neither sent nor written');
    for (const file of ['a.md', '2026-10.json', 'desk/2026-10.json']) {
      expect(readFileSync(join(outside, file), 'utf8')).toBe(secret);
    }
    expect(world.git(world.remote, 'log', '--all', '--patch')).not.toContain('"secret"');
  });

  it('sends nothing that a link of the learner’s own leads to, unless it is of a journal', async () => {
    const secret = join(world.folder, 'secret');
    writeFileSync(secret, 'SECRET');
    await laptop.tick('one');
    symlinkSync(secret, join(laptop.locations.journal, 'laptop/2020-01.json'));
    mkdirSync(laptop.locations.paths, { recursive: true });
    symlinkSync(secret, join(laptop.locations.paths, 'a.json'));
    const { notices } = await laptop.connect();
    expect(notices).toHaveLength(2);
    expect(world.git(world.remote, 'log', '--all', '--patch')).not.toContain('SECRET');
    // A month that is kept among dotfiles is carried as any other.
    const month = join(world.folder, 'month.json');
    writeFileSync(month, journalText(event('dotfiles')));
    symlinkSync(month, join(laptop.locations.journal, 'laptop/2019-01.json'));
    await laptop.sync.run();
    expect(carried('journal/laptop/2019-01.json')).toContain('dotfiles');
  });

  it('has what this device wrote as it wrote it', async () => {
    const [mine] = await laptop.tick('one');
    await laptop.connect();
    const name = `journal/laptop/${mine?.at.slice(0, 7)}.json`;
    const evil = stranger();
    evil.put(name, journalText({ ...mine, item: 'another', type: 'reopened' }, event('added')));
    evil.send();
    await laptop.sync.run();
    expect(await laptop.items()).toEqual(['added', 'one']);
    const { events } = await laptop.journal.read();
    expect(events.find(({ id }) => id === mine?.id)).toMatchObject({ item: 'one', type: 'done' });
  });

  it('takes in no name that is the same as another where capitals are not told apart', async () => {
    await laptop.tick('one');
    await laptop.connect();
    const evil = stranger();
    for (const name of [
      'journal/LAPTOP/2026-11.json',
      'Journal/laptop/2026-11.json',
      'journal/cafe\u0301/a.json',
      'journal/caf\u00e9/a.json',
      'journal/con/a.json',
      'PATHS/x.md',
    ])
      evil.put(name, journalText(event(name)));
    evil.send();
    const { notices } = await laptop.sync.run();
    expect(notices).toEqual([expect.stringContaining('not taken in')]);
    const names = Object.keys(laptop.files());
    expect(new Set(names.map((name) => name.normalize('NFKC').toLowerCase())).size).toBe(names.length);
    expect(existsSync(join(laptop.locations.home, 'Journal'))).toBe(false);
    expect(await laptop.items()).toContain('one');
  });
});
