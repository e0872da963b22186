import { chownSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { picture, strangeness } from '../../scripts/torture/strangers.ts';
import { inside } from '../support/inside.ts';
import { newLearner } from '../support/run.ts';
import { event, journalText } from './support/home.ts';

describe('a home from a stranger', () => {
  it.each([
    1, 101, 201, 301, 401, 501,
  ])('changes nothing outside of it, whatever is in it and is asked (from seed %i)', async (first) => {
    const found: string[] = [];
    for (let seed = first; seed < first + 6; seed++) found.push(...(await strangeness(seed, 3, inside)));
    expect(found).toEqual([]);
  });

  it.each([
    ['local', 'folder'],
    ['local/device', 'file'],
    ['local/last', 'file'],
    ['local/glance', 'folder'],
    ['local/shell/line', 'file'],
    ['local/settled', 'file'],
    ['local/documents.json', 'file'],
    ['local/identity', 'folder'],
    ['journal/versions', 'folder'],
    ['paths', 'folder'],
    ['paths/rust.json', 'file'],
    ['paths/rust.md', 'file'],
    ['journal/laptop', 'folder'],
    ['journal/laptop/2026-11.json', 'file'],
    ['.gitignore', 'file'],
  ])('writes nothing through a link at %s', async (name, kind) => {
    const learner = newLearner({ WAYMARK_DEVICE: 'laptop' });
    const outside = dirname(learner.write('outside/file', 'precious\n'));
    mkdirSync(join(outside, 'folder'));
    mkdirSync(dirname(join(learner.home, name)), { recursive: true });
    symlinkSync(join(outside, kind), join(learner.home, name));
    const before = picture(outside);
    learner.write('rust.md', '# Rust\n\n- [ ] one\n- [x] two\n');
    for (const verb of [['import', 'rust.md'], ['done', '1.1'], ['status'], ['sync', '--init'], ['where'], ['list']]) {
      await learner.run(...verb);
      expect([verb, picture(outside)]).toEqual([verb, before]);
    }
  });

  it.skipIf(process.geteuid?.() !== 0).each([['status'], ['list'], ['log'], ['next'], ['where'], ['export']])(
    'is left as it is by waymark %s where it is another user’s',
    async (verb) => {
      const learner = newLearner();
      learner.writeJournal(
        journalText(event('a', 'saga-pattern'), { ...event('b'), id: 'late', order: '9000-01-01T00:00:00.000Z' }),
      );
      mkdirSync(join(learner.home, 'local'));
      writeFileSync(join(learner.home, 'local/last'), 'microservices\n');
      const all = [
        learner.home,
        ...readdirSync(learner.home, { recursive: true, encoding: 'utf8' }).map((name) => join(learner.home, name)),
      ];
      for (const path of all) chownSync(path, 12345, 12345);
      const before = picture(learner.home);
      expect((await learner.run(verb)).code).toBe(0);
      expect(picture(learner.home)).toBe(before);
    },
  );
});
