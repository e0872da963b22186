import { describe, expect, it } from 'vitest';
import { newLearner } from '../support/run.ts';

async function withNotes() {
  const learner = newLearner({ WAYMARK_DEVICE: 'laptop' });
  const event = (id: string, at: string, rest: object) => ({ id, at, path: 'microservices', ...rest });
  const item = 'service-discovery';
  const events = [
    event('e1', '2026-11-20T08:00:00.000Z', { type: 'noted', item, text: 'DNS or a registry', replaces: [] }),
    event('e2', '2026-11-21T08:00:00.000Z', { type: 'noted', item, text: 'two\nlines', replaces: [] }),
    event('e3', '2026-11-22T08:15:00.000Z', { type: 'done', item }),
    event('e4', '2026-11-22T08:16:00.000Z', { type: 'skipped', item: 'sidecar-pattern', reason: 'known' }),
    event('e5', '2026-11-22T08:17:00.000Z', { type: 'undone', event: 'e4' }),
    event('e6', '2026-11-22T08:18:00.000Z', {
      type: 'noted',
      item: 'distributed-systems',
      text: 'later',
      replaces: [],
    }),
  ];
  learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events }));
  return learner;
}

describe('waymark show', () => {
  it('tells all that is known of an item', async () => {
    const { stdout, code } = await (await withNotes()).run('show', '1.1');
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^1\.1 Service Discovery\narticle · 40 min · done, 2026-11-22 08:15\nPhase {2}1 Foundations\n/,
    );
    expect(stdout).toContain('Focus  ');
    expect(stdout).toContain('Link   https://');
    expect(stdout).toContain('\n\nNotes\n  2026-11-20  DNS or a registry\n  2026-11-21  two\n  lines\n');
    expect(stdout).toMatch(/\n\nHistory\n {2}2026-11-22 08:15 {2}done\n/);
  });

  it('tells what it waits for, and what was taken back', async () => {
    const learner = await withNotes();
    expect((await learner.run('show', 'saga')).stdout).toContain(
      'locked · after Phase 1: Sidecar Pattern, 35 min left\n',
    );
    expect((await learner.run('show', '1.2')).stdout).toContain('08:16  skipped: known, taken back\n');
    expect((await learner.run('show', 'C4')).stdout).toMatch(/^C4 .+\nchecklist · open\n/);
    expect((await learner.run('show', 'E3')).stdout).toMatch(/\nAbout {2}[\s\S]+later/);
  });

  it('is an object for scripts, and words to be read aloud', async () => {
    const learner = await withNotes();
    expect(JSON.parse((await learner.run('show', '1.1', '--json')).stdout)).toMatchObject({
      id: 'service-discovery',
      number: '1.1',
      type: 'resource',
      phase: { number: 1, title: 'Foundations' },
      minutes: 40,
      state: 'done',
      at: '2026-11-22T08:15:00.000Z',
      reason: null,
      notes: [{ text: 'DNS or a registry' }, { at: '2026-11-21T08:00:00.000Z', text: 'two\nlines' }],
      history: [{ what: 'done', holds: true }, { what: 'note: two\nlines' }, { what: 'note: DNS or a registry' }],
    });
    const { stdout } = await learner.run('show', '1.1', '--plain');
    expect(stdout).toMatch(/^1\.1 Service Discovery, article, 40 minutes: done, with a note\.\n/);
    expect(stdout).toContain('\nHistory:\n2026-11-22 08:15: done.\n');
  });

  it('breaks no address and no word on a narrow terminal', async () => {
    const learner = await withNotes();
    const { code, stderr } = await learner.run('show', 'nosuch');
    expect([code, stderr]).toEqual([2, expect.stringContaining('no item of Microservices is called "nosuch"')]);
  });
});

describe('waymark notes', () => {
  it('tells every note on the path, in its order', async () => {
    const learner = await withNotes();
    expect((await learner.run('notes')).stdout).toBe(`1.1 Service Discovery
  2026-11-20  DNS or a registry
  2026-11-21  two
  lines

E3 Distributed Systems
  2026-11-22  later
`);
    const json = JSON.parse((await learner.run('notes', '--json')).stdout);
    expect(json.map(({ number, notes }: { number: string; notes: object[] }) => [number, notes.length])).toEqual([
      ['1.1', 2],
      ['E3', 1],
    ]);
    expect((await learner.run('notes', '--plain')).stdout).toContain(
      '1.1 Service Discovery, 2026-11-21: Two. Lines.\n',
    );
  });

  it('says that there are none', async () => {
    const learner = newLearner();
    expect(await learner.run('notes')).toEqual({ code: 0, stdout: 'No notes on Microservices yet.\n', stderr: '' });
    expect((await learner.run('notes', '--json')).stdout).toBe('[]\n');
  });
});

describe('what scripts are told', () => {
  it('of a path: every resource, phase by phase; in the list: none', async () => {
    const learner = await withNotes();
    const { phases } = JSON.parse((await learner.run('status', '--json')).stdout);
    expect(phases[0].resources).toEqual([
      expect.objectContaining({ id: 'service-discovery', number: '1.1', kind: 'article', minutes: 40, state: 'done' }),
      expect.objectContaining({ id: 'sidecar-pattern', state: 'open', url: expect.stringMatching(/^https:/) }),
    ]);
    expect(phases[1].resources[0].state).toBe('locked');
    const [listed] = JSON.parse((await learner.run('list', '--json')).stdout);
    expect(listed.phases[0]).not.toHaveProperty('resources');
  });

  it('of the history: titles', async () => {
    const events = JSON.parse((await (await withNotes()).run('log', '--json')).stdout);
    expect(events.find(({ id }: { id: string }) => id === 'e3')).toMatchObject({ title: 'Service Discovery' });
    expect(events.find(({ id }: { id: string }) => id === 'e5')).not.toHaveProperty('title');
  });
});

describe('words that people try', () => {
  it.each([
    ['ls', 'list'],
    ['search', 'show, or / in the dashboard'],
    ['find', 'show, or / in the dashboard'],
    ['unskip', 'undone'],
    ['continue', 'next, or start'],
    ['resume', 'next, or start'],
    ['progress', 'status'],
    ['add', 'import'],
    ['delete', 'remove'],
    ['tick', 'done'],
    ['version', '--version'],
    ['history', 'log'],
  ])('%s: did you mean %s?', async (word, verb) => {
    const learner = newLearner();
    for (const line of [[word], [word, '1.1']]) {
      const { code, stderr } = await learner.run(...line);
      expect([code, stderr]).toEqual([2, expect.stringContaining(`did you mean ${verb}?`)]);
    }
    const { stderr } = await learner.runOn(`${word} 1.1\n`, '--plain', '--commands');
    expect(stderr).toContain(`did you mean ${verb}?`);
  });
});
