import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import type { Path } from '../../../source/curriculum/types.ts';
import { versionOf } from '../../../source/progress/identity/document-version.ts';
import type { Origin } from '../../../source/store/cache/made-from.ts';
import { openWorkspace } from '../../../source/store/workspace.ts';
import { pathOf } from '../../curriculum/example.ts';
import { newHome, nextTick, put } from '../support/home.ts';

const [title, overview] = ['C:\\new\\table "x" 🎓 \\\\n', 'Two\nlines'];
const phases = [{ id: 'p', title: 'P', resources: [{ id: 'a', title: 'A', kind: 'Book' }] }];
const own = pathOf({ id: 'own', title, overview, phases, source: { file: './own.md', attachments: ['a.pdf'] } });
const builtin = { id: 'built-in', title: 'Built in', phases };

/** A home with a path of its own, and how a command that reads it ends. */
async function learned() {
  const locations = newHome();
  const builtinFile = put(join(dirname(locations.home), 'builtin.json'), JSON.stringify(builtin));
  const files = {
    curriculum: put(join(locations.paths, 'own.json'), JSON.stringify(own)),
    document: put(join(locations.paths, 'own.md'), '# Own\n'),
    places: put(join(locations.local, 'documents.json'), '{"version":1,"documents":{}}'),
    builtin: builtinFile,
  };
  const origin: Origin = { locations, builtin: { id: builtin.id, file: builtinFile }, program: '1' };
  const open = (program = '1') => openWorkspace({ origin: { ...origin, program }, now: Date.now });
  const read = async (program?: string) => {
    const workspace = open(program);
    const path = await workspace.library.get('own');
    const other = await workspace.builtin();
    const hash = path && (await workspace.journal.hashOf(path));
    await workspace.keep();
    return { path, other, hash };
  };
  return { files, read, kept: join(locations.local, 'path/own'), locations };
}

/** Whether what is read is what is kept: what was written down there is another title. */
async function isTaken({ kept, read }: Awaited<ReturnType<typeof learned>>, program?: string): Promise<boolean> {
  const text = readFileSync(kept, 'utf8');
  writeFileSync(kept, text.replaceAll('"title":"A"', '"title":"Kept"'));
  const { path } = await read(program);
  writeFileSync(kept, text);
  return path?.phases[0]?.resources[0]?.title === 'Kept';
}

it('is what was read, with its version', async () => {
  const { read, kept } = await learned();
  const first = await read();
  expect(first.path).toEqual(own);
  expect(existsSync(kept)).toBe(true);
  expect(await read()).toEqual(first);
  expect(first.hash).toBe(versionOf(own, new Set()).hash);
  expect(first.other.title).toBe('Built in');
});

it('holds as long as the program, the file, the document and its place are the same', async () => {
  const home = await learned();
  await home.read();
  expect(await isTaken(home)).toBe(true);
  expect(await isTaken(home, '2')).toBe(false);
  for (const file of [home.files.curriculum, home.files.document, home.files.places]) {
    await home.read();
    expect(await isTaken(home)).toBe(true);
    await nextTick(file);
    writeFileSync(file, readFileSync(file));
    expect(await isTaken(home)).toBe(false);
  }
  await home.read();
  rmSync(home.files.document);
  expect(await isTaken(home)).toBe(false);
});

it('a path that is changed is read anew, and so is the built-in one', async () => {
  const { files, read } = await learned();
  await read();
  await nextTick(files.curriculum);
  writeFileSync(files.curriculum, JSON.stringify({ ...own, title: 'Other' }));
  writeFileSync(files.builtin, JSON.stringify({ ...builtin, title: 'Other, too' }));
  const { path, other } = await read();
  expect([path?.title, other.title]).toEqual(['Other', 'Other, too']);
});

it('is not taken where it is damaged, or has a character that no path has, whoever wrote it', async () => {
  const { read, kept } = await learned();
  await read();
  const whole = readFileSync(kept, 'utf8');
  const changes = ['\\u001b[2J', '\x9b2J', '\\t', '\u202e', '\\\\\\r'].map((bad) =>
    whole.replaceAll('"title":"A"', `"title":"${bad}"`),
  );
  for (const text of [...changes, whole.slice(0, -1), whole.replace('"A"', '"B"'), '']) {
    writeFileSync(kept, text);
    expect((await read()).path).toEqual(own);
  }
});

it('one command reads a path once, and leaves nothing where nobody has used Waymark yet', async () => {
  const { locations, files } = await learned();
  const origin = { locations, builtin: { id: 'built-in', file: files.builtin }, program: '1' };
  const { library, keep } = openWorkspace({ origin, now: Date.now });
  const path: Path | undefined = await library.get('own');
  expect(await library.get('own')).toBe(path);
  rmSync(locations.local, { recursive: true });
  await keep();
  expect(existsSync(locations.local)).toBe(false);
  mkdirSync(locations.local);
});
