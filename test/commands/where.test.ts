import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newLearner } from '../support/run.ts';

const BUILT_IN = join(process.cwd(), 'curriculum.json');

describe.concurrent('waymark where', () => {
  it('names the folders and files in use, and makes none of them', async () => {
    const learner = newLearner();
    const { home } = learner;
    expect(await learner.run('where')).toEqual({
      code: 0,
      stdout: `\
home      ${home}
journal   ${home}/journal
paths     ${home}/paths
local     ${home}/local
path      ${BUILT_IN}
device    (named with the first tick)
`,
      stderr: '',
    });
    expect(existsSync(home)).toBe(false);
  });

  it('names the device once it has a name, and as JSON', async () => {
    const learner = newLearner();
    const { home } = learner;
    await learner.runWith({ WAYMARK_DEVICE: 'laptop' }, 'done', '1.1');
    const { stdout } = await learner.runWith({ WAYMARK_DEVICE: 'laptop' }, 'where', '--json', '--path', './my.json');
    expect(JSON.parse(stdout)).toEqual({
      home,
      journal: `${home}/journal`,
      paths: `${home}/paths`,
      local: `${home}/local`,
      path: './my.json',
      device: 'laptop',
    });
    expect(Object.keys(learner.journalFiles())).toEqual([expect.stringMatching(/^laptop\/\d{4}-\d\d\.json$/)]);
  });

  it('--store comes before WAYMARK_HOME, and is the same wherever one is', async () => {
    const learner = newLearner();
    const mine = join(learner.folder, 'mine');
    const { stdout } = await learner.run('where', '--store', mine);
    expect(stdout).toMatch(new RegExp(`^home {6}${mine}\n`));
    await learner.run('done', '1.1', '--store', mine);
    expect(existsSync(join(mine, 'journal'))).toBe(true);
    expect(existsSync(learner.home)).toBe(false);
    const refused = await learner.run('done', '1.1', '--store', 'mine');
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toContain('--store: mine is relative');
  });

  it('without either, it is the system’s own folder for data', async () => {
    const learner = newLearner();
    const { stdout } = await learner.runWith({ WAYMARK_HOME: '', XDG_DATA_HOME: learner.folder }, 'where');
    // macOS has no XDG folders.
    const folder = process.platform === 'darwin' ? 'Library/Application Support/waymark' : 'waymark';
    expect(stdout.split('\n')[0]).toBe(`home      ${join(learner.folder, folder)}`);
  });

  it('a name is shown without its controls', async () => {
    const { stdout } = await newLearner().run('where', '--store', '/nowhere/a\x1b]0;t\x07\x9b31m');
    expect(stdout).toContain('/a␛]0;t␇�31m\n');
    expect(stdout).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
  });

  it('of a home that was named it is said each time that not even its folder is there, until the first tick', async () => {
    const learner = newLearner();
    const lost = { WAYMARK_HOME: join(learner.folder, 'disk/waymark') };
    const notice = `waymark: WAYMARK_HOME: neither ${lost.WAYMARK_HOME} nor ${learner.folder}/disk is there: `;
    for (const words of [['where'], ['next'], ['done', '1.1']])
      expect((await learner.runWith(lost, ...words)).stderr).toMatch(new RegExp(`^${notice}.+\n$`));
    expect((await learner.runWith(lost, 'next')).stderr).toBe('');
    const other = { WAYMARK_HOME: join(learner.folder, 'other/waymark') };
    // What was computed beforehand does not stand in the way.
    for (const words of [['status'], ['next']])
      expect((await learner.startWith(other, ...words)).stderr).toContain('/other is there: ');
  });
});
