import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { templateDocument, writeNotes } from '../support/documents.ts';
import { type Learner, newLearner } from '../support/run.ts';

function learnerWithNotes() {
  const learner = newLearner();
  writeNotes(learner);
  return learner;
}

describe.concurrent('waymark import', () => {
  it('takes a folder into the library, and says what it found and what it passed over', async () => {
    const learner = learnerWithNotes();
    expect(await learner.run('import', 'notes')).toEqual({
      code: 0,
      stdout: [
        'Caching (caching): 1 phase, 2 resources',
        'What is Caching (what-is-caching): 1 phase, 2 resources',
        'Core (core): 1 phase, 1 resource',
        'Passed over 1 Markdown file that is no path: README.md.',
        'Caching is your current path now.',
        '',
      ].join('\n'),
      stderr: '',
    });
    expect((await learner.run('status', 'what-is-caching', '--short')).stdout).toBe(
      'What is Caching 0/2 0% · next Basics, 30 min\n',
    );
  });

  it('keeps ticks through a new version, and says what was moved, renamed, new and gone', async () => {
    const learner = newLearner();
    learner.write('a.md', templateDocument('A', 'One', 'Two', 'Three'));
    await learner.run('import', 'a.md');
    await learner.run('done', 'two', 'three', '--path', 'a');
    learner.write('a.md', templateDocument('A', 'Zero', 'Two'));
    const { stdout } = await learner.run('import', 'a.md');
    expect(stdout).toBe(
      [
        'A (a): 3 kept, 1 new, 2 gone',
        '  new      Zero',
        '  gone     One',
        '  gone     Three: your tick is kept, and comes back with it; is it Zero now? waymark same "Three" 1.1',
        '',
      ].join('\n'),
    );
    expect((await learner.run('status', 'a', '--short')).stdout).toBe('A 1/2 50% · next Zero, 30 min\n');
    learner.write('a.md', templateDocument('A', 'Three', 'Two'));
    await learner.run('import', 'a.md');
    expect((await learner.run('status', 'a', '--short')).stdout).toContain('A 2/2 100%');
  });

  it('is asked for where a command is about a folder of several paths, and takes nothing in', async () => {
    const learner = newLearner();
    learner.write('notes/a.md', templateDocument('A', 'One'));
    learner.write('notes/b.md', templateDocument('B', 'Two'));
    for (const args of [['status', 'notes'], ['done', '1.1', '--path', 'notes'], ['./notes']]) {
      const { code, stderr } = await learner.run(...args);
      expect([code, stderr]).toEqual([
        2,
        expect.stringContaining(
          'notes: 2 paths in it, and none for the folder itself: a.md, b.md; waymark notes/a.md shows one',
        ),
      ]);
    }
    expect((await learner.run('status', 'b')).code).toBe(2);
    learner.write('notes/README.md', templateDocument('All', 'Three'));
    expect((await learner.run('status', 'notes', '--short')).stdout).toContain('All 0/1');
  });

  it('says when a path takes the place of the built-in one', async () => {
    const learner = newLearner();
    learner.write('a.md', templateDocument('Microservices', 'One'));
    expect((await learner.run('import', 'a.md')).stdout).toBe(
      'Microservices (microservices): 1 phase, 1 resource, in place of the built-in path\nMicroservices is your current path now.\n',
    );
    expect((await learner.run('import', 'a.md')).stdout).not.toContain('built-in');
  });

  it('says how many paths were imported when Ctrl-C stops it, and keeps these', async () => {
    const learner = newLearner();
    learner.write('a.md', templateDocument('A', 'One'));
    for (const name of ['b', 'c']) learner.write(`more/${name}.md`, templateDocument(name, 'One'));
    const { code, stderr } = await learner.runUntil('A (a)', 'import', 'a.md', 'more');
    expect([code, stderr]).toEqual([130, 'waymark: stopped: 1 path was imported\n']);
    expect((await learner.run('list', '--json')).stdout).toContain('"id":"a"');
    expect((await learner.run('list', '--json')).stdout).not.toContain('"id":"b"');
    expect(await learner.runUntil('A (a)', 'import', 'a.md')).toMatchObject({
      code: 130,
      stderr: 'waymark: stopped: 1 path was imported\n',
    });
    expect((await learner.run('import', 'a.md', 'more')).code).toBe(0);
    expect((await learner.run('list', '--json')).stdout).toContain('"id":"b"');
  });

  it('takes nothing in with --dry-run', async () => {
    const learner = learnerWithNotes();
    expect((await learner.run('import', 'notes', '--dry-run')).stdout).toContain('Caching (caching): 1 phase');
    expect((await learner.run('status', 'caching')).code).toBe(2);
  });

  it('ticks once what the document shows as ticked', async () => {
    const learner = newLearner();
    learner.write('plan.md', '# Plan\n\n## Week 1\n\n- [x] Read\n- [ ] Write\n');
    expect((await learner.run('import', 'plan.md')).stdout).toContain('1 ticked in the document');
    expect((await learner.run('status', 'plan', '--short')).stdout).toContain('1/2 50%');
    await learner.run('undone', 'read', '--path', 'plan');
    await learner.run('import', 'plan.md');
    expect((await learner.run('status', 'plan', '--short')).stdout).toContain('0/2 0%');
  });

  it('refuses what is no path, and what is not there', async () => {
    const learner = newLearner();
    learner.write('notes.md', '# Notes\n\nNothing to do.\n');
    const { code, stderr } = await learner.run('import', 'notes.md');
    expect([code, stderr]).toEqual([
      2,
      'waymark: notes.md: no learning path: no resources: neither boxes to tick, nor a table of lessons, nor lists of links\n',
    ]);
    expect((await learner.run('import', 'nowhere.md')).stderr).toBe(
      'waymark: nowhere.md: no such file; check its name and the folder\n',
    );
  });

  it('of a document that has changed since is told whoever ticks something in it, once', async () => {
    const learner = newLearner();
    learner.write('rust.md', templateDocument('Rust', 'The Book', 'Rustlings'));
    await learner.run('done', '1.1', '--path', 'rust.md');
    learner.write('rust.md', templateDocument('Rust', 'The Book', 'Cargo'));
    const { stdout, stderr } = await learner.run('done', '1.2', '--path', 'rust.md');
    expect(stdout).toContain('Done: Cargo');
    expect(stderr).toBe('waymark: Rust (rust): 3 kept, 1 new, 1 gone; new Cargo; gone Rustlings.\n');
    expect((await learner.run('undone', '1.2', '--path', 'rust.md')).stderr).toBe('');
  });

  it('says what it took in only once it is there', async () => {
    const learner = newLearner();
    learner.write('home/paths', 'a file in the place of the folder');
    learner.write('rust.md', templateDocument('Rust', 'The Book'));
    const { code, stdout, stderr } = await learner.run('import', 'rust.md');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^waymark: .*paths.*not a folder.*\n$/);
  });

  it('knows a curriculum file that was ticked by its id from then on', async () => {
    const learner = newLearner();
    const resources = [{ id: 'book', title: 'The Book' }];
    learner.writePath(
      { id: 'rust', title: 'Rust', phases: [{ id: 'basics', title: 'Basics', resources }] },
      'rust.json',
    );
    await learner.run('done', 'book', '--path', 'rust.json');
    expect((await learner.run('status', 'rust', '--short')).stdout).toContain('Rust 1/1 100%');
  });
});

describe.concurrent('a document that is named without a verb, on a pipe', () => {
  it('is only shown, which is said with what adds it, until it is in the library', async () => {
    const learner = newLearner();
    learner.write('a.md', templateDocument('A', 'One'));
    const told = 'waymark: a.md was only shown; waymark import adds it to your paths\n';
    for (const flags of [[], ['--plain']]) {
      const { code, stdout, stderr } = await learner.run('a.md', ...flags);
      expect([code, stdout.startsWith('A'), stderr]).toEqual([0, true, told]);
    }
    expect((await learner.run('list')).stdout).not.toContain('A ');
    // Who asks for the glance of a document wants nothing else.
    expect((await learner.run('status', 'a.md')).stderr).toBe('');
    await learner.run('import', 'a.md');
    expect((await learner.run('a.md')).stderr).toBe('');
    expect((await learner.run()).stderr).toBe('');
  });
});

describe.concurrent('a path', () => {
  it('is found by any part of its title or id that fits no other', async () => {
    const learner = learnerWithNotes();
    await learner.run('import', 'notes');
    const named = async (name: string) =>
      (await learner.run('status', '--short', '--path', name)).stdout.split(' 0/')[0];
    expect(await named('WHAT IS')).toBe('What is Caching');
    expect(await named('Caching')).toBe('Caching');
    expect(await named('what-is-c')).toBe('What is Caching');
    expect(await named('micro')).toBe('Microservices');
    const { code, stderr } = await learner.run('status', 'cach');
    expect([code, stderr]).toEqual([
      2,
      'waymark: "cach" fits 2 paths; give the id of one\n  Caching (caching)\n  What is Caching (what-is-caching)\n',
    ]);
    const byVariable = await learner.runWith({ WAYMARK_PATH: 'cach' }, 'status');
    expect(byVariable.stderr).toBe(stderr.replace('waymark: ', 'waymark: WAYMARK_PATH: '));
    expect((await learner.runWith({ WAYMARK_PATH: 'cach' }, 'status', 'micro', '--short')).code).toBe(0);
  });

  it('of a title with a dot or a slash in it is one, too', async () => {
    const learner = newLearner();
    learner.write('a.md', templateDocument('Node.js / TypeScript', 'One'));
    await learner.run('import', 'a.md');
    expect((await learner.run('status', '--short', 'node.js')).stdout).toContain('Node.js / TypeScript 0/1');
    expect((await learner.run('status', 'deno.js')).stderr).toContain('deno.js: no such file');
  });
});

describe.concurrent('waymark list', () => {
  it('lists a folder in its order, by section, and writes nothing', async () => {
    const learner = learnerWithNotes();
    const { stdout } = await learner.run('list', 'notes');
    expect(stdout).toBe(
      [
        'Caching',
        '  Caching          caching          ········  0/2     1 h left',
        '  What is Caching  what-is-caching  ········  0/2     1 h left',
        '',
        '  Core             core             ········  0/1  30 min left',
        '',
        '3 paths · 0 of 5 resources · 2 h 30 left',
        '',
      ].join('\n'),
    );
    expect(learner.journalFiles()).toEqual({});
    expect((await learner.run('list')).stdout).not.toContain('Caching');
  });

  it('marks the path that is shown without a name, and always has it', async () => {
    const learner = learnerWithNotes();
    await learner.run('import', 'notes');
    const lines = async (...args: readonly string[]) => (await learner.run('list', ...args)).stdout.split('\n');
    learner.goTo('microservices');
    expect((await lines()).filter((line) => line.startsWith('❯'))).toEqual([
      expect.stringMatching(/^❯ Microservices {4}microservices/),
    ]);
    learner.goTo('core');
    expect((await lines('--ascii')).filter((line) => line.startsWith('>'))).toEqual([
      expect.stringMatching(/^> Core {2,}core/),
    ]);
    expect((await lines()).join('\n')).not.toContain('Microservices');
    const marked = await learner.runWith({ WAYMARK_PATH: 'what is' }, 'list');
    expect(marked.stdout).toMatch(/^❯ What is Caching/m);
    expect(await lines('--plain')).toContain('Core (core): 0 of 1 resource, 30 minutes left, current.');
    const paths: readonly { id: string; current: boolean }[] = JSON.parse((await lines('--json')).join('\n'));
    expect(paths.filter(({ current }) => current).map(({ id }) => id)).toEqual(['core']);
  });

  it('gives scripts an array of paths', async () => {
    const learner = learnerWithNotes();
    const list = JSON.parse((await learner.run('list', 'notes', '--json')).stdout);
    expect(list.map(({ id, section }: { id: string; section: string | null }) => [id, section])).toEqual([
      ['caching', 'Caching'],
      ['what-is-caching', 'Caching'],
      ['core', null],
    ]);
    expect(list[0]).toMatchObject({
      title: 'Caching',
      source: join(learner.folder, 'notes/02-caching/README.md'),
      phases: [{ title: 'Foundations', done: 0, total: 2 }],
      resources: { total: 2 },
      minutes: { total: 60 },
    });
  });
});

describe.concurrent('waymark export', () => {
  it('gives a document back byte for byte, with ticked boxes', async () => {
    const learner = newLearner();
    const document = '\uFEFF# Plan\r\n\r\n- [ ] **Read** `it`  \r\n- [✅] Write\r\n\r\n<!-- end -->';
    learner.write('plan.md', document);
    expect((await learner.run('export', 'plan.md')).stdout).toBe(document);
    await learner.run('done', 'read', '--path', 'plan.md');
    expect((await learner.run('export', 'plan')).stdout).toBe(document.replace('[ ]', '[x]'));
    await learner.run('undone', 'write', '--path', 'plan');
    expect((await learner.run('export', 'plan')).stdout).toBe(document.replace('[ ]', '[x]').replace('[✅]', '[ ]'));
  });

  it('writes a path that came from no document in the template, which is read again', async () => {
    const learner = newLearner();
    const { stdout } = await learner.run('export', 'microservices');
    learner.write('again.md', stdout);
    const [again] = JSON.parse((await learner.run('list', 'again.md', '--json')).stdout);
    expect(again.phases.map(({ title, total }: { title: string; total: number }) => [title, total])).toEqual([
      ['Foundations', 2],
      ['Core Concepts', 3],
      ['Advanced Topics', 2],
    ]);
    expect(again).toMatchObject({ minutes: { total: 280 }, checklist: { total: 4 }, extras: { total: 5 } });
  });

  it('writes a curriculum that opens again, and a table', async () => {
    const learner = newLearner();
    learner.write('copy.json', (await learner.run('export', '--format', 'json')).stdout);
    expect((await learner.run('status', 'copy.json', '--short')).stdout).toContain('Microservices 0/7');
    expect((await learner.run('export', '--format', 'csv')).stdout.split('\r\n')).toHaveLength(1 + 7 + 5 + 4 + 1);
    expect((await learner.run('export', '--format', 'cvs')).stderr).toBe(
      'waymark: --format: there is no cvs; did you mean csv?\n',
    );
  });

  it('writes for other programs, or says in one line why it cannot', async () => {
    const learner = newLearner();
    await learner.run('skip', '1.1', '--reason', 'known');
    expect((await learner.run('export', '--format', 'org')).stdout).toContain(
      '*** CANCELLED Service Discovery :article:\n',
    );
    expect((await learner.run('export', '--format', 'todotxt')).stdout).toMatch(
      /^x .+ Service Discovery -- skipped: known /,
    );
    expect((await learner.run('export', '--format', 'anki')).stdout.split('\n')).toHaveLength(6 + 21 + 1);
    learner.write('plan.md', '# Plan\n\n- [ ] Read\n- [ ] Write\n');
    expect(await learner.run('export', 'plan.md', '--format', 'anki')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'waymark: --format anki: Plan has no questions to test oneself with; waymark ask adds one\n',
    });
  });
});

const MIXED = [
  '# Regression',
  '## Lessons',
  '- [1.1 Lines](01-lines.md)\n- [1.2 Errors](02-errors.md)',
  '## Community notes',
  '- [Notes by one learner](https://example.org/n1)\n- [Notes by another](https://example.org/n2)',
  '## Reading',
  '- [A book](https://example.org/b)',
].join('\n\n');

describe.concurrent('corrections of how a document is read', () => {
  it('are kept, and count wherever the document is read again', async () => {
    const learner = newLearner();
    learner.write('r.md', MIXED);
    expect((await learner.run('import', 'r.md')).stdout).toBe(
      '2 entries passed over (Notes by one learner, Notes by another): check says why\nRegression (regression): 2 phases, 3 resources\nRegression is your current path now.\n',
    );
    await learner.run('import', 'r.md', '--study', 'Community notes', '--skip', 'Reading');
    const titles = async (...args: readonly string[]) => {
      const { stdout } = await learner.run('export', ...args, '--format', 'json');
      const { phases } = JSON.parse(stdout) as { phases: { title: string }[] };
      return phases.map(({ title }) => title);
    };
    const expected = ['Lessons', 'Community notes'];
    expect(await titles('regression')).toEqual(expected);
    expect(await titles('r.md')).toEqual(expected);
    learner.write('r.md', `New words above.\n\n${MIXED}`);
    await learner.run('import', 'r.md');
    expect(await titles('regression')).toEqual(expected);
    expect((await learner.run('check', 'r.md')).stdout).toContain(
      '  line 17: beside: 1 entry below "Reading" passed over (you chose so)\n',
    );
    await learner.run('done', 'Notes by another', '--path', 'regression');
    expect((await learner.run('export', 'regression')).stderr).toBe(
      'waymark: 1 tick of yours without a box in the document: not in it (Notes by another)\n',
    );
  });

  it('are taken back by undo, which reads the document again and says what became of it; redo likewise', async () => {
    const learner = newLearner();
    learner.write('r.md', MIXED);
    await learner.run('import', 'r.md', '--study', 'Community notes');
    const { stdout } = await learner.run('undo');
    expect(stdout).toMatch(
      /^Undid: choice of parts\nRegression \(regression\): 3 kept, 2 gone\n {2}gone {5}Notes by one/,
    );
    expect((await learner.run('status', 'regression', '--short')).stdout).toContain('0/3');
    expect((await learner.run('redo')).stdout).toMatch(/^Redid: choice of parts\nRegression .*: 3 kept, 2 new\n/);
    learner.write('n.md', '# Algorithms\n\nSome words.\n\n## Sorts\n\n- Bubbles\n- Heaps\n');
    await learner.run('import', 'n.md', '--study', 'Sorts');
    expect((await learner.run('undo')).stdout).toMatch(/^Undid: .*\nAlgorithms stays as it is: .*no learning path/);
  });

  it('make a path of a document that was none', async () => {
    const learner = newLearner();
    learner.write('n.md', '# Algorithms\n\nSome words.\n\n## Sorts\n\n- Bubbles\n- Heaps\n\n## Searches\n\n- Halves\n');
    const { code, stderr } = await learner.run('import', 'n.md');
    expect([code, stderr]).toEqual([2, expect.stringContaining('import FILE --study HEADING takes one')]);
    expect((await learner.run('import', 'n.md', '--study', 'Sorts')).stdout).toContain('1 phase, 2 resources');
    expect((await learner.run('list', 'n.md')).stdout).toContain('0/2');
  });

  it('are added to by later ones, and refused where no heading has that name', async () => {
    const learner = newLearner();
    learner.write('r.md', MIXED);
    await learner.run('import', 'r.md', '--study', 'Community notes');
    await learner.run('import', 'r.md', '--skip', 'Lessons', '--skip', 'reading');
    expect((await learner.run('list', 'r.md')).stdout).toContain('0/2');
    await learner.run('import', 'r.md', '--study', 'Lessons');
    expect((await learner.run('list', 'r.md')).stdout).toContain('0/4');
    expect(await learner.run('import', 'r.md', '--skip', 'Readings')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'waymark: no heading is called "Readings"; there is Reading; waymark check shows all of them\n',
    });
  });
});

describe.concurrent('a heading that is typed in part', () => {
  const headings = ['Lessons', 'Community notes', 'Class notes'].map(
    (heading) => `## ${heading}\n\n- ${heading[0]} one\n- ${heading[0]} two\n`,
  );
  const notes = `# Sorting\n\n${headings.join('\n')}`;
  const choices = async ({ run }: Learner) =>
    JSON.parse((await run('log', '--json')).stdout).map(({ study, skip }: Record<string, unknown>) => [study, skip]);

  it('is the only one that has it, and is kept whole', async () => {
    const learner = newLearner();
    learner.write('n.md', notes);
    const { code, stdout } = await learner.run('import', 'n.md', '--study', 'LESS', '--skip', 'class');
    expect([code, stdout]).toEqual([0, expect.stringContaining('Sorting (sorting): 1 phase, 2 resources')]);
    expect(await choices(learner)).toEqual([[['Lessons'], ['Class notes']]]);
    await learner.run('import', 'n.md', '--study', 'class', '--skip', 'lessons');
    expect((await choices(learner))[0]).toEqual([['Class notes'], ['Lessons']]);
    expect((await learner.run('export', 'sorting')).stdout).toContain('C one');
    expect((await learner.run('status', 'sorting', '--json')).stdout).toContain('Class notes');
  });

  it('names those that have it where they are several, in a path and in what is none yet', async () => {
    const learner = newLearner();
    learner.write('n.md', notes);
    learner.write('a.md', '# Algorithms\n\nWords.\n\n## Sorts\n\n- Bubbles\n- Heaps\n\n## Searches\n\n- Halves\n');
    const none = await learner.run('import', 'a.md', '--study', 's');
    expect(none.stderr).toContain(
      'no learning path: "s" fits 3 headings: "Algorithms", "Sorts", "Searches"; waymark check',
    );
    learner.write('e.md', '[Site](https://example.org)\n\n## Editors I like\n\n- [Vim](https://www.vim.org)\n');
    expect((await learner.run('import', 'e.md', '--study', 'e', '--dry-run')).stderr).toBe('');
    expect((await learner.run('import', 'a.md', '--study', 'sort')).stdout).toContain('1 phase, 2 resources');
    await learner.run('import', 'n.md', '--study', 'lessons');
    expect(await learner.run('import', 'n.md', '--skip', 'notes')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'waymark: "notes" fits 2 headings: "Community notes", "Class notes"; give more of one\n',
    });
    expect(await choices(learner)).toHaveLength(2);
  });

  it('does nothing in the template, which is said, unless it is that of a phase', async () => {
    const learner = newLearner();
    learner.write('rust.md', templateDocument('Rust', 'The Book'));
    learner.write(
      'more.md',
      `${templateDocument('More', 'The Book')}\n## Additional Resources\n\n- [Blog](https://example.org/blog)\n`,
    );
    expect((await learner.run('import', 'more.md', '--study', 'additional')).stderr).toBe(
      'waymark: --study "Additional Resources" changes nothing: more.md follows the template, where a phase is what is studied\n',
    );
    expect(await choices(learner)).toEqual([]);
    expect((await learner.run('import', 'rust.md', '--study', 'foundations')).code).toBe(0);
  });
});

describe.concurrent('what is passed over', () => {
  it('is named, the first few of it', async () => {
    const learner = newLearner();
    const links = (name: string) =>
      [1, 2, 3, 4].map((n) => `- [${name} ${n}](https://example.org/${name}/${n})`).join('\n');
    const items = [1, 2, 3, 4, 5, 6].map((n) => `- [ ] [Lesson ${n}](https://example.org/l/${n})`).join('\n');
    learner.write('p.md', `# Path\n\n## Lessons\n\n${items}\n\n## Community\n\n${links('Forum')}\n`);
    expect((await learner.run('import', 'p.md')).stdout.split('\n')[0]).toBe(
      '4 entries passed over (Forum 1, Forum 2, Forum 3 and 1 more): check says why',
    );
  });
});

describe.concurrent('waymark check', () => {
  it('says block by block how a document is read', async () => {
    const learner = newLearner();
    learner.write('r.md', MIXED);
    expect((await learner.run('check', 'r.md')).stdout).toBe(
      [
        'r.md:1: warning: nothing says how long it takes; no time can be shown',
        'r.md is read so:',
        '  line 5: study: 2 entries below "Lessons" (stands below "Lessons")',
        '  line 10: beside: 2 entries below "Community notes" passed over (stands below "Community notes")',
        '  line 15: study: 1 entry below "Reading" (stands below "Reading")',
        '0 errors, 1 warning',
        '',
      ].join('\n'),
    );
  });

  it('says line by line what is wrong, and fails on errors only', async () => {
    const learner = newLearner();
    learner.write('a.md', templateDocument('A', 'One', 'Two').replace('30 minutes', 'soon'));
    const { code, stdout } = await learner.run('check', 'a.md');
    expect(stdout.split('\n').filter((text) => !text.startsWith(' '))).toEqual([
      'a.md:14: error: the duration "soon" is not clear; write it like "40 minutes" or "1 h 30"',
      'a.md is read so:',
      '1 error, 0 warnings',
      '',
    ]);
    expect(code).toBe(1);
    learner.write('b.md', templateDocument('B', 'One'));
    expect(await learner.run('check', 'b.md')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/\n0 errors, 0 warnings\n$/),
    });
  });

  it('gives machines an object for each file', async () => {
    const learner = newLearner();
    learner.writePath({ id: 'x', title: 'X', phases: [] }, 'x.json');
    learner.write('r.md', MIXED);
    const { code, stdout } = await learner.run('check', 'x.json', 'r.md', '--json');
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'x.json',
        findings: [{ line: null, severity: 'error', message: 'phases: expected at least one phase' }],
        blocks: [],
      },
      {
        file: 'r.md',
        findings: [{ line: 1, severity: 'warning', message: expect.any(String) }],
        blocks: [
          {
            line: 5,
            heading: 'Lessons',
            key: 'Lessons',
            entries: 2,
            taken: 2,
            role: 'study',
            reason: 'stands below "Lessons"',
          },
          {
            line: 10,
            heading: 'Community notes',
            key: 'Community notes',
            entries: 2,
            taken: 0,
            role: 'beside',
            reason: 'stands below "Community notes"',
          },
          {
            line: 15,
            heading: 'Reading',
            key: 'Reading',
            entries: 1,
            taken: 1,
            role: 'study',
            reason: 'stands below "Reading"',
          },
        ],
      },
    ]);
    expect(code).toBe(1);
  });
});

it('opens where the learner was last, and the built-in path when that is gone', async () => {
  const learner = learnerWithNotes();
  await learner.run('import', 'notes');
  learner.write('home/local/last', 'core\n');
  expect((await learner.run('status', '--short')).stdout).toContain('Core 0/1');
  learner.write('home/local/last', 'gone\n');
  expect((await learner.run('status', '--short')).stdout).toContain('Microservices 0/7');
  expect(readFileSync(join(learner.home, 'local/last'), 'utf8')).toBe('gone\n');
});

describe.concurrent('waymark note', () => {
  it('keeps a note, shows it in the log and the table, and takes it away when it is emptied', async () => {
    const learner = newLearner();
    expect((await learner.run('note', '1.1', 'compare', 'with DNS')).stdout).toContain('Noted: Service Discovery\n');
    expect((await learner.run('log')).stdout).toContain('Service Discovery note: compare with DNS');
    expect((await learner.run('export', '--format', 'csv')).stdout).toContain('compare with DNS');
    expect((await learner.run('note', '1.1', '')).stdout).toContain('Note removed: Service Discovery\n');
    expect((await learner.run('undo')).stdout).toContain('Undid: Service Discovery note\n');
  });

  it('adds to the one that is there, replaces all where that is said, and takes back the last', async () => {
    const learner = newLearner();
    await learner.run('note', '1.1', 'alpha');
    await learner.run('note', '1.1', 'beta');
    const csv = async () => (await learner.run('export', '--format', 'csv')).stdout.replaceAll('\n', ' ');
    expect(await csv()).toContain('alpha beta');
    await learner.run('note', '1.1', '');
    expect(await csv()).not.toContain('beta');
    await learner.run('note', '1.1', 'gamma');
    expect((await learner.run('note', '--replace', '1.1', 'delta')).stdout).toContain('Noted: Service Discovery\n');
    expect(await csv()).not.toMatch(/alpha|gamma/);
    expect(await csv()).toContain('delta');
    await learner.run('note', '1.1', 'epsilon');
    expect((await learner.run('note', '1.1', '--replace', '')).stdout).toContain('Notes removed: Service Discovery\n');
  });

  it('takes no word of it for an option', async () => {
    const learner = newLearner();
    const words = ['compare', '--ascii', 'with', '-f', '--path', 'x', '--nosuch', '--', '-h'];
    expect(await learner.run('note', '1.1', ...words)).toMatchObject({ code: 0, stderr: '' });
    const [{ text }] = JSON.parse((await learner.run('log', '--json')).stdout);
    expect(text).toBe(words.join(' '));
  });

  it('opens the editor without a text', async () => {
    const learner = newLearner();
    const editor = learner.write('editor', '#!/bin/sh\necho from the editor > "$1"\n');
    expect((await learner.runWith({ VISUAL: `sh ${editor}` }, 'note', 'saga')).stdout).toContain('Noted: Saga Pattern');
    expect((await learner.runWith({ VISUAL: 'false' }, 'note', 'saga')).code).toBe(1);
  });
});

describe('a name that another path has', () => {
  it('is answered with that path, and with options that are part of a text', async () => {
    const learner = newLearner();
    for (const name of ['databases', 'go']) learner.write(`${name}.md`, templateDocument(name, `On ${name}`, 'Drills'));
    await learner.run('import', 'databases.md', 'go.md');
    const { stderr } = await learner.run('done', 'on go');
    expect(stderr).toBe('waymark: no item of databases is called "on go"; go has it: --path go\n');
    learner.goTo('microservices');
    expect((await learner.run('show', 'drills')).stderr).toContain(
      'no item of Microservices is called "drills"; databases and another path have it: --path databases\n',
    );
    expect((await learner.run('show', '9.9')).stderr).not.toContain('has it');
    expect((await learner.run('ask', 'on go', 'Why?', 'So.', '--path', 'go')).stderr).toBe(
      'waymark: no item of Microservices is called "on go"; go has it: --path go; "--path go" is part of the text: options stand before the text\n',
    );
  });
});

describe('an option behind a free text', () => {
  it('is part of it, which is said', async () => {
    const learner = newLearner();
    const said = await learner.run('note', 'saga', 'hi', 'there', '--replace', '--path', 'microservices');
    expect([said.code, said.stderr]).toEqual([
      0,
      'waymark: "--replace --path microservices" is part of the note: options stand before the text; waymark undo takes it back\n',
    ]);
    expect((await learner.run('notes')).stdout).toContain('hi there --replace --path microservices');
    for (const words of [
      ['saga', '--', 'see', '--path'],
      ['saga', 'see', '--json'],
      ['saga', 'a --path', 'b'],
      ['saga', 'use', '--path'],
    ])
      expect(await learner.run('note', ...words)).toMatchObject({ code: 0, stderr: '' });
  });
});
