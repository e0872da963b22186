import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Task, tasksOf } from '../../source/export/tasks.ts';
import { taskwarriorOf } from '../../source/export/taskwarrior.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { type Progress, progressOf } from '../../source/progress/progress.ts';
import { visibleLine } from '../../source/text/visible.ts';
import { temporaryFolder } from '../support/cleanup.ts';
import { hostileProgress } from '../support/hostile.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';
import { run } from '../support/run.ts';
import { describeWith } from '../support/shells.ts';

const occasion = {
  at: '2026-11-24T08:00:00.000Z',
  document: async () => undefined,
  questions: [],
  corrections: [],
  warn: () => {},
};
const taskwarrior = (progress: Progress) => String(taskwarriorOf(progress, occasion));
const progressAfter = (...newEvents: NewEvent[]) => progressOf(smallPath, events(...newEvents));
const did = (type: 'done' | 'reopened', item: string) => ({ type, path: 'small', item }) as const;
const skipped = { type: 'skipped', path: 'small', item: 'three', reason: 'known' } as const;
const noted = { type: 'noted', path: 'small', item: 'two', text: 'first\n[second] "line"' } as const;

it('waits for no phase that is too long for every task to name all of it', () => {
  const long = phase(
    'long',
    Array.from({ length: 51 }, (_, index) => resource(`r${index}`)),
  );
  const progress = progressOf(path([long, phase('more', [resource('last', { dependencies: ['r7'] })], ['long'])]), []);
  const tasks: { description: string; depends?: string[] }[] = JSON.parse(taskwarrior(progress));
  expect(tasks.find(({ description }) => description === 'Last')?.depends).toHaveLength(1);
});

type Read = Record<string, unknown> & { description: string };

/** Somebody who uses Taskwarrior and has nothing in it yet. */
function taskwarriorUser() {
  const folder = temporaryFolder();
  const env = { HOME: folder, TASKRC: join(folder, 'taskrc'), TASKDATA: folder };
  writeFileSync(env.TASKRC, 'confirmation=off\nhooks=off\nnews.version=99.0.0\njson.array=on\n');
  const task = async (...args: string[]) => {
    const outcome = await run('task', args, { cwd: folder, env });
    if (outcome.code !== 0) throw new Error(`task ${args.join(' ')}: ${outcome.stdout}${outcome.stderr}`);
    return outcome.stdout;
  };
  return {
    task,
    /** What `task import` says that it does: `add`, `mod` or `skip`, for each task. */
    async read(text: string): Promise<string[]> {
      writeFileSync(join(folder, 'tasks.json'), text);
      const said = await task('import', join(folder, 'tasks.json'));
      return [...said.matchAll(/^ (add|mod|skip) {1,2}[\da-f-]{36}/gm)].map(([, word = '']) => word);
    },
    async tasks(): Promise<Read[]> {
      return JSON.parse(await task('export'));
    },
  };
}

describeWith('task', () => {
  it('reads states, dates, dependencies, notes and links', async () => {
    const { read, tasks, task } = taskwarriorUser();
    expect(await read(taskwarrior(progressAfter(did('done', 'one'), skipped, noted)))).toEqual(Array(7).fill('add'));
    const found = new Map((await tasks()).map((one) => [one.description, one]));
    const one = found.get('One');
    const dates = { entry: '20261123T080000Z', end: '20261123T080000Z' };
    expect(one).toMatchObject({ status: 'completed', project: 'small.basics', tags: ['article'], ...dates });
    expect(one).toMatchObject({ annotations: [{ description: 'https://example.org/1' }] });
    expect(found.get('Two')).toMatchObject({ status: 'pending', priority: 'H', estimate: 'PT35M' });
    expect(found.get('Two')).toMatchObject({ annotations: [{ description: 'first\n[second] "line"' }] });
    expect(found.get('Three')).toMatchObject({ status: 'deleted', end: '20261123T080100Z' });
    expect(found.get('Three')).toMatchObject({ annotations: [{ description: 'Skipped: known' }] });
    expect(found.get('Four')?.['depends']).toEqual([one?.['uuid'], found.get('Two')?.['uuid']]);
    expect(found.has('Phase 1 completed')).toBe(false);
    expect(await task('+BLOCKED', 'count')).toBe('1\n');
  });

  it('doubles nothing when it reads again, and learns what has changed', async () => {
    const { read, tasks } = taskwarriorUser();
    await read(taskwarrior(progressAfter(did('done', 'one'), skipped)));
    expect(await read(taskwarrior(progressAfter(did('done', 'one'), skipped)))).toEqual(Array(7).fill('skip'));
    const later = progressAfter(did('done', 'one'), skipped, did('reopened', 'three'), did('done', 'two'));
    const said = await read(taskwarrior(later));
    // What is next has become another one, too.
    expect(said).toEqual(['skip', 'mod', 'mod', 'skip', 'skip', 'skip', 'skip']);
    const found = new Map((await tasks()).map((one) => [one.description, one]));
    expect(found.size).toBe(7);
    expect(found.get('Two')).toMatchObject({ status: 'completed', end: '20261123T080300Z' });
    expect(found.get('Three')).toMatchObject({ status: 'pending' });
    expect(found.get('Three')).not.toHaveProperty('end');
  });

  it('reads what was written, whatever texts say', async () => {
    await fc.assert(
      fc.asyncProperty(hostileProgress, async (progress) => {
        const { read, tasks } = taskwarriorUser();
        await read(taskwarrior(progress));
        const own = tasksOf(progress).filter((task) => task.isOwn);
        const found = (await tasks()).map((one) => `${one['project']} ${one['status']} ${plain(one.description)}`);
        expect(found.sort()).toEqual(
          own.map((task) => `path.${task.group.id} ${statusOf(task)} ${plain(task.title)}`).sort(),
        );
      }),
      { numRuns: 20 },
    );
  });
});

function statusOf({ done, skipped }: Task): string {
  return done ? 'completed' : skipped ? 'deleted' : 'pending';
}

function plain(text: string): string {
  return visibleLine(text).replaceAll('\u200B', '');
}
