import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect } from 'vitest';
import { itWithGit } from '../store/sync/support/git.ts';
import { temporaryFolder } from '../support/cleanup.ts';
import { newLearner } from '../support/run.ts';

const ISOLATED = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

/** Two learners who are one person with two machines, and a bare repository. */
function twoMachines() {
  const folder = temporaryFolder();
  const remote = join(folder, 'remote.git');
  execFileSync('git', ['init', '--quiet', '--bare', remote], { env: { ...process.env, ...ISOLATED } });
  const machine = (name: string) => newLearner({ ...ISOLATED, WAYMARK_DEVICE: name });
  return { remote, laptop: machine('laptop'), desk: machine('desk') };
}

const says = (stdout: string, stderr = '', code = 0) => ({ code, stdout, stderr });

describe.concurrent('waymark sync', () => {
  itWithGit('carries progress from one machine to the other', async () => {
    const { remote, laptop, desk } = twoMachines();
    await laptop.run('done', '1.1');
    await laptop.run('done', '1.2');
    expect(await laptop.run('sync', '--init', remote)).toEqual(
      says(`${laptop.home} is now a git repository that syncs with ${remote}.\nSent 2 events, received none.\n`),
    );
    await desk.run('done', '2.1', '--force');
    expect((await desk.run('sync', '--init', remote)).stdout).toMatch(/\nSent 1 event, received 2 events\.\n$/);
    expect(await laptop.run('sync')).toEqual(says('Received 1 event, sent none.\n'));
    expect(await laptop.run('sync')).toEqual(says(`Nothing new here or at ${remote}.\n`));
    const [one, other] = [await laptop.run('status', '--json'), await desk.run('status', '--json')];
    expect(one.stdout).toBe(other.stdout);
    expect(JSON.parse(one.stdout)).toMatchObject({ resources: { done: 3 } });
  });

  itWithGit('goes to the path that was worked on last, where nobody has chosen one on this machine', async () => {
    const { remote, laptop, desk } = twoMachines();
    for (const name of ['go', 'rust']) {
      laptop.write(`${name}.md`, `# ${name}\n\n- [ ] Maps\n- [ ] Slices\n`);
      await laptop.run('import', `${name}.md`);
    }
    await laptop.run('done', 'maps', '--path', 'go');
    await laptop.run('sync', '--init', remote);
    expect((await desk.run('sync', '--init', remote)).stdout).toContain('\ngo is your current path now.\n');
    expect((await desk.run('next')).stdout).toContain('Slices');
    await laptop.run('done', 'maps', '--path', 'rust');
    await laptop.run('sync');
    expect((await desk.run('sync')).stdout).not.toContain('current path');
    expect((await desk.run('status', '--short')).stdout).toContain('go 1/2');
  });

  itWithGit('stays on the built-in path where that was worked on', async () => {
    const { remote, laptop, desk } = twoMachines();
    laptop.write('go.md', '# Go\n\n- [ ] Maps\n- [ ] Slices\n');
    await laptop.run('import', 'go.md');
    await laptop.run('sync', '--init', remote);
    await desk.run('done', '1.1');
    expect((await desk.run('sync', '--init', remote)).stdout).not.toContain('current path');
    expect((await desk.run('status', '--short')).stdout).toContain('Microservices 1/7');
  });

  itWithGit('brings a path that is one’s current path as soon as its document is imported here, too', async () => {
    const { remote, laptop, desk } = twoMachines();
    for (const machine of [laptop, desk]) machine.write('go.md', '# Go\n\n- [ ] Maps\n- [ ] Slices\n');
    await laptop.run('import', 'go.md');
    await laptop.run('sync', '--init', remote);
    await desk.run('sync', '--init', remote);
    expect((await desk.run('import', 'go.md')).stdout).toMatch(/\nGo is your current path now\.\n$/);
    expect((await desk.run('done', 'slices')).stdout).toContain('Done: Slices');
    expect((await desk.run('import', 'go.md')).stdout).not.toContain('current path');
  });

  itWithGit('says whose version of a document stays where both machines changed it, and what differs', async () => {
    const { remote, laptop, desk } = twoMachines();
    const list = (...titles: readonly string[]) => `# Go\n\n${titles.map((title) => `- [ ] ${title}\n`).join('')}`;
    const at = (second: number) => ({ GIT_COMMITTER_DATE: `${1_800_000_000 + second} +0000` });
    for (const machine of [laptop, desk]) {
      machine.write('go.md', list('Maps', 'Slices', 'Channels'));
      await machine.run('import', 'go.md');
      await machine.runWith(at(1), 'sync', '--init', remote);
    }
    laptop.write('go.md', list('Maps', 'Slices', 'Channels', 'Generics'));
    desk.write('go.md', list('Maps', 'Channels'));
    for (const machine of [laptop, desk]) await machine.run('import', 'go.md');

    await laptop.run('done', 'slices', '--path', 'go');
    expect(await laptop.runWith(at(2), 'sync')).toEqual(says('Sent 1 event and 1 path, received none.\n'));
    // The later one stays on the machine that it was made on, and the other machine gets it.
    expect((await desk.runWith(at(3), 'sync')).stdout).toBe(
      [
        'Sent 1 path, received 1 event.',
        'Go (go): changed on both machines; yours is the later one and stays. The other has: 2 new',
        '  new      Slices',
        '  new      Generics',
        '',
      ].join('\n'),
    );
    expect((await laptop.runWith(at(4), 'sync')).stdout).toBe(
      [
        'Received 1 path, sent none.',
        'Go (go): changed on another machine, and here now: 2 gone',
        '  gone     Slices: your tick is kept, and comes back with it; under another title: waymark same "Slices" ITEM',
        '  gone     Generics',
        `  yours    waymark import ${laptop.folder}/go.md reads it again`,
        '',
      ].join('\n'),
    );
    expect((await desk.run('sync')).stdout).toBe(`Nothing new here or at ${remote}.\n`);
  });

  itWithGit('says that the other machine’s version is the later one, and how to have one’s own back', async () => {
    const { remote, laptop, desk } = twoMachines();
    const at = (second: number) => ({ GIT_COMMITTER_DATE: `${1_800_000_000 + second} +0000` });
    laptop.write('go.md', '# Go\n\n- [ ] Maps\n- [ ] Slices\n');
    desk.write('go.md', '# Go\n\n- [ ] Maps\n- [ ] Slices\n- [ ] Channels\n');
    for (const machine of [laptop, desk]) await machine.run('import', 'go.md');
    await laptop.run('rename', 'go', 'Go, slowly');
    await laptop.runWith(at(9), 'sync', '--init', remote);
    const { stdout } = await desk.runWith(at(1), 'sync', '--init', remote);
    const how = 'changed on both machines; the other one’s is the later one and is here now: 1 gone';
    expect(stdout).toContain(
      `\nReceived 1 event and 1 path, sent none.\nGo, slowly (go): ${how}\n  gone     Channels\n`,
    );
    expect(stdout).toMatch(/\n {2}yours {4}waymark import .+\/go\.md reads it again\n$/);
    expect((await desk.run('import', 'go.md')).stdout).toContain('1 new');
  });

  itWithGit('names the paths that are new from another machine, some of many', async () => {
    const { remote, laptop, desk } = twoMachines();
    for (let number = 1; number <= 7; number++)
      laptop.write(`docs/p${number}.md`, `# P${number}\n\n- [ ] A\n- [ ] B\n`);
    await laptop.run('import', 'docs');
    await laptop.run('sync', '--init', remote);
    const { stdout } = await desk.run('sync', '--init', remote);
    expect(stdout).toContain('Received 7 paths, sent none.');
    expect(stdout).toContain('\nP1 (p1): a new path from another machine with 2 resources\n');
    expect(stdout).toMatch(/\nP5 \(p5\): [^\n]+\nand 2 more paths; waymark list shows them\n$/);
  });

  itWithGit('shows the notes that it brings, and keeps those of both machines', async () => {
    const { remote, laptop, desk } = twoMachines();
    await laptop.run('note', '1.1', 'from the laptop');
    await laptop.run('sync', '--init', remote);
    await desk.run('note', '1.1', 'from the desk');
    expect((await desk.run('sync', '--init', remote)).stdout).toMatch(
      /\nNote on Service Discovery: from the laptop\n$/,
    );
    await laptop.run('sync');
    for (const machine of [laptop, desk])
      expect((await machine.run('notes')).stdout).toMatch(/from the laptop\n.+from the desk\n$/);
  });

  itWithGit('shows no note that was taken back, or replaced, before it came', async () => {
    const { remote, laptop, desk } = twoMachines();
    await laptop.run('note', '1.1', 'undone');
    await laptop.run('undo');
    await laptop.run('note', '1.2', 'replaced');
    await laptop.run('note', '1.2', '');
    await laptop.run('note', '2.1', 'stays');
    await laptop.run('sync', '--init', remote);
    const { stdout } = await desk.run('sync', '--init', remote);
    expect(stdout.split('\n').filter((line) => line.startsWith('Note on'))).toEqual([
      expect.stringMatching(/: stays$/),
    ]);
  });

  itWithGit('without a remote keeps what is new, and says so', async () => {
    const { laptop } = twoMachines();
    await laptop.run('done', '1.1');
    const rest = 'It has no remote yet: waymark sync --init ADDRESS names one.\n';
    expect(await laptop.run('sync', '--init')).toEqual(
      says(`${laptop.home} is now a git repository.\nSaved 1 event in the repository. ${rest}`),
    );
    expect(await laptop.run('sync')).toEqual(says(`Nothing new. ${rest}`));
  });

  itWithGit('without the remote in reach keeps what is new, and says no', async () => {
    const { remote, laptop } = twoMachines();
    await laptop.run('sync', '--init', remote);
    rmSync(remote, { recursive: true });
    await laptop.run('done', '1.1');
    const why = `('${remote}' does not appear to be a git repository); 1 event saved here and not sent yet; try again later`;
    expect(await laptop.run('sync')).toEqual(says('', `waymark: ${remote} cannot be reached ${why}\n`, 1));
  });

  itWithGit('takes a folder from where one is, and no password to the screen', async () => {
    const { laptop } = twoMachines();
    execFileSync('git', ['init', '--quiet', '--bare', 'here.git'], { cwd: laptop.folder });
    expect((await laptop.run('sync', '--init', 'here.git')).stdout).toContain(`syncs with ${laptop.folder}/here.git.`);
    const { stdout, stderr, code } = await laptop.run('sync', '--init', 'https://me:secret@127.0.0.1:1/x.git');
    expect(code).toBe(1);
    expect(stdout).toContain('syncs with https://127.0.0.1:1/x.git.');
    expect(stdout + stderr).not.toContain('secret');
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  itWithGit('says what to do before anything is set up, and where an address stands', async () => {
    const { laptop } = twoMachines();
    const remedy = 'waymark sync --init makes it one, waymark sync --init ADDRESS also connects it';
    expect(await laptop.run('sync')).toEqual(says('', `waymark: ${laptop.home}: is no git repository; ${remedy}\n`, 1));
    expect(await laptop.run('sync', 'x.git')).toEqual(
      says('', 'waymark: an address is given once: waymark sync --init x.git; then waymark sync\n', 2),
    );
  });

  itWithGit('needs git, and says so', async () => {
    const { laptop } = twoMachines();
    const needs = 'sync needs git, which is not installed here; install it (https://git-scm.com) and try again';
    const outcome = await laptop.runWith({ PATH: laptop.folder }, 'sync', '--init');
    expect(outcome).toEqual(says('', `waymark: ${needs}\n`, 1));
  });
});
