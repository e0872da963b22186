import { describe, expect, it } from 'vitest';
import { templateDocument } from '../support/documents.ts';
import { newLearner } from '../support/run.ts';

const THREE = 'Microservices 3/7 42% · next Saga Pattern, 45 min\n';
const TICKED = 'On the checklist, ticked by itself: Phase 1 completed\n';
const NONE = 'Microservices 0/7 0% · next Service Discovery, 40 min\n';

describe.concurrent('waymark undo and redo', () => {
  it('take back and bring back all of one command', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1', '1.2', '2.1');
    expect(await learner.run('undo')).toEqual({ code: 0, stdout: `Undid: 3 items done\n${NONE}`, stderr: '' });
    expect(await learner.run('redo')).toEqual({
      code: 0,
      stdout: `Redid: 3 items done\n${THREE}${TICKED}`,
      stderr: '',
    });
    expect((await learner.run('undo')).stdout).toBe(`Undid: 3 items done\n${NONE}`);
  });

  it('go back step by step, and forth', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    await learner.run('undone', '1.1');
    await learner.run('skip', '1.1', '--reason', 'known');
    const said: (string | undefined)[] = [];
    for (const verb of ['undo', 'undo', 'undo', 'redo', 'redo', 'redo']) {
      said.push((await learner.run(verb)).stdout.split('\n')[0]);
    }
    expect(said).toEqual([
      'Undid: Service Discovery skipped',
      'Undid: Service Discovery reopened',
      'Undid: Service Discovery done',
      'Redid: Service Discovery done',
      'Redid: Service Discovery reopened',
      'Redid: Service Discovery skipped',
    ]);
  });

  it('are about what was done last, whichever path that was on', async () => {
    const learner = newLearner();
    learner.write('rust.md', templateDocument('Rust', 'The Book', 'Rustlings'));
    await learner.run('import', 'rust.md');
    learner.goTo('microservices');
    await learner.run('done', '1.1', '1.2');
    await learner.run('done', '1.1', '--path', 'rust');
    await learner.run('done', '1.2', '--path', 'rust');
    const said = async (...words: readonly string[]) => (await learner.run(...words)).stdout.split('\n');
    expect(await said('undo')).toEqual(['Undid: Rustlings done', expect.stringContaining('Rust 1/2'), '']);
    expect(await said('undo')).toEqual(['Undid: The Book done', expect.stringContaining('Rust 0/2'), '']);
    expect(await said('redo')).toEqual(['Redid: The Book done', expect.stringContaining('Rust 1/2'), '']);
    expect(await said('undo')).toEqual(['Undid: The Book done', expect.stringContaining('Rust 0/2'), '']);
    expect(await said('undo')).toEqual(['Undid: 2 items done', NONE.trimEnd(), '']);
    expect(await said('redo')).toEqual([
      'Redid: 2 items done',
      expect.stringContaining('Microservices 2/7'),
      TICKED.trimEnd(),
      '',
    ]);
  });

  it('are about the path that is named', async () => {
    const learner = newLearner();
    learner.write('rust.md', templateDocument('Rust', 'The Book'));
    await learner.run('import', 'rust.md');
    learner.goTo('microservices');
    await learner.run('done', '1.1', '--path', 'rust');
    await learner.run('done', '1.1');
    expect((await learner.runWith({ WAYMARK_PATH: 'rust' }, 'undo')).stdout).toContain('Undid: The Book done\n');
    expect((await learner.run('redo', '--path', 'rust')).stdout).toContain('Redid: The Book done\n');
    const { code, stderr } = await learner.run('redo', '--path', 'rust');
    expect([code, stderr]).toEqual([1, 'waymark: nothing to redo on Rust\n']);
  });

  it('do not care about what was done on a path that has gone', async () => {
    const learner = newLearner();
    const at = '2099-01-01T00:00:00.000Z';
    await learner.run('done', '1.1');
    const events = [{ id: 'x', at, path: 'gone', item: 'a', type: 'done' }];
    learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events }));
    expect((await learner.run('undo')).stdout).toBe(`Undid: Service Discovery done\n${NONE}`);
  });

  it('have nothing to do at the ends', async () => {
    const learner = newLearner();
    const nothing = (verb: string) => ({
      code: 1,
      stdout: '',
      stderr: `waymark: nothing to ${verb} on Microservices\n`,
    });
    expect(await learner.run('undo')).toEqual(nothing('undo'));
    expect(await learner.run('redo')).toEqual(nothing('redo'));
    expect(learner.journalFiles()).toEqual({});
  });

  it('there is no redo once something else was done', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1');
    await learner.run('undo');
    await learner.run('done', '1.2');
    expect((await learner.run('redo')).code).toBe(1);
    expect((await learner.run('status', '--format', '{resources.done} {next.id}')).stdout).toBe(
      '1 service-discovery\n',
    );
  });

  it('redo brings back what two devices took back', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1', '1.2', '2.1');
    const [{ action }] = JSON.parse((await learner.run('log', '--json')).stdout);
    const undone = { at: '2026-11-23T08:00:00.000Z', path: 'microservices', event: action, type: 'undone' };
    await learner.run('undo');
    const events = [{ ...undone, id: 'u', at: new Date().toISOString() }];
    learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events }));
    expect((await learner.run('redo')).stdout).toBe(`Redid: 3 items done\n${THREE}${TICKED}`);
    expect((await learner.run('redo')).code).toBe(1);
  });

  it('keep to the path that they are about', async () => {
    const learner = newLearner();
    const phases = [{ id: 'p', title: 'P', resources: [{ id: 'a', title: 'A' }] }];
    learner.writePath({ id: 'other', title: 'Other', phases }, 'other.json');
    await learner.run('done', '1.1');
    await learner.run('done', 'a', '--path', 'other.json');
    expect((await learner.run('undo', '--path', 'microservices')).stdout).toBe(
      `Undid: Service Discovery done\n${NONE}`,
    );
    expect((await learner.run('status', 'other.json', '--short')).stdout).toBe('Other 1/1 100% · complete\n');
  });
});
