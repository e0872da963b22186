import { describe, expect, it } from 'vitest';
import { templateDocument } from '../support/documents.ts';
import { newLearner } from '../support/run.ts';

/** What a log says, without the times. */
function newEvents(stdout: string): string[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d {2}/, ''));
}

describe.concurrent('waymark log', () => {
  it('says so when there is nothing yet', async () => {
    const learner = newLearner();
    expect(await learner.run('log')).toEqual({ code: 0, stdout: 'Nothing yet.\n', stderr: '' });
    expect((await learner.run('log', '--json')).stdout).toBe('[]\n');
  });

  it('tells what was done, newest first', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1', '1.2');
    await learner.run('skip', '2.1', '--reason', 'known from work');
    await learner.run('undo');
    await learner.run('redo');
    const { stdout } = await learner.run('log');
    expect(newEvents(stdout)).toEqual([
      'redid Circuit Breaker Pattern skipped',
      'undid Circuit Breaker Pattern skipped',
      'Circuit Breaker Pattern skipped: known from work',
      'Sidecar Pattern done',
      'Service Discovery done',
    ]);
    expect(stdout).toMatch(/^(\d{4}-\d\d-\d\d \d\d:\d\d {2}.+\n){5}$/);
  });

  it('of a long history of undos takes no longer than it must', async () => {
    const learner = newLearner();
    const base = { at: '2026-11-23T08:00:00.000Z', path: 'microservices' };
    const events = Array.from({ length: 10_000 }, (_, index) => [
      { ...base, id: `a${index}`, item: 'saga-pattern', type: 'done' },
      { ...base, id: `b${index}`, event: `a${index}`, type: 'undone' },
    ]).flat();
    learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events }));
    // The processor's time: what else the machine does takes none of it.
    const begin = process.cpuUsage();
    const lines = newEvents((await learner.run('log')).stdout);
    expect([lines.length, lines[0]]).toEqual([20_000, 'undid Saga Pattern done']);
    // Looking through the history for every undo takes ten times as long.
    expect(process.cpuUsage(begin).user / 1000).toBeLessThan(5_000);
  });

  it('tells the time as it was where the learner is', async () => {
    const learner = newLearner();
    const event = {
      id: 'e1',
      at: '2026-11-23T23:30:00.000Z',
      path: 'microservices',
      item: 'saga-pattern',
      type: 'done',
    };
    learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events: [event] }));
    expect((await learner.run('log')).stdout).toBe('2026-11-23 23:30  Saga Pattern done\n');
    expect((await learner.runWith({ TZ: 'Asia/Tokyo' }, 'log')).stdout).toBe('2026-11-24 08:30  Saga Pattern done\n');
  });

  it('as JSON gives the events themselves, newest first', async () => {
    const learner = newLearner();
    await learner.run('done', '1.1', '1.2');
    await learner.run('undo');
    const [undone, second, first] = JSON.parse((await learner.run('log', '--json')).stdout);
    expect(first).toMatchObject({ path: 'microservices', item: 'service-discovery', type: 'done' });
    expect(second).toMatchObject({
      path: 'microservices',
      item: 'sidecar-pattern',
      type: 'done',
      action: first.action,
    });
    expect(undone).toMatchObject({ path: 'microservices', type: 'undone', event: first.action });
    expect([first.at, second.at, undone.at]).toEqual([first.at, second.at, undone.at].sort());
  });

  it('names the path of what was done on another one, and the id of what a path no longer has', async () => {
    const learner = newLearner();
    const at = '2026-11-23T08:00:00.000Z';
    const events = [
      { id: 'e1', at, path: 'other', item: 'a', type: 'done' },
      { id: 'e2', at, path: 'microservices', item: 'gone', type: 'noted', text: 'one\ntwo' },
      { id: 'e3', at, path: 'microservices', event: 'elsewhere', type: 'undone' },
    ];
    learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events }));
    expect(newEvents((await learner.run('log')).stdout)).toEqual([
      'undid something that is not known here',
      'gone note: one two',
      'other: a done',
    ]);
  });

  it('calls what was done on another path of the library by its title there', async () => {
    const learner = newLearner();
    learner.write(
      'rust.md',
      templateDocument('Rust', 'The Book', 'Saga Pattern, in Rust <!-- waymark:id=saga-pattern -->'),
    );
    await learner.run('import', 'rust.md');
    learner.goTo('microservices');
    await learner.run('done', '1.1', 'saga-pattern', '--path', 'rust');
    await learner.run('undo', '--path', 'rust');
    await learner.run('skip', '1.1', '--reason', 'known', '--path', 'rust');
    expect(newEvents((await learner.run('log')).stdout)).toEqual([
      'rust: The Book skipped: known',
      'rust: undid 2 items done',
      'rust: Saga Pattern, in Rust done',
      'rust: The Book done',
    ]);
    await learner.run('done', '1.1');
    expect(newEvents((await learner.run('log', '--path', 'microservices')).stdout)).toEqual(['Service Discovery done']);
    expect(JSON.parse((await learner.run('log', '--path', 'rust', '--json')).stdout)).toHaveLength(4);
  });
});
