import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itWithGit } from '../store/sync/support/git.ts';
import { newLearner, temporaryFolder } from '../support/run.ts';

const ISOLATED = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const NAMES = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org', '-c', 'init.defaultBranch=main'];

/** A repository of somebody else, and a learner who follows it. */
function author() {
  const folder = join(temporaryFolder(), 'guide');
  const git = (...args: string[]) =>
    execFileSync('git', [...NAMES, ...args], { cwd: folder, env: { ...process.env, ...ISOLATED } });
  mkdirSync(folder);
  git('init', '--quiet');
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'x');
  };
  const learner = newLearner({ ...ISOLATED, XDG_CACHE_HOME: join(folder, '../cache') });
  return { folder, address: `file://${folder}`, write, commit, learner, cache: join(folder, '../cache') };
}

const list = (title: string, ...titles: readonly string[]) =>
  `# ${title}\n\n## A\n\n${titles.map((one) => `- [ ] ${one}\n`).join('')}`;
const standing = '{resources.done}/{resources.total}';

describe('a repository that is followed', () => {
  itWithGit('is fetched and read as a folder, and keeps its ticks when it changes', async () => {
    const { address, write, commit, learner } = author();
    write('README.md', list('Guide', '[Caching](docs/caching.md)', 'Cookies'));
    write('docs/deep.md', list('Deep', 'One', 'Two'));
    commit();
    expect((await learner.run('import', address)).stdout).toContain('Guide (guide): 1 phase, 2 resources');
    await learner.run('done', '--path', 'guide', 'caching');
    write('README.md', list('Guide', 'Cookies', '[All of caching](docs/caching.md)', 'Forms'));
    commit();
    const { code, stdout } = await learner.run('update');
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Guide \(guide\): .* 1 renamed, 1 new, 0 gone/)]);
    expect((await learner.run('status', '--path', 'guide', '--format', standing)).stdout.trim()).toBe('1/3');
    expect((await learner.run('update')).stdout).toBe(`Nothing new in ${address}\n`);
    expect((await learner.run('update', 'deep')).stdout).toBe(`Nothing new in ${address}\n`);
  });

  itWithGit('is followed in a part, and known by its address on every machine', async () => {
    const { address, write, commit, learner } = author();
    write('README.md', list('Guide', 'One'));
    write('docs/deep.md', list('Deep', 'One', 'Two'));
    commit();
    await learner.run('import', `${address}#docs/deep.md`);
    expect((await learner.run('list')).stdout).not.toContain('Guide');
    const other = newLearner({ ...ISOLATED, XDG_CACHE_HOME: join(learner.folder, 'other-cache') });
    await learner.shell(`mkdir -p ${other.home} && cp -r home/journal home/paths ${other.home}`);
    expect((await other.run('import', `${address}#docs/deep.md`)).stdout).toContain('Deep (deep): 2 kept');
    expect((await learner.run('import', `${address}#docs/none.md`)).stderr).toMatch(/no document in it is called/);
  });

  itWithGit('that cannot be reached is said, and the rest goes on with what it had the last time', async () => {
    const { address, folder, write, commit, learner } = author();
    write('README.md', list('Guide', 'One', 'Two'));
    commit();
    await learner.run('import', address);
    renameSync(folder, `${folder}-away`);
    const { code, stderr } = await learner.run('update');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/cannot be fetched \(.*\): this is what it had the last time\.\n$/),
    ]);
    expect((await learner.run('status', '--path', 'guide', '--format', standing)).stdout.trim()).toBe('0/2');
    expect((await learner.run('import', `${address}-none`)).code).toBe(1);
  });

  itWithGit('writes nothing but documents: no link, hook, filter or submodule of it has a part', async () => {
    const { address, folder, write, commit, learner, cache } = author();
    write('README.md', list('Guide', 'One', 'Two'));
    write('.gitattributes', '*.md filter=evil\n');
    write('.git/hooks/post-checkout', '#!/bin/sh\ntouch ../ran\n');
    write('script.sh', 'touch ../ran\n');
    symlinkSync('/etc/passwd', join(folder, 'passwd.md'));
    symlinkSync('../..', join(folder, 'up'));
    commit();
    expect((await learner.run('import', address)).code).toBe(0);
    const [made = ''] = readdirSync(join(cache, 'waymark/repositories'));
    expect(readdirSync(join(cache, 'waymark/repositories', made, 'files'))).toEqual(['README.md']);
    expect(existsSync(join(folder, '../ran'))).toBe(false);
  });
});

describe('an address', () => {
  it.each([
    ['ext::sh -c id', 'control characters or blanks'],
    ['ext::id', 'only https, ssh, git and file addresses'],
    ['https://example.org/a#../b', 'leads out of the repository'],
    ['https://example.org/a#/etc/passwd', 'leads out of the repository'],
    ['https://me:secret@example.org/a', 'a password would be kept'],
    ['https://example.org/\u001b[2Ja', 'control characters or blanks'],
    ['ssh://-oProxyCommand=id/a', 'does not begin with a hyphen'],
    ['git@host:-a.git', 'does not begin with a hyphen'],
  ])('is not %s', async (address, why) => {
    const { code, stderr } = await newLearner().run('import', address);
    expect([code, stderr]).toEqual([2, expect.stringContaining(why)]);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('secret');
  });
});
