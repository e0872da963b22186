import { mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openLibrary } from '../../../source/store/library/library-folder.ts';
import { type Locations, locate } from '../../../source/store/locations.ts';
import { Stopped, type Task, UNWATCHED } from '../../../source/task.ts';
import { smallPath } from '../../support/paths.ts';

let locations: Locations;
beforeEach(() => {
  const store = join(mkdtempSync(join(tmpdir(), 'waymark-')), 'home');
  locations = locate({ store, env: {}, defaultFolder: () => '/nowhere', userFolder: () => '/nowhere' });
});

it('is empty before the first import, and reading makes no folder', async () => {
  const library = openLibrary(locations);
  expect(await library.list()).toEqual({ paths: [], notices: [], unreadable: [] });
  expect(await library.get('small')).toBeUndefined();
  expect(await library.document('small')).toBeUndefined();
  expect(await library.last()).toBeUndefined();
  expect(() => statSync(locations.home)).toThrow('ENOENT');
});

it('gives back what was saved, document byte for byte', async () => {
  const library = openLibrary(locations);
  const document = Buffer.from('\uFEFF# Small\r\n\u0000');
  await library.save(smallPath, document);
  expect(await library.get('small')).toEqual(smallPath);
  expect((await library.list()).paths).toEqual([smallPath]);
  expect(Buffer.from((await library.document('small')) ?? [])).toEqual(document);
  expect(statSync(join(locations.paths, 'small.json')).mode & 0o777).toBe(0o600);
});

it('takes the place of the version before, and leaves nothing else behind', async () => {
  const library = openLibrary(locations);
  await library.save(smallPath);
  await library.save({ ...smallPath, title: 'Other' });
  expect((await library.get('small'))?.title).toBe('Other');
  expect(readdirSync(locations.paths)).toEqual(['small.json']);
});

it('says what it cannot read, and reads the rest', async () => {
  const library = openLibrary(locations);
  await library.save(smallPath);
  writeFileSync(join(locations.paths, 'broken.json'), '{');
  const { paths, notices } = await library.list();
  expect(paths).toEqual([smallPath]);
  expect(notices).toHaveLength(1);
  expect(notices[0]).toContain('broken.json');
  expect(readFileSync(join(locations.paths, 'broken.json'), 'utf8')).toBe('{');
});

it('is not led out of its folder by an id', async () => {
  const library = openLibrary(locations);
  await library.save(smallPath);
  mkdirSync(join(locations.home, 'secret'), { recursive: true });
  writeFileSync(join(locations.home, 'secret', 'x.md'), 'x');
  expect(await library.get('../secret/x')).toBeUndefined();
  expect(await library.document('../secret/x')).toBeUndefined();
});

it('remembers the path that was opened last', async () => {
  const library = openLibrary(locations);
  await library.remember('small');
  expect(await library.last()).toBe('small');
});

it('says where a path is from before anyone else can change the library', async () => {
  const file = '/somewhere/notes.md';
  await openLibrary(locations).change(() => ({
    saves: [{ path: { ...smallPath, source: { file, sections: [], attachments: [] } } }],
  }));
  // An import elsewhere, right after it: the path has a place, and is not free for a document of its title.
  const seen = await openLibrary(locations).change(({ paths }) => ({ saves: [], paths }));
  expect(seen.paths.map(({ source }) => source?.file)).toEqual([file]);
});

/** A task that is stopped at one of its steps. */
function stoppedAt(step: number): Task {
  let steps = 0;
  return {
    ...UNWATCHED,
    step: async () => {
      if (steps++ === step) throw new Stopped();
    },
  };
}

it('is as it was when it is stopped while it is being changed, whenever that is', async () => {
  const saves = Array.from({ length: 20 }, (_, number) => {
    const path = {
      ...smallPath,
      id: `path-${number}`,
      source: { file: `/docs/${number}.md`, sections: [], attachments: [] },
    };
    return { path, document: Buffer.from('# New\n') };
  });
  const unreadable = { ...smallPath, id: 'path-7' };
  await openLibrary(locations).save(unreadable);
  writeFileSync(join(locations.paths, 'path-7.json'), '{ damaged');
  const everything = () => readdirSync(locations.home, { recursive: true }).map(String).sort();
  const before = everything();
  const change = { saves, anew: ['path-7'] };
  let step = 0;
  for (; ; step++) {
    const stopped = await openLibrary(locations, { task: stoppedAt(step) })
      .change(() => change)
      .then(() => false)
      .catch((error: unknown) => error instanceof Stopped);
    if (!stopped) break;
    expect(everything()).toEqual(before);
  }
  expect(step).toBeGreaterThan(3);
  expect((await openLibrary(locations).list()).paths).toHaveLength(saves.length);
});

it('is rid of what a writer that was killed has left when it is changed the next time', async () => {
  await openLibrary(locations).save(smallPath);
  writeFileSync(join(locations.paths, '.waymark-small.json-0123456789abcdef.tmp'), 'half');
  await openLibrary(locations).save({ ...smallPath, title: 'Other' });
  expect(readdirSync(locations.paths)).toEqual(['small.json']);
});
