import { describe, expect, it } from 'vitest';
import { newLearner, run } from '../support/run.ts';
import { CLI } from '../support/waymark.ts';

const SGR = /\x1b\[\d+m/;

describe.concurrent('colour', () => {
  const painted = async (env: Readonly<Record<string, string>>, ...args: string[]) =>
    SGR.test((await newLearner().runWith(env, 'status', ...args)).stdout);

  it('is for terminals, unless it is forced', async () => {
    expect(await painted({})).toBe(false);
    expect(await painted({ FORCE_COLOR: '1' })).toBe(true);
    expect(await painted({ FORCE_COLOR: '0' })).toBe(false);
  });

  it.each([
    [{ NO_COLOR: '1' }, []],
    [{}, ['--no-color']],
    [{ TERM: 'dumb' }, []],
  ])('is not forced past %j %j', async (env, args) => {
    expect(await painted({ FORCE_COLOR: '1', ...env }, ...args)).toBe(false);
  });

  it('is never in what scripts read', async () => {
    for (const flags of [['--json'], ['--short'], ['--format', '{path.title}']]) {
      expect(await painted({ FORCE_COLOR: '1' }, ...flags)).toBe(false);
    }
  });
});

describe.concurrent('characters', () => {
  const answer = async (env: Readonly<Record<string, string>>, ...args: string[]) =>
    (await newLearner().runWith(env, ...args)).stdout;

  it.each([
    [{}, ['--ascii']],
    [{ WAYMARK_ASCII: '1' }, []],
    [{ LANG: 'C' }, []],
    [{ TERM: 'linux' }, []],
  ])('are plain ASCII with %j %j', async (env, args) => {
    expect(await answer(env, 'status', ...args)).toMatch(/^[\n\x20-\x7e]+$/);
    expect(await answer(env, 'next', ...args)).toMatch(/^1\.1 Service Discovery - article - 40 min\n/);
  });

  it('are Unicode where the locale is', async () => {
    expect(await answer({ LANG: 'de_DE.UTF-8' }, 'status')).toContain('○ 1 Foundations');
    expect(await answer({ WAYMARK_ASCII: '0', LANG: 'C' }, 'status')).toContain('○ 1 Foundations');
  });
});

describe.concurrent('who reads the answer', () => {
  it('may stop reading', async () => {
    const learner = newLearner();
    const events = Array.from({ length: 20_000 }, (_, index) => ({
      id: `e${index}`,
      at: '2026-11-23T08:00:00.000Z',
      path: 'microservices',
      item: 'saga-pattern',
      type: 'done',
    }));
    learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events }));
    expect(await learner.shell('waymark log | head -1')).toEqual({
      code: 0,
      stdout: '2026-11-23 08:00  Saga Pattern done\n',
      stderr: '',
    });
  });

  it('may be nobody', async () => {
    const learner = newLearner();
    expect(await learner.shell('waymark done 1.1 >&-')).toEqual({ code: 0, stdout: '', stderr: '' });
    expect((await learner.shell('waymark status --short <&- 2>&-')).stdout).toContain('1/7');
    expect((await learner.shell('waymark nosuch 2>&-')).code).toBe(2);
  });

  it.runIf(process.platform === 'linux')('is told when the answer cannot be written', async () => {
    const learner = newLearner();
    const { code, stderr } = await learner.shell('waymark status > /dev/full');
    expect([code, stderr]).toEqual([1, 'waymark: standard output cannot be written (ENOSPC)\n']);
    expect((await learner.shell('waymark nosuch 2> /dev/full')).code).toBe(2);
  });
});

describe.concurrent('where it is called', () => {
  it('does not matter, even in a folder that is gone', async () => {
    const { stdout } = await newLearner().shell('mkdir gone && cd gone && rmdir ../gone && waymark status --short');
    expect(stdout).toBe('Microservices 0/7 0% · next Service Discovery, 40 min\n');
  });

  it('says so where nobody knows a home folder, as for a bare number of a user in a container', async () => {
    const learner = newLearner();
    const homeless = learner.write(
      'homeless.cjs',
      "require('node:os').homedir = () => { throw new Error('ENOENT'); };",
    );
    const waymark = (env: Record<string, string>, ...args: readonly string[]) =>
      run(process.execPath, ['--require', homeless, CLI, ...args], { cwd: learner.folder, env });
    expect((await waymark({}, '--version')).code).toBe(0);
    for (const verb of ['status', 'where']) {
      expect(await waymark({}, verb)).toEqual({
        code: 1,
        stdout: '',
        stderr: 'waymark: no home folder is known; set HOME, or WAYMARK_HOME to a folder for your progress\n',
      });
    }
    expect((await waymark({ WAYMARK_HOME: learner.home }, 'done', '1.1')).stdout).toContain('1/7');
    expect((await waymark({}, 'status', '--short', '--store', learner.home)).stdout).toContain('1/7');
  });

  it('two at once both count', async () => {
    const learner = newLearner();
    const outcomes = await Promise.all(
      ['1.1', '1.2', 'distributed-systems'].map((item) => learner.start('done', item)),
    );
    expect(outcomes.map(({ code, stderr }) => [code, stderr])).toEqual(Array(3).fill([0, '']));
    expect((await learner.run('status', '--format', '{resources.done} {extras.done}')).stdout).toBe('2 1\n');
  });
});
