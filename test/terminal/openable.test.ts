import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openable } from '../../source/terminal/openable.ts';

const top = realpathSync(mkdtempSync(join(tmpdir(), 'waymark-openable-')));
const folder = join(top, 'notes');
afterAll(() => rmSync(top, { recursive: true }));

beforeAll(() => {
  mkdirSync(join(folder, 'slides'), { recursive: true });
  const files = [
    'a.pdf',
    'b c; rm.md',
    'slides/one.pptx',
    'x.desktop',
    'x.sh',
    'x.exe',
    'x.html',
    'x.svg',
    'x',
    'x.jar',
    'x.py',
  ];
  for (const file of files) writeFileSync(join(folder, file), '');
  writeFileSync(join(top, 'secret.pdf'), '');
  mkdirSync(join(folder, 'folder.pdf'));
  symlinkSync(join(top, 'secret.pdf'), join(folder, 'link.pdf'));
  symlinkSync(top, join(folder, 'up'));
  symlinkSync('x.sh', join(folder, 'hidden.pdf'));
  symlinkSync('a.pdf', join(folder, 'same.pdf'));
  execFileSync('mkfifo', [join(folder, 'pipe.pdf')]);
});

describe('what is opened', () => {
  test.each(['https://example.org/x', 'HTTP://example.org'])('is a page: %s', (address) => {
    expect(openable(address, folder)).toEqual({ kind: 'page', address });
    expect(openable(address, undefined)).toEqual({ kind: 'page', address });
  });

  test.each([
    ['a.pdf', 'a.pdf'],
    ['./slides/one.pptx', 'slides/one.pptx'],
    ['slides/../a.pdf', 'a.pdf'],
    ['b c; rm.md', 'b c; rm.md'],
    ['same.pdf', 'a.pdf'],
  ])('is a file beside the document: %s', (address, file) => {
    expect(openable(address, folder)).toEqual({ kind: 'file', file: join(folder, file) });
    expect(openable(join(folder, file), folder)).toEqual({ kind: 'file', file: join(folder, file) });
  });
});

describe('what is not opened', () => {
  test.each([
    ['../secret.pdf', 'it is not in'],
    ['link.pdf', 'it is not in'],
    ['up/secret.pdf', 'it is not in'],
    ['slides/../../secret.pdf', 'it is not in'],
    ['folder.pdf', 'no regular file'],
    ['pipe.pdf', 'no regular file'],
    ['hidden.pdf', 'its kind may be run'],
    ...['x.desktop', 'x.sh', 'x.exe', 'x.html', 'x.svg', 'x', 'x.jar', 'x.py'].map((file) => [
      file,
      'its kind may be run',
    ]),
  ])('%s: %s', (address = '', why) => {
    expect(() => openable(address, folder)).toThrow(why);
    expect(() => openable(join(folder, address), folder)).toThrow(why);
  });

  test.each([
    '/etc/passwd',
    '/nowhere/a.pdf',
    '//host/share/a.pdf',
    '\\\\host\\a.pdf',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '-version',
    '--help',
    'missing.pdf',
    'a\0.pdf',
    'data:text/html,x',
    'vscode://x',
    '',
  ])('%j', (address) => {
    expect(() => openable(address, folder)).toThrow(expect.objectContaining({ name: 'Failure' }));
    expect(() => openable(address, undefined)).toThrow(expect.objectContaining({ name: 'Failure' }));
  });

  test('is anything but a page without a document', () => {
    expect(() => openable(join(folder, 'a.pdf'), undefined)).toThrow(expect.objectContaining({ name: 'Failure' }));
  });

  test('is anything outside of the folder, however it is called', () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'slides',
      'up',
      'notes',
      'a.pdf',
      'link.pdf',
      'secret.pdf',
      '',
      '/',
      top,
      folder,
      'x.sh',
      '~',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const opened = (() => {
          try {
            return openable(parts.join('/'), folder);
          } catch {
            return undefined;
          }
        })();
        if (opened === undefined) return;
        expect(opened.kind).toBe('file');
        expect([folder, join(folder, 'slides')]).toContain(
          opened.kind === 'file' && dirname(realpathSync(opened.file)),
        );
      }),
      { numRuns: 500 },
    );
  });
});
