import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newLearner } from '../support/run.ts';

const EVENT = {
  id: 'e1',
  at: '2026-11-01T08:00:00.000Z',
  path: 'microservices',
  item: 'service-discovery',
  type: 'done',
};
const NONE = 'Microservices 0/7 0% · next Service Discovery, 40 min\n';
const ONE = 'Microservices 1/7 14% · next Sidecar Pattern, 35 min\n';
const TWO = 'Microservices 2/7 28% · next Circuit Breaker Pattern, 40 min\n';
const TICKED = 'On the checklist, ticked by itself: Phase 1 completed\n';

/** A learner whose own file of this month holds what it should not. */
async function withOwnFile(content: string) {
  const learner = newLearner({ WAYMARK_DEVICE: 'mine' });
  await learner.run('done', '1.1');
  const [name = ''] = Object.keys(learner.journalFiles());
  learner.writeJournal(content, name);
  return { ...learner, name, path: join(learner.home, 'journal', name) };
}

describe.concurrent('a file of one’s own journal that', () => {
  it.each([
    ['was cut off', `{"version":1,"device":"mine","events":[{"id":"e1","at":"20`, 'it is no whole JSON'],
    ['is empty', '', 'it is empty'],
    ['is of wrong shape', '[]', 'it is JSON but no journal'],
    ['has conflict markers', '<<<<<<< ours\n{}\n=======\n{}\n>>>>>>> theirs\n', 'it holds conflict markers'],
  ])('%s is set aside byte for byte, which is said, and ticking goes on', async (_, content, why) => {
    const learner = await withOwnFile(content);
    const { name, path } = learner;
    expect(await learner.run('status', '--short')).toEqual({
      code: 0,
      stdout: NONE,
      stderr: `waymark: ${path} cannot be read (${why}): its events are missing.\n`,
    });
    expect(learner.journalFiles()).toEqual({ [name]: content });

    expect(await learner.run('done', '1.1')).toEqual({
      code: 0,
      stdout: `Done: Service Discovery\n${ONE}`,
      stderr: `waymark: ${path} could not be read (${why}) and was set aside as ${path}.unreadable-1: its events are missing.\n`,
    });
    expect(learner.journalFiles()).toEqual({ [`${name}.unreadable-1`]: content, [name]: expect.any(String) });
    expect(await learner.run('done', '1.2')).toEqual({
      code: 0,
      stdout: `Done: Sidecar Pattern\n${TWO}${TICKED}`,
      stderr: '',
    });
  });

  it('was cut off keeps every event whose line is whole', async () => {
    const learner = newLearner({ WAYMARK_DEVICE: 'mine' });
    await learner.run('done', '1.1', '1.2');
    await learner.run('note', '1.1', 'mine');
    const [[name = '', content = ''] = []] = Object.entries(learner.journalFiles());
    const path = join(learner.home, 'journal', name);
    const damaged = content.slice(0, -20);
    learner.writeJournal(damaged, name);
    const why = 'it is no whole JSON';
    expect(await learner.run('status', '--short')).toEqual({
      code: 0,
      stdout: TWO,
      stderr: `waymark: ${path} is damaged (${why}): 2 events in it could be read, all others are missing.\n`,
    });
    const { stdout, stderr } = await learner.run('done', '2.1');
    expect(stdout).toContain('Microservices 3/7');
    expect(stderr).toBe(
      `waymark: ${path} could not be read (${why}) and was set aside as ${path}.unreadable-1: 2 events in it are kept, all others are missing.\n`,
    );
    expect(learner.journalFiles()[`${name}.unreadable-1`]).toBe(damaged);
    expect(JSON.parse(learner.journalFiles()[name] ?? '')).toMatchObject({ version: 1, device: 'mine' });
    expect(await learner.run('status', '--short')).toMatchObject({
      stderr: '',
      stdout: expect.stringContaining('3/7'),
    });
  });

  it('is of a newer version is read as far as it is understood, and never written', async () => {
    const content = JSON.stringify({ version: 2, device: 'mine', events: [EVENT], news: true });
    const learner = await withOwnFile(content);
    const stderr = `waymark: ${learner.path} is of a newer version (2): some of it may be missing here. Update Waymark.\n`;
    expect(await learner.run('status', '--short')).toEqual({ code: 0, stdout: ONE, stderr });
    expect(await learner.run('done', '1.2')).toEqual({
      code: 0,
      stdout: `Done: Sidecar Pattern\n${TWO}${TICKED}`,
      stderr,
    });
    expect(learner.journalFiles()[learner.name]).toBe(content);
  });
});

describe.concurrent('other files of the journal', () => {
  it('that cannot be read stay as they are, and the rest counts', async () => {
    const learner = newLearner();
    learner.writeJournal('{"version":1,', 'phone/2026-10.json');
    learner.writeJournal(JSON.stringify({ version: 1, device: 'tablet', events: [EVENT] }), 'tablet/2026-11.json');
    const path = join(learner.home, 'journal/phone/2026-10.json');
    const stderr = `waymark: ${path} cannot be read (it is no whole JSON): its events are missing.\n`;
    expect(await learner.run('done', '1.2')).toEqual({
      code: 0,
      stdout: `Done: Sidecar Pattern\n${TWO}${TICKED}`,
      stderr,
    });
    expect(learner.journalFiles()['phone/2026-10.json']).toBe('{"version":1,');
  });

  it('entries that are no events do not count, and those of later versions are no trouble', async () => {
    const learner = newLearner();
    const later = { ...EVENT, id: 'e2', type: 'reviewed', rating: 5 };
    const events = [EVENT, null, 'x', { id: 1 }, { ...EVENT, id: 'e3', at: 'yesterday' }, later];
    learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events }));
    const path = join(learner.home, 'journal/other/2026-11.json');
    expect(await learner.run('status', '--short')).toEqual({
      code: 0,
      stdout: ONE,
      stderr: `waymark: ${path} has entries that are no events (4): they are kept and do not count.\n`,
    });
  });

  it('a warning is given before the reason why nothing was done', async () => {
    const learner = newLearner();
    learner.writeJournal('', 'other/2026-11.json');
    const { code, stdout, stderr } = await learner.run('done', 'saga');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^waymark: .+ cannot be read \(it is empty\).+\nwaymark: Saga Pattern is locked: .+\n$/);
  });
});

describe.concurrent('a store that', () => {
  it('is a file', async () => {
    const learner = newLearner();
    const file = learner.write('file', 'mine');
    const stderr = `waymark: ${file}/journal: cannot read (not a folder); choose another folder with --store or WAYMARK_HOME\n`;
    for (const args of [['status'], ['done', '1.1'], ['log']]) {
      expect(await learner.run(...args, '--store', file)).toEqual({ code: 1, stdout: '', stderr });
    }
    expect(await learner.shell(`cat ${file}`)).toMatchObject({ stdout: 'mine' });
  });

  // What a folder permits does not bind root, which containers run as; of /proc, nobody can write.
  it.runIf(process.platform === 'linux')('cannot be written', async () => {
    const learner = newLearner();
    const store = ['--store', '/proc/waymark'];
    expect(await learner.run('status', '--short', ...store)).toEqual({ code: 0, stdout: NONE, stderr: '' });
    expect(await learner.run('done', '1.1', ...store)).toEqual({
      code: 1,
      stdout: '',
      stderr: 'waymark: /proc/waymark: cannot write (not there); choose another folder with --store or WAYMARK_HOME\n',
    });
    expect(existsSync(learner.home)).toBe(false);
  });

  it('belongs to a device without a proper name', async () => {
    const learner = newLearner({ WAYMARK_DEVICE: '../elsewhere' });
    expect(await learner.run('done', '1.1')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'waymark: WAYMARK_DEVICE: ../elsewhere is no device name; use up to 64 letters, digits, dots, dashes and underscores\n',
    });
    expect(learner.journalFiles()).toEqual({});
  });
});
