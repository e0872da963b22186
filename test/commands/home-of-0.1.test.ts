import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Learner, newLearner } from '../support/run.ts';

/**
 * A home that Waymark 0.1 left behind, of two machines that synced: items that were renamed, removed, noted, skipped,
 * reopened, taken back, and a path with a letter that has two spellings.
 */
const HOME = join(import.meta.dirname, 'fixtures/home-0.1');
const DOCUMENTS = join(import.meta.dirname, 'fixtures/home-0.1-documents');

function upgraded(): Learner {
  const learner = newLearner({ WAYMARK_DEVICE: 'laptop' });
  cpSync(HOME, learner.home, { recursive: true });
  cpSync(DOCUMENTS, learner.folder, { recursive: true });
  return learner;
}

async function standing(learner: Learner, path: string) {
  const { resources } = JSON.parse((await learner.run('status', '--path', path, '--json')).stdout);
  return `${resources.done}+${resources.skipped}/${resources.total}`;
}

const document = (learner: Learner, name = 'web.md') => readFileSync(join(learner.folder, name), 'utf8');

describe('a home of Waymark 0.1', () => {
  it('shows what it showed, and is only read for it', async () => {
    const learner = upgraded();
    const before = learner.journalFiles();
    expect([await standing(learner, 'web'), await standing(learner, 'ünicode-kurs')]).toEqual(['4+1/7', '2+0/4']);
    expect((await learner.run('log', '--path', 'web')).stdout).toContain('Caching in HTTP, second edition done');
    expect(learner.journalFiles()).toEqual(before);
    expect(readdirSync(join(learner.home, 'journal'))).toEqual(['desk', 'laptop']);
  });

  it('loses nothing when its documents are opened again, with ids from their text alone', async () => {
    const learner = upgraded();
    const before = learner.journalFiles();
    expect((await learner.run('import', 'web.md', 'course.md')).stdout).toContain('Web (web): 8 kept');
    expect([await standing(learner, 'web'), await standing(learner, 'ünicode-kurs')]).toEqual(['4+1/7', '2+0/4']);
    expect(learner.journalFiles()).toEqual(before);
    const { phases } = JSON.parse((await learner.run('export', 'web', '--format', 'json')).stdout);
    expect(phases[0].resources[0].id).toBe('caching-in-http-second-edition');
    const { stdout } = await learner.run('export', 'web');
    expect(stdout).toContain('- [x] [Caching in HTTP');
    expect(stdout).toContain('- [ ] [Headers]');
  });

  it('brings back what had been removed, when it returns', async () => {
    const learner = upgraded();
    await learner.run('import', 'web.md');
    learner.write('web.md', `${document(learner)}- [ ] Old protocols\n`);
    await learner.run('import', 'web.md');
    expect(await standing(learner, 'web')).toBe('5+1/8');
  });

  it('keeps what other programs know its items by', async () => {
    const learner = upgraded();
    const tasks = async () =>
      JSON.parse((await learner.run('export', 'web', '--format', 'taskwarrior')).stdout).map(
        ({ uuid }: { uuid: string }) => uuid,
      );
    const before = await tasks();
    await learner.run('import', 'web.md');
    expect(await tasks()).toEqual(before);
  });

  it('goes on: ticks, undo and notes stand beside those of that time', async () => {
    const learner = upgraded();
    await learner.run('import', 'web.md');
    await learner.run('done', '--path', 'web', 'cookies');
    expect(await standing(learner, 'web')).toBe('5+1/7');
    await learner.run('undone', '--path', 'web', 'caching');
    expect(await standing(learner, 'web')).toBe('4+1/7');
    await learner.run('undo', '--path', 'web');
    expect(await standing(learner, 'web')).toBe('5+1/7');
    expect((await learner.run('notes', 'web')).stdout).toMatch(/first party only.*read twice/s);
  });
});
