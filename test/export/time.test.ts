import { describe, expect, it } from 'vitest';
import { csvOf } from '../../source/export/data.ts';
import { orgOf } from '../../source/export/org.ts';
import { taskwarriorOf } from '../../source/export/taskwarrior.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

/** A session of 50 minutes and half an hour that was tracked. */
const history = events(
  { type: 'started', path: 'small', item: 'one', when: '2026-11-21T19:00:30.000Z' },
  { type: 'stopped', path: 'small', session: 'e1', until: '2026-11-21T19:50:10.000Z' },
  { type: 'tracked', path: 'small', item: 'one', minutes: 30, when: '2026-11-22T10:00:00.000Z' },
);
const progress = progressOf(smallPath, history);

describe('the time that was spent', () => {
  it('is a column of a table, and empty where there was none', () => {
    const [head = '', one = '', two = ''] = csvOf(progress).split('\r\n');
    expect(head.split(',').at(-1)).toBe('spent');
    expect(one.split(',').at(-1)).toBe('80');
    expect(two.split(',').at(-1)).toBe('');
  });

  it('is a duration for Taskwarrior', async () => {
    const occasion = { at: '2026-11-23T20:00:00.000Z', document: async () => undefined, warn: () => {} };
    const text = await taskwarriorOf(progress, occasion as unknown as Parameters<typeof taskwarriorOf>[1]);
    const [one, two] = JSON.parse(text);
    expect(one.spent).toBe('PT80M');
    expect(two).not.toHaveProperty('spent');
  });

  it('are clocks for Org, the newest first, each as long as its times are apart', () => {
    expect(orgOf(progress, { history })).toContain(
      [
        ':LOGBOOK:',
        'CLOCK: [2026-11-22 Sun 09:30]--[2026-11-22 Sun 10:00] =>  0:30',
        'CLOCK: [2026-11-21 Sat 19:00]--[2026-11-21 Sat 19:50] =>  0:50',
        ':END:',
      ].join('\n'),
    );
    expect(orgOf(progress)).not.toContain('LOGBOOK');
  });
});
