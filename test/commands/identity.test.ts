import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Learner, newLearner } from '../support/run.ts';

const list = (...titles: readonly string[]) => `# Web\n\n## A\n\n${titles.map((title) => `- ${title}\n`).join('')}`;
const resources = async (learner: Learner, path = 'web') => {
  const { stdout } = await learner.run('status', '--path', path, '--format', '{resources.done}/{resources.total}');
  return stdout.trim();
};
const versions = (learner: Learner) => {
  const folder = join(learner.home, 'journal', 'versions');
  return readdirSync(folder).map((name) => join(folder, name));
};

async function started(...titles: readonly string[]): Promise<Learner> {
  const learner = newLearner();
  learner.write('web.md', list(...titles));
  await learner.run('import', 'web.md');
  return learner;
}

async function changed(learner: Learner, ...titles: readonly string[]): Promise<string> {
  learner.write('web.md', list(...titles));
  return (await learner.run('import', 'web.md')).stdout;
}

describe('an event', () => {
  it('names the version that it was made in, whose list is kept as a journal file without events', async () => {
    const learner = await started('[ ] [Caching](https://example.org/c)', '[ ] Cookies');
    await learner.run('done', '--path', 'web', 'caching');
    const [file = ''] = versions(learner);
    const { version, events, list } = JSON.parse(readFileSync(file, 'utf8'));
    expect([version, events]).toEqual([1, []]);
    expect(list).toEqual([
      { id: 'caching', phase: 'A', title: 'Caching', url: 'https://example.org/c' },
      { id: 'cookies', phase: 'A', title: 'Cookies' },
    ]);
    const [journal = ''] = Object.values(learner.journalFiles());
    expect(JSON.parse(journal).events[0].version).toBe(/(\w+)\.json$/.exec(file)?.[1]);
  });

  it('stays with its item, whatever becomes of the document, and nothing is written for that', async () => {
    const learner = await started('[ ] Install Postgres 17', '[ ] Write a CLI', '[ ] Read the manual');
    await learner.run('done', '--path', 'web', '1.1', '1.2');
    const before = learner.journalFiles();
    await changed(learner, '[ ] Read the manual', '[ ] Install Postgres 18', '[ ] Write a CLI with flags', '[ ] New');
    expect(await resources(learner)).toBe('2/4');
    expect(learner.journalFiles()).toEqual(before);
    rmSync(join(learner.home, 'paths'), { recursive: true });
    await learner.run('import', 'web.md');
    expect(await resources(learner)).toBe('2/4');
  });

  it('is found by its id where the list of its version is damaged, which is said; the list is written again', async () => {
    const learner = await started('[ ] Caching', '[ ] Cookies');
    await learner.run('done', '--path', 'web', 'caching');
    await changed(learner, '[ ] Caching', '[ ] Cookies', '[ ] Queues');
    const [file = ''] = versions(learner);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Cookies', 'Biscuits'));
    const { stdout, stderr } = await learner.run('status', '--path', 'web', '--short');
    expect(stdout).toContain('Web 1/3');
    expect(stderr).toMatch(/is not the list that its name says/);
    await changed(learner, '[ ] Caching', '[ ] Cookies');
    await learner.run('done', '--path', 'web', 'cookies');
    expect((await learner.run('status', '--path', 'web', '--short')).stderr).toBe('');
  });
});

describe('what the document does not have any more', () => {
  it('waits: it is counted and listed, and comes back', async () => {
    const learner = await started('[ ] Caching', '[ ] Cookies');
    await learner.run('done', '--path', 'web', 'caching');
    await learner.run('note', '--path', 'web', 'caching', 'see chapter 3');
    await changed(learner, '[ ] Cookies', '[ ] Content delivery');
    expect((await learner.run('status', '--path', 'web')).stdout).toContain('1 item of yours not in the document');
    expect(JSON.parse((await learner.run('status', '--path', 'web', '--json')).stdout)).toMatchObject({ orphans: 1 });
    const { stdout } = await learner.run('show', '--path', 'web', '--orphans');
    expect(stdout).toMatch(
      /1 item of yours is not in Web any more\.\n {2}Caching, of A, done \d{4}-.*, note: see chapter 3\n/,
    );
    expect((await learner.run('log')).stdout).toMatch(/ Caching note: see chapter 3\n.* Caching done\n/);
    expect((await learner.run('undo', '--path', 'web')).stdout).toMatch(/^Undid: Caching note\n/);
    await learner.run('redo', '--path', 'web');
    await changed(learner, '[ ] Cookies', '[ ] Caching');
    expect(await resources(learner)).toBe('1/2');
    expect((await learner.run('show', '--path', 'web', '--orphans')).stdout).toContain('Nothing of yours is missing');
  });

  it('is tied to what it is now, as an event that undo takes back', async () => {
    const learner = await started('[ ] Caching', '[ ] Cookies');
    await learner.run('done', '--path', 'web', 'caching');
    learner.write('other.md', list('[ ] One', '[ ] Two').replace('Web', 'Other'));
    await learner.run('import', 'other.md');
    expect(await changed(learner, '[ ] Cookies', '[ ] Content delivery')).toContain(
      'gone     Caching: your tick is kept, and comes back with it; is it Content delivery now? waymark same "Caching" 1.2 --path web\n',
    );
    expect((await learner.run('same', 'Caching', '1.2', '--path', 'web')).stdout).toMatch(
      /^Caching is Content delivery now\n/,
    );
    expect(await resources(learner)).toBe('1/2');
    await changed(learner, '[ ] Cookies', '[ ] Content delivery, from the edge');
    expect(await resources(learner)).toBe('1/2');
    await learner.run('undo', '--path', 'web');
    expect(await resources(learner)).toBe('0/2');
    const { code, stderr } = await learner.run('same', '--path', 'web', 'nonsense', '1.2');
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(/nothing that waits is called "nonsense"; waymark show --orphans/),
    ]);
  });
});

describe('a box of the document', () => {
  it('that is ticked later counts once, and not what the learner took back', async () => {
    const learner = await started('[x] Values', '[ ] Maps', '[ ] Slices');
    expect(await changed(learner, '[x] Values', '[x] Maps', '[ ] Slices')).toContain('1 ticked in the document');
    expect(await resources(learner)).toBe('2/3');
    await learner.run('undone', '--path', 'web', 'maps');
    await changed(learner, '[x] Values', '[x] Maps', '[ ] Slices');
    expect(await resources(learner)).toBe('1/3');
  });

  it('is one act, which undo takes back', async () => {
    const learner = await started('[ ] Values', '[ ] Maps', '[ ] Slices');
    await changed(learner, '[x] Values', '[x] Maps', '[ ] Slices');
    await learner.run('undo', '--path', 'web');
    expect(await resources(learner)).toBe('0/3');
    await changed(learner, '[x] Values', '[x] Maps', '[ ] Slices');
    expect(await resources(learner)).toBe('0/3');
  });
});

describe('a path is the place of its document', () => {
  it('so two of one title are two, and each keeps its ticks', async () => {
    const learner = newLearner();
    learner.write('one/web.md', list('[ ] Caching', '[ ] Cookies'));
    learner.write('two/web.md', list('[ ] Caching', '[ ] Queues'));
    await learner.run('import', 'one/web.md');
    const second = /\((web-[0-9a-f]{6})\)/.exec((await learner.run('import', 'two/web.md')).stdout)?.[1] ?? '';
    await learner.run('done', '--path', 'web', 'caching');
    expect([await resources(learner), await resources(learner, second)]).toEqual(['1/2', '0/2']);
    expect((await learner.run('import', 'two/web.md')).stdout).toContain(`(${second}): 2 kept`);
  });

  it('or another place, where the old one is gone', async () => {
    const learner = await started('[ ] Caching', '[ ] Cookies');
    await learner.run('done', '--path', 'web', 'caching');
    mkdirSync(join(learner.folder, 'notes'));
    renameSync(join(learner.folder, 'web.md'), join(learner.folder, 'notes/http.md'));
    expect((await learner.run('import', 'notes/http.md')).stdout).toContain('Web (web): 2 kept');
  });

  it('which every machine knows for itself', async () => {
    const learner = await started('[ ] Caching', '[ ] Cookies');
    await learner.run('done', '--path', 'web', 'caching');
    rmSync(join(learner.home, 'local'), { recursive: true });
    learner.write('elsewhere/web.md', list('[ ] Caching', '[ ] Cookies', '[ ] Queues'));
    rmSync(join(learner.folder, 'web.md'));
    expect((await learner.run('import', 'elsewhere/web.md')).stdout).toContain('Web (web): 2 kept');
    expect(readFileSync(join(learner.home, 'paths/web.json'), 'utf8')).not.toContain(learner.folder);
  });

  it('and how it is read is known wherever it lies', async () => {
    const learner = newLearner();
    const text =
      '# Web\n\n## Lessons\n\n- [ ] One\n- [ ] Two\n\n## Contributors\n\n- [A. Person](https://example.org/a)\n';
    learner.write('web.md', text);
    await learner.run('import', 'web.md', '--study', 'Contributors');
    expect(await resources(learner)).toBe('0/3');
    rmSync(join(learner.home, 'local'), { recursive: true });
    rmSync(join(learner.folder, 'web.md'));
    learner.write('other/web.md', text);
    expect((await learner.run('import', 'other/web.md')).stdout).toContain('Web (web): 3 kept');
  });

  it('and its file has a name that every disk takes', async () => {
    const learner = newLearner();
    const wide = '学習'.repeat(60);
    for (const title of ['Café', wide]) {
      learner.write(`${title.slice(0, 4)}.md`, list('[ ] One', '[ ] Two').replace('Web', title));
      expect((await learner.run('import', `${title.slice(0, 4)}.md`)).code).toBe(0);
    }
    const names = readdirSync(join(learner.home, 'paths'));
    expect(names.every((name) => /^[a-z0-9-]{1,70}\.(?:json|md)$/.test(name))).toBe(true);
    await learner.run('done', '--path', 'café', 'one');
    expect(await resources(learner, 'café')).toBe('1/2');
    expect(JSON.parse((await learner.run('list', '--json')).stdout).map(({ id }: { id: string }) => id)).toContain(
      'café',
    );
  });
});

describe('ticks go back into the document', () => {
  it('of equal titles each into its own box, and are no acts when it is read again', async () => {
    const learner = await started('[ ] Read', '[ ] Quiz', '[ ] Read', '[x] Quiz');
    await learner.run('done', '--path', 'web', '1.3');
    await learner.run('undone', '--path', 'web', '1.4');
    const before = learner.journalFiles();
    expect((await learner.run('export', 'web', '--write')).stdout).toMatch(/web\.md has your ticks now\.\n$/);
    expect(readFileSync(join(learner.folder, 'web.md'), 'utf8')).toBe(
      list('[ ] Read', '[ ] Quiz', '[x] Read', '[ ] Quiz'),
    );
    expect((await learner.run('export', 'web', '--write')).stdout).toMatch(/has your ticks already/);
    await learner.run('import', 'web.md');
    expect(learner.journalFiles()).toEqual(before);
    await learner.run('undone', '--path', 'web', '1.3');
    await learner.run('import', 'web.md');
    expect(await resources(learner)).toBe('0/4');
  });

  it('but not where it has changed since, nor into another format', async () => {
    const learner = await started('[ ] Read', '[ ] Quiz');
    await learner.run('done', '--path', 'web', '1.1');
    learner.write('web.md', list('[ ] Read', '[ ] Quiz', '[ ] More'));
    const { code, stderr } = await learner.run('export', 'web', '--write');
    expect([code, stderr]).toEqual([1, expect.stringContaining('has changed since it was read')]);
    expect(readFileSync(join(learner.folder, 'web.md'), 'utf8')).toBe(list('[ ] Read', '[ ] Quiz', '[ ] More'));
    expect((await learner.run('export', 'web', '--write', '--format', 'csv')).code).toBe(2);
  });
});

describe('other programs', () => {
  it('know an item by the id that it had first', async () => {
    const learner = await started('[ ] [Caching](https://example.org/c)', '[ ] Cookies');
    const tasks = async () =>
      JSON.parse((await learner.run('export', 'web', '--format', 'taskwarrior')).stdout).map(
        ({ uuid }: { uuid: string }) => uuid,
      );
    const before = await tasks();
    await learner.run('done', '--path', 'web', 'cookies');
    await changed(learner, '[ ] [All of caching](https://example.org/c)', '[ ] Cookies');
    expect(await tasks()).toEqual(before);
  });
});

it('a library that came from elsewhere names no file of this machine that is read or written', async () => {
  const learner = await started('[ ] One', '[ ] Two');
  const secret = learner.write('secret.md', list('[ ] One', '[ ] Two'));
  const file = join(learner.home, 'paths/web.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('elsewhere/web.md', secret));
  rmSync(join(learner.home, 'local'), { recursive: true });
  await learner.run('done', '--path', 'web', 'one');
  expect((await learner.run('export', 'web', '--write')).code).toBe(1);
  const builtIn = await learner.run('export', 'microservices', '--write');
  expect(builtIn.stderr).toMatch(
    /comes with Waymark and has no document; waymark export microservices > FILE\.md makes one/,
  );
  expect((await learner.run('update', 'web')).stderr).toMatch(/has no document on this machine/);
  expect(readFileSync(secret, 'utf8')).toBe(list('[ ] One', '[ ] Two'));
});
