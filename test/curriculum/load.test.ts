import { mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCurriculum, reasonOf } from '../../source/curriculum/load.ts';
import { example } from './example.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-'));

function fileWith(content: string | Buffer): string {
  const file = join(folder, `${Math.random()}.json`);
  writeFileSync(file, content);
  return file;
}

async function expectFailure(file: string, reason: string): Promise<void> {
  await expect(loadCurriculum(file)).rejects.toMatchObject({
    name: 'Failure',
    exitCode: 2,
    message: `${file}: ${reason}`,
  });
}

test('reads a curriculum, with a byte order mark too', async () => {
  expect((await loadCurriculum(fileWith(JSON.stringify(example)))).id).toBe('example');
  expect((await loadCurriculum(fileWith(`\uFEFF${JSON.stringify(example)}`))).id).toBe('example');
});

test('names the file and the place in it', async () => {
  await expectFailure(
    fileWith('{"id": 1, "title": "x", "phases": [{"id": "p", "title": "p"}]}'),
    'id: expected an id, got 1',
  );
});

test('says what to do about a file that cannot be read', async () => {
  await expectFailure(join(folder, 'missing.json'), 'no such file; check its name and the folder');
  await expectFailure(folder, 'a folder; name the curriculum.json in it');
  await expectFailure(join(fileWith('{}'), 'below.json'), 'cannot be read (ENOTDIR)');
});

test.skipIf(process.platform === 'win32')('does not wait for a device', async () => {
  await expectFailure('/dev/zero', 'not a regular file; name a curriculum.json');
});

test('says that a file may not be read', () => {
  // Root reads everything, so the error is made, not met.
  const denied = Object.assign(new Error('denied'), { code: 'EACCES' });
  expect(reasonOf(denied)).toBe('may not be read; check its permissions');
});

test('refuses a huge file by its size alone', async () => {
  const file = fileWith('');
  // More than Node can read at once.
  truncateSync(file, 3 * 2 ** 30);
  await expectFailure(file, 'larger than 5 MB; split it into several paths');
});

test('refuses what is not UTF-8', async () => {
  await expectFailure(
    fileWith(Buffer.from('{"id": "x"}', 'utf16le').fill(0xff, 0, 1)),
    'not UTF-8 text; save it as UTF-8',
  );
});
