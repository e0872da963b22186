import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itWithGit } from '../store/sync/support/git.ts';
import { temporaryFolder } from '../support/cleanup.ts';
import { newLearner } from '../support/run.ts';

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
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Guide \(guide\): 1 kept.*, 1 new, 1 renamed$/m)]);
    expect((await learner.run('status', '--path', 'guide', '--format', standing)).stdout.trim()).toBe('1/3');
    expect((await learner.run('update')).stdout).toBe('Nothing new in Guide, Deep\n');
    expect((await learner.run('update', 'deep')).stdout).toBe('Nothing new in Guide, Deep\n');
  });

  itWithGit('is updated path by path, under the titles that they have here, and brings what is new in it', async () => {
    const { address, write, commit, learner } = author();
    for (const name of ['A', 'B', 'C']) write(`${name}.md`, list(name, 'One', 'Two'));
    commit();
    await learner.run('import', address);
    await learner.run('rename', 'b', 'My own');
    await learner.run('remove', '--force', 'c');
    write('A.md', list('A', 'Two', 'One'));
    write('D.md', list('D', 'One'));
    commit();
    expect((await learner.run('update')).stdout.split('\n')).toEqual([
      'A (a): 2 kept in another order',
      'D (d): 1 phase, 1 resource',
      'Nothing new in My own',
      '',
    ]);
    expect((await learner.run('update')).stdout).toBe('Nothing new in A, My own, D\n');
    expect((await learner.run('list')).stdout).not.toContain('C ');
  });

  itWithGit('is fetched anew where a fetch was killed', async () => {
    const { address, write, commit, learner, cache } = author();
    write('README.md', list('Guide', 'One', 'Two'));
    commit();
    await learner.run('import', address);
    const [made = ''] = readdirSync(join(cache, 'waymark/repositories'));
    writeFileSync(join(cache, 'waymark/repositories', made, '.git/shallow.lock'), '');
    expect(await learner.run('update')).toEqual({ code: 0, stdout: 'Nothing new in Guide\n', stderr: '' });
  });

  itWithGit('is fetched by two at once as by one after the other', async () => {
    const { address, write, commit, learner, cache } = author();
    for (let number = 0; number < 50; number++) write(`${number}.md`, list(`Guide ${number}`, 'One', 'Two'));
    commit();
    const others = [1, 2, 3].map((number) =>
      learner.startWith({ WAYMARK_HOME: join(learner.folder, `${number}`) }, 'import', address),
    );
    for (const { code, stderr, stdout } of await Promise.all(others))
      expect([code, stderr, stdout.match(/^Guide \d+ \(/gm)?.length]).toEqual([0, '', 50]);
    expect(readdirSync(join(cache, 'waymark/repositories'))).toHaveLength(1);
  });

  itWithGit('of which some documents are followed brings no others, and says which of these are gone', async () => {
    const { address, folder, write, commit, learner } = author();
    for (const name of ['A', 'B', 'C']) write(`${name}.md`, list(name, 'One', 'Two'));
    commit();
    for (const name of ['A', 'B']) await learner.run('import', `${address}#${name}.md`);
    write('D.md', list('D', 'One'));
    renameSync(join(folder, 'B.md'), join(folder, 'B.txt'));
    commit();
    expect(await learner.run('update')).toEqual({
      code: 0,
      stdout: 'Nothing new in A\n',
      stderr: 'waymark: b: its repository has no path in B.md any more; it stays as it was\n',
    });
    expect((await learner.run('status', '--path', 'b', '--format', standing)).stdout.trim()).toBe('0/2');
  });

  itWithGit('is known by an address of ssh, and asks nobody anything', async () => {
    const { folder, write, commit, learner } = author();
    write('README.md', list('Guide', '[Caching](docs/caching.md)', 'Cookies'));
    write('docs/caching.md', '# Caching\n\nSome words.\n');
    commit();
    // What is to be run at the other end runs here.
    const ssh = learner.write('ssh', '#!/bin/sh\necho "$@" >> "$0.log"\nfor last; do :; done\nexec sh -c "$last"\n');
    chmodSync(ssh, 0o755);
    const run = (...args: readonly string[]) => learner.runWith({ GIT_SSH_COMMAND: ssh }, ...args);
    for (const address of [
      `me@example.org:${folder}`,
      `ssh://me@example.org${folder}`,
      `ssh://me@example.org:2222${folder}/`,
    ]) {
      const { code, stdout, stderr } = await run('import', address);
      expect([code, stderr]).toEqual([0, '']);
      expect(stdout).toContain('(guide');
    }
    expect((await run('update')).stdout).toMatch(/^(?:Nothing new in Guide\n){3}$/);
    expect(JSON.parse((await run('next', 'guide', '--json')).stdout).url).toBe(
      `https://example.org${folder}/blob/HEAD/docs/caching.md`,
    );
    const asked = readFileSync(`${ssh}.log`, 'utf8').trim().split('\n');
    expect(asked.length).toBeGreaterThanOrEqual(6);
    expect(asked.every((line) => line.startsWith('-oBatchMode=yes'))).toBe(true);
    await run('import', `me@example.org:${folder}-none`).then(({ code, stderr }) => {
      expect([code, stderr]).toEqual([
        1,
        expect.stringMatching(/^waymark: me@example.org:.* cannot be fetched \(.*\)/),
      ]);
    });
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
