import { describe, expect, it } from 'vitest';
import { COMMON_FLAGS, longFlag } from '../../../source/commands/line/flags.ts';
import { VERBS } from '../../../source/commands/verbs.ts';
import { FORMAT_NAMES } from '../../../source/export/formats.ts';
import { resource } from '../../support/paths.ts';
import { type Learner, newLearner } from '../../support/run.ts';

/** The words that fit, as `waymark complete` names them. */
async function words(learner: Learner, ...line: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await learner.run('complete', ...line);
  expect([code, stderr]).toEqual([0, '']);
  return stdout.split('\n').flatMap((one) => one.split('\t')[0] || []);
}

const OPEN = ['service-discovery', 'sidecar-pattern', 'circuit-breaker-pattern', 'saga-pattern', 'bulkhead-pattern'];
const common = COMMON_FLAGS.map(longFlag);

describe.concurrent('what fits', () => {
  it.each<[string, string[], readonly string[]]>([
    ['no word yet', [''], [...VERBS.map(({ name }) => name), 'help', 'microservices']],
    ['the start of a verb', ['und'], ['undone', 'undo']],
    ['the start of a path', ['mic'], ['microservices']],
    ['the name of a file', ['./road'], [':files']],
    ['help', ['help', 'ex'], ['export']],
    ['after help on a verb', ['help', 'export', ''], []],
    ['flags', ['done', '-'], ['--force', '--phase', '--all', '--at', ...common]],
    [
      'flags but for those given',
      ['done', '--force', '--path', 'x', '--'],
      ['--phase', '--all', '--at', ...common.filter((flag) => flag !== '--path')],
    ],
    ['a value among a few', ['export', '--format', ''], [...FORMAT_NAMES]],
    ['the same in one word', ['export', '--format=j'], ['--format=json']],
    ['a value of one’s own', ['status', '--format', ''], []],
    ['a path', ['--path', 'mi'], ['microservices']],
    ['a folder', ['--store', ''], [':folders']],
    ['a shell', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['a shell for the prompt', ['prompt', 't'], ['tmux']],
    ['files', ['import', 'a.md', ''], [':files']],
    ['an item by number', ['done', '2.'], ['2.1', '2.2', '2.3']],
    ['an extra or a checklist item by number', ['done', 'E'], ['E1', 'E2', 'E3', 'E4', 'E5']],
    ['one item only', ['open', 'saga-pattern', ''], []],
    ['text of one’s own', ['note', 'saga-pattern', 's'], []],
    ['no operand', ['undo', ''], []],
    ['what there is not', ['nosuch', 'x'], []],
    ['a path that there is not', ['--path', 'nosuch', 'done', ''], []],
    ['nothing at all', [], [...VERBS.map(({ name }) => name), 'help', 'microservices']],
  ])('%s', async (_, line, expected) => {
    expect(await words(newLearner(), ...line)).toEqual(expected);
  });
});

it('items: what is done comes last for done, and alone for undone', async () => {
  const learner = newLearner();
  await learner.run('done', '1.1');
  await learner.run('skip', '1.2', '--reason', 'known');
  const done = await words(learner, 'done', '');
  expect(done.slice(-2)).toEqual(OPEN.slice(0, 2));
  expect(done.slice(0, 3)).toEqual(OPEN.slice(2));
  expect(await words(learner, 'undone', '')).toEqual(OPEN.slice(0, 2));
  expect(await words(learner, 'undone', '1.2', '')).toEqual(OPEN.slice(0, 1));
  expect((await learner.run('complete', 'done', 's')).stdout).toContain(
    'sidecar-pattern\t1.2 Sidecar Pattern (skipped)',
  );
});

it('items are those of the path, store and file on the line', async () => {
  const learner = newLearner();
  const path = { title: 'My Path', phases: [{ id: 'p', title: 'P', resources: [resource('zebra')] }] };
  learner.writePath({ id: 'mine', ...path }, 'mine.json');
  await learner.run('import', 'mine.json');
  expect(await words(learner, 'done', '--path', 'mine', '')).toEqual(['zebra']);
  expect(await words(learner, '--path=./mine.json', 'done', '')).toEqual(['zebra']);
  expect(await words(learner, '--path', '~/mine.json', 'done', '')).toEqual(['zebra']);
  expect(await words(learner, 'status', 'mi')).toEqual(['microservices', 'mine']);
  expect((await learner.run('complete', '--path', 'min')).stdout).toBe('mine\tMy Path\n');
  expect(await words(learner, '--store', 'other', '--path', 'mine', 'done', '')).toEqual([]);
  expect((await learner.runWith({ WAYMARK_PATH: 'mine' }, 'complete', 'open', '')).stdout).toBe('zebra\t1.1 Zebra\n');
});

it('looks, and writes and says nothing', async () => {
  const learner = newLearner();
  learner.writeJournal('no journal');
  const before = learner.journalFiles();
  expect((await words(learner, 'done', ''))[0]).toBe('service-discovery');
  expect(learner.journalFiles()).toEqual(before);
});

it('offers no word that a shell would read, and no control character', async () => {
  const learner = newLearner();
  learner.write('home/paths/$(touch pwned).json', '{}');
  const title = 'a\tb\nc\x1b[31m';
  const path = { id: 'mine', title, phases: [{ id: 'p', title, resources: [{ ...resource('zebra'), title }] }] };
  learner.writePath(path, 'home/paths/mine.json');
  expect(await words(learner, '--path', '')).toEqual(['microservices', 'mine']);
  const { stdout } = await learner.run('complete', '--path', 'mine', 'done', '');
  expect(stdout).toBe('zebra\t1.1 a b c␛[31m\n');
});
