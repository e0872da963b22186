import { describe, expect, it } from 'vitest';
import { templateDocument, writeNotes } from '../support/documents.ts';
import { newLearner } from '../support/run.ts';

async function withRust() {
  const learner = newLearner();
  learner.write('rust.md', templateDocument('Rust', 'The Book', 'Rustlings'));
  await learner.run('import', 'rust.md');
  return learner;
}

describe('waymark remove', () => {
  it('takes a path out of the library; its history stays, and undo brings both back', async () => {
    const learner = await withRust();
    await learner.run('done', '1.1');
    expect(await learner.run('remove', 'rust', '--force')).toEqual({
      code: 0,
      stdout: 'Removed: Rust. waymark undo --path rust brings it back.\n',
      stderr: '',
    });
    expect((await learner.run('list')).stdout).not.toContain('Rust');
    expect((await learner.run('status', '--short')).stdout).toContain('Microservices');
    expect((await learner.run('status', 'rust')).code).toBe(2);
    expect((await learner.run('log')).stdout).toContain('path removed');
    expect((await learner.run('undo')).stdout).toBe('Rust is in the library again.\n');
    expect((await learner.run('status', 'rust', '--short')).stdout).toContain('Rust 1/2');
  });

  it('is taken back by its name, and by bringing the document in again', async () => {
    const learner = await withRust();
    await learner.run('remove', 'rust', '--force');
    await learner.run('done', '1.1');
    expect((await learner.run('undo', '--path', 'rust')).stdout).toBe('Rust is in the library again.\n');
    expect((await learner.run('status', 'microservices', '--short')).stdout).toContain('1/7');
    await learner.run('done', '1.2', '--path', 'rust');
    await learner.run('remove', 'rust', '--force');
    await learner.run('import', 'rust.md');
    expect((await learner.run('status', 'rust', '--short')).stdout).toContain('Rust 1/2');
  });

  it('asks, where somebody can be asked', async () => {
    const learner = await withRust();
    expect(await learner.run('remove', 'rust')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'waymark: nobody can be asked here; --force removes it without asking\n',
    });
    const { stdout } = await learner.runOn('remove rust\nn\nlist\n', '--plain', '--commands');
    expect(stdout).toContain('Remove Rust from the library? Your history stays. (y/n) Rust stays.\n');
    expect(stdout).toContain('Rust (rust): ');
    const yes = await learner.runOn('remove rust\ny\n', '--plain', '--commands');
    expect(yes.stdout).toContain('(y/n) Removed: Rust. ');
  });

  it('of one’s own path in the place of the built-in one brings that back', async () => {
    const learner = newLearner();
    learner.write('mine.md', templateDocument('Microservices', 'Mine'));
    await learner.run('import', 'mine.md');
    await learner.run('rename', 'microservices', 'Mine');
    expect((await learner.run('remove', 'mine', '--force')).code).toBe(0);
    for (const line of [
      ['status', '--short'],
      ['status', 'microservices', '--short'],
    ])
      expect((await learner.run(...line)).stdout).toContain('Microservices 0/7');
    expect((await learner.run('list')).stdout).toContain('0/7');
    expect((await learner.run('undo')).stdout).toBe('Mine is in the library again.\n');
    expect((await learner.run('status', '--short')).stdout).toContain('Mine 0/1');
  });

  it('leaves the built-in path, and what is no path of the library', async () => {
    const learner = await withRust();
    const builtIn = await learner.run('remove', 'microservices', '--force');
    expect([builtIn.code, builtIn.stderr]).toEqual([2, expect.stringContaining('the built-in path cannot be removed')]);
    const file = await learner.run('remove', './rust.md', '--force');
    expect([file.code, file.stderr]).toEqual([2, expect.stringContaining('only a path of the library can be removed')]);
    expect(await learner.run('remove', 'nosuch', '--force')).toMatchObject({ code: 2 });
  });
});

describe('waymark rename', () => {
  it('gives a path a title of the learner’s own, which an update does not touch', async () => {
    const learner = await withRust();
    expect((await learner.run('rename', 'rust', 'Rust', 'at --work')).stdout).toBe(
      'Rust is now called Rust at --work.\n',
    );
    expect((await learner.run('status', '--short')).stdout).toContain('Rust at --work 0/2');
    expect((await learner.run('status', 'at --work', '--short')).code).toBe(0);
    learner.write('rust.md', templateDocument('Rust', 'The Book', 'Rustlings', 'More'));
    await learner.run('import', 'rust.md');
    expect((await learner.run('list')).stdout).toContain('Rust at --work');
    expect((await learner.run('undo')).stdout).toContain('path renamed');
    expect((await learner.run('list')).stdout).not.toContain('at --work');
  });

  it('gives the title of the document back', async () => {
    const learner = await withRust();
    await learner.run('rename', 'rust', 'Mine');
    expect((await learner.run('rename', 'mine', '')).stdout).toBe('Mine is now called Rust.\n');
  });
});

describe('the current path', () => {
  it('is the one that was just imported', async () => {
    const learner = newLearner();
    learner.write('rust.md', templateDocument('Rust', 'The Book'));
    expect((await learner.run('import', 'rust.md', '--dry-run')).stdout).not.toContain('current');
    expect((await learner.run('import', 'rust.md')).stdout).toMatch(/\nRust is your current path now\.\n$/);
    expect((await learner.run('status', '--short')).stdout).toContain('Rust 0/1');
    learner.goTo('microservices');
    expect((await learner.run('import', 'rust.md')).stdout).not.toContain('current');
  });

  it('is again the one that was removed, as soon as that is taken back, if it was before', async () => {
    const learner = newLearner();
    for (const name of ['Go', 'Rust', 'Zig']) {
      learner.write(`${name}.md`, templateDocument(name, 'The Book'));
      await learner.run('import', `${name}.md`);
    }
    const current = async () => (await learner.run('status', '--short')).stdout.split(' ')[0];
    await learner.run('remove', 'zig', '--force');
    expect(await current()).toBe('Rust');
    await learner.run('undo');
    expect(await current()).toBe('Zig');
    await learner.run('remove', 'go', '--force');
    await learner.run('undo');
    expect(await current()).toBe('Zig');
  });

  it('is, where nobody has chosen one, the first of several that were imported, or the one with ticks', async () => {
    const learner = newLearner();
    writeNotes(learner);
    expect((await learner.run('import', 'notes')).stdout).toMatch(/\nCaching is your current path now\.\n$/);
    expect((await learner.run('next')).stdout).toContain('What is Caching');
    const other = newLearner();
    for (const name of ['go', 'rust'])
      other.write(`notes/${name}.md`, `# ${name}\n\n- [${name === 'rust' ? 'x' : ' '}] Read\n- [ ] Write\n`);
    await other.run('import', 'notes');
    expect((await other.run('status', '--short')).stdout).toContain('rust 1/2');
  });

  it('stays where several were imported and the built-in one was worked on', async () => {
    const learner = newLearner();
    writeNotes(learner);
    await learner.run('done', '1.1');
    expect((await learner.run('import', 'notes')).stdout).not.toContain('current');
    expect((await learner.run('status', '--short')).stdout).toContain('Microservices');
  });
});

describe('the built-in path', () => {
  it('leaves the list and its totals once there is another, unless something was done on it', async () => {
    const learner = newLearner();
    expect((await learner.run('list')).stdout).toContain('Microservices');
    learner.write('rust.md', templateDocument('Rust', 'The Book'));
    await learner.run('import', 'rust.md');
    expect((await learner.run('list')).stdout).toMatch(/Rust[\s\S]+1 path · 0 of 1 resource/);
    expect((await learner.run('list')).stdout).not.toContain('Microservices');
    expect((await learner.run('list', '--plain')).stdout).not.toContain('Microservices');
    expect(JSON.parse((await learner.run('list', '--json')).stdout)).toHaveLength(2);
    expect((await learner.run('microservices')).stdout).toContain('Microservices');
    await learner.run('done', '1.1', '--path', 'microservices');
    expect((await learner.run('list')).stdout).toContain('Microservices');
  });
});
