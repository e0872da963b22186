import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { templateDocument, writeNotes } from '../support/documents.ts';
import { newLearner, run } from '../support/run.ts';
import { CLI, openWaymark } from '../support/waymark.ts';

function folderWithNotes(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-notes-'));
  writeNotes({
    write: (name, content) => {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
      return join(folder, name);
    },
  });
  return folder;
}

it('opens a folder, goes down into a path, finishes it, comes back up, and is asked to tick it there', async () => {
  const folder = folderWithNotes();
  const home = join(folder, 'home');
  const terminal = await openWaymark({ home, args: [join(folder, 'notes/02-caching')] });
  await terminal.waitFor('All about What is Caching');
  terminal.press('enter');
  await terminal.waitFor('1 Foundations');
  await terminal.waitFor('Basics');
  terminal.press('space', 'j', 'space');
  await terminal.waitFor('less than a minute after the first tick');
  // The sheet that says so stands over the path.
  terminal.press('escape');
  await terminal.waitFor('✔ History');
  terminal.press('escape');
  await terminal.waitFor('Its own path is finished');
  terminal.press('y');
  await terminal.waitFor('✔ What is Caching');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);

  const again = await openWaymark({ home });
  await again.waitFor('✔ What is Caching');
  again.press('p');
  await again.waitFor('2 paths');
  again.press('what is', 'enter');
  await again.waitFor('✔ Basics');
  again.press('q');
  expect(await again.exited).toBe(0);
});

it('lets the learner choose in a folder of several paths, none of which stands for all', async () => {
  const folder = folderWithNotes();
  const home = join(folder, 'home');
  const terminal = await openWaymark({ home, args: [join(folder, 'notes')] });
  await terminal.waitFor('type to filter');
  await terminal.waitFor('3 paths');
  terminal.press('core', 'enter');
  await terminal.waitFor('❯ CAP');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});

it('tells the progress on the path as it is, though it was imported anew while it was open', async () => {
  const folder = folderWithNotes();
  const home = join(folder, 'home');
  const waymark = (...args: string[]) =>
    run(process.execPath, [CLI, ...args], { cwd: folder, env: { HOME: folder, WAYMARK_HOME: home } });
  writeFileSync(join(folder, 'rust.md'), templateDocument('Rust', 'The Book', 'Rustlings'));
  await waymark('import', 'rust.md');
  // A prompt has asked for its line.
  mkdirSync(join(home, 'local/shell'), { recursive: true });
  writeFileSync(join(home, 'local/shell/line'), '');
  const terminal = await openWaymark({ home, args: ['rust'] });
  await terminal.waitFor('0 of 2');
  writeFileSync(join(folder, 'rust.md'), templateDocument('Rust', 'The Book', 'Rustlings', 'Cargo', 'Tokio'));
  await waymark('import', 'rust.md');
  // The dashboard follows.
  await terminal.waitFor('0 of 4');
  terminal.press('space');
  await terminal.waitFor('1 of 4');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
  expect((await waymark('status', '--short')).stdout).toContain('Rust 1/4 25%');
  expect(readFileSync(join(home, 'local/shell/line'), 'utf8')).toContain('Rust 1/4 25%');
  const again = await openWaymark({ home });
  await again.waitFor('1 of 4');
  again.press('q');
  expect(await again.exited).toBe(0);
});

it('says what has changed in a document since it was opened', async () => {
  const folder = folderWithNotes();
  const home = join(folder, 'home');
  const file = join(folder, 'rust.md');
  writeFileSync(file, templateDocument('Rust', 'The Book', 'Rustlings'));
  const first = await openWaymark({ home, args: [file] });
  await first.waitFor('0 of 2');
  expect(first.screen()).not.toContain('kept');
  first.press('q');
  expect(await first.exited).toBe(0);
  writeFileSync(file, templateDocument('Rust', 'The Book', 'Cargo'));
  const second = await openWaymark({ home, args: [file] });
  await second.waitFor('1 new, 1 gone');
  expect(second.screen()).toContain('gone Rustlings');
  second.press('escape');
  await second.waitFor((screen) => !screen.includes('gone Rustlings'));
  second.press('q');
  expect(await second.exited).toBe(0);
});

it('says which path of the library cannot be read, and what to do', async () => {
  const folder = folderWithNotes();
  const home = join(folder, 'home');
  mkdirSync(join(home, 'paths'), { recursive: true });
  writeFileSync(join(home, 'paths/broken.json'), '{broken');
  const terminal = await openWaymark({ home });
  await terminal.waitFor('0 of 7');
  terminal.press('p');
  await terminal.waitFor('broken.json');
  terminal.press('escape');
  await terminal.waitFor((screen) => screen.includes('1 path') && !screen.includes('broken.json'));
  terminal.press('escape');
  await terminal.waitFor('1 Foundations');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);
});

it('takes a long list in, twice, and ends as it should: V8 is told how to run that, and told otherwise behind it', async () => {
  const learner = newLearner();
  const rows = Array.from(
    { length: 700 },
    (_, row) => `| [Topic ${row}](https://example.org/${row}) | ${10 + (row % 50)} min | ✅ |`,
  );
  const boxes = Array.from({ length: 700 }, (_, box) => `- [ ] **Task ${box}** of many (${1 + (box % 3)} h)`);
  learner.write(
    'long.md',
    ['# Long', '## Rows', '', '| Topic | Time | Done |', '|---|---|---|', ...rows, '', '## Boxes', '', ...boxes].join(
      '\n',
    ),
  );
  for (const told of ['2 phases, 1400 resources', '1400 kept']) {
    const { code, stdout } = await learner.start('import', 'long.md');
    expect(stdout).toContain(told);
    expect(code).toBe(0);
  }
});
