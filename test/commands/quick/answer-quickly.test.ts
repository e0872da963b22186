import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/cleanup.ts';
import { templateDocument, writeNotes } from '../../support/documents.ts';
import { type Learner, newLearner, run } from '../../support/run.ts';

// The entry without the program: whatever it answers, it answers by itself.
const folder = temporaryFolder();
const alone = join(folder, 'dist/cli.js');

beforeAll(() => {
  mkdirSync(join(folder, 'dist'));
  for (const name of ['cli.js', 'quick.js', 'wide.js', 'beginning', 'package.json'])
    copyFileSync(join('dist', name), join(folder, 'dist', name));
  copyFileSync('curriculum.json', join(folder, 'curriculum.json'));
});

/** Asks the entry alone. */
function askFor({ folder: cwd, home }: Learner, ...args: readonly string[]) {
  return run(process.execPath, [alone, ...args], { cwd, env: { HOME: cwd, WAYMARK_HOME: home } });
}

function ask(learner: Learner, ...args: readonly string[]) {
  return askFor(learner, 'status', ...args);
}

async function isAnswered(learner: Learner, ...args: readonly string[]): Promise<boolean> {
  return (await ask(learner, ...args)).code === 0;
}

const WAYS = [
  [],
  ['--short'],
  ['--json'],
  ['--format', '{resources.percent}%'],
  ['--format', '{resources.done}\\t{resources.total}\\n\x1b[1m{next.title}'],
  ['--ascii', '--no-color'],
  ['microservices'],
];

const NEXT = [['next'], ['next', '--json'], ['next', '--ascii'], ['next', 'microservices', '--no-color']];

describe.concurrent('the entry alone answers waymark next', () => {
  it('before anything is ticked, and after every change, as the program does', async () => {
    const learner = newLearner();
    const changes = [[], ['done', '1.1', '1.2']];
    for (const change of changes) {
      if (change.length > 0) expect((await learner.start(...change)).code).toBe(0);
      for (const way of NEXT) {
        const answer = await askFor(learner, ...way);
        expect(answer).toMatchObject({ code: 0, stderr: '' });
        expect(answer.stdout).toBe((await computed(learner, ...way)).stdout);
      }
    }
  });

  it('but to who is read to, where nothing is left, and where paths lead to others', async () => {
    const learner = newLearner();
    await learner.start('done', '1.1');
    expect((await askFor(learner, 'next', '--plain')).code).not.toBe(0);
    expect((await askFor(learner, 'next', '--plain', '--json')).code).toBe(0);
    await learner.start('done', '--force', '1.2', '2.1', '2.2', '2.3', '3.1', '3.2');
    expect((await askFor(learner, 'next')).stdout).toBe('');
    writeNotes(learner);
    await learner.start('import', 'notes');
    await learner.start('status', 'caching');
    expect((await ask(learner, 'caching')).code).toBe(0);
    expect((await askFor(learner, 'next', 'caching')).stdout).toBe('');
  });
});

describe.concurrent('the entry alone answers waymark status', () => {
  it('before anything is ticked, and after every change, as the program does', async () => {
    const learner = newLearner();
    const changes = [[], ['done', '1.1'], ['skip', '1.2', '--reason', 'known']];
    for (const change of changes) {
      if (change.length > 0) expect((await learner.start(...change)).code).toBe(0);
      for (const way of WAYS) {
        const answer = await ask(learner, ...way);
        expect(answer).toMatchObject({ code: 0, stderr: '' });
        // What `next` keeps is the same, so the program has to compute here.
        expect(answer.stdout).toBe((await computed(learner, 'status', ...way)).stdout);
      }
    }
  });

  it('on paths in any script', async () => {
    const learner = newLearner();
    const phases = [
      {
        id: 'p',
        title: '基础 👩‍💻',
        resources: [{ id: 'a', title: '服务发现', focus: '服务'.repeat(40), minutes: 40 }],
      },
    ];
    const file = learner.writePath({ id: 'wide', title: '微服务', phases });
    await learner.start('import', file);
    mkdirSync(join(learner.home, 'local'), { recursive: true });
    writeFileSync(join(learner.home, 'local/last'), 'wide\n');
    const status = await learner.start('status');
    expect(status.stdout).toContain('服务发现');
    expect((await ask(learner)).stdout).toBe(status.stdout);
  });

  it('on a path that is named, though another one was opened last', async () => {
    const learner = newLearner();
    learner.write('rust.md', templateDocument('Rust', 'The Book'));
    await learner.start('import', 'rust.md');
    await learner.start('done', '1.1');
    for (const named of [['rust'], ['--path', 'rust']]) {
      rmSync(join(learner.home, 'local/glance'), { recursive: true });
      expect(await isAnswered(learner, ...named)).toBe(false);
      const { stdout } = await learner.start('status', ...named);
      expect(await ask(learner, ...named)).toEqual({ code: 0, stdout, stderr: '' });
    }
  });

  it('without a control for the terminal, whoever wrote what is kept', async () => {
    const learner = newLearner();
    await learner.start('done', '1.1');
    const file = join(learner.home, 'local/glance/microservices');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replaceAll('"title":"Sidecar Pattern"', '"title":"\\u001b]0;x\\u0007\\u001b[2JTitle"'),
    );
    for (const way of WAYS) {
      const { code, stdout } = await ask(learner, ...way);
      expect([code, stdout.replaceAll('\x1b[1m', '')]).toEqual([0, expect.not.stringMatching(/[\x1b\x07]/)]);
    }
    expect((await ask(learner, '--format', '{next.title}')).stdout).toBe('Title\n');
  });

  it('as long as nothing has changed from outside; after that, once the program has answered', async () => {
    const learner = newLearner();
    await learner.start('done', '1.1');
    expect(await isAnswered(learner)).toBe(true);
    const event = {
      id: 'x',
      at: '2026-11-01T00:00:00.000Z',
      path: 'microservices',
      item: 'sidecar-pattern',
      type: 'done',
    };
    learner.writeJournal(JSON.stringify({ version: 1, device: 'other', events: [event] }));
    expect(await isAnswered(learner)).toBe(false);
    expect((await learner.start('status', '--short')).stdout).toContain('2/7');
    expect((await ask(learner, '--short')).stdout).toContain('2/7');
  });
});

describe.concurrent('it leaves to the program', () => {
  it.each([
    [['--help']],
    [['--jsno']],
    [['--short', '--json']],
    [['notes.md']],
    [['--format', '{nxet.title}']],
    [['--path', '']],
  ])('status %j', async (args) => {
    expect(await isAnswered(newLearner(), ...args)).toBe(false);
  });

  it('a journal of which the learner must be told something', async () => {
    const learner = newLearner();
    await learner.start('done', '1.1');
    learner.writeJournal('no journal');
    for (const _ of ['once', 'and again']) {
      const { code, stdout, stderr } = await learner.start('status', '--short');
      expect([code, stdout]).toEqual([0, expect.stringContaining('1/7')]);
      expect(stderr).toContain('its events are missing');
      expect(await isAnswered(learner)).toBe(false);
    }
  });

  it('a glance that is damaged', async () => {
    const learner = newLearner();
    await learner.start('done', '1.1');
    const file = join(learner.home, 'local/glance/microservices');
    writeFileSync(file, readFileSync(file, 'utf8').replace('"done":1', '"done":7'));
    expect(await isAnswered(learner)).toBe(false);
    expect((await learner.start('status', '--short')).stdout).toContain('1/7');
    expect(await isAnswered(learner)).toBe(true);
  });
});

/** What the program computes where nothing is kept: in a copy of the home without anything computed beforehand. */
async function computed(learner: Learner, ...way: readonly string[]) {
  const other = newLearner();
  for (const [name, content] of Object.entries(learner.journalFiles())) other.writeJournal(content, name);
  return other.run(...way);
}
