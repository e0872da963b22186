import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../source/failure.ts';
import { editText } from '../../source/terminal/editor.ts';

const folder = mkdtempSync(join(tmpdir(), 'waymark-editor-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** An editor that runs a script with the file as its last argument. */
function editor(script: string): string {
  const file = join(folder, `editor-${readdirSync(folder).length}`);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

function edit(text: string, env: Record<string, string>, temporary = mkdtempSync(join(folder, 'tmp-'))) {
  const bench = { hasKeyboard: false, env: { ...process.env, ...env }, platform: process.platform, temporary, spawn };
  return { temporary, done: editText(text, bench) };
}

describe('a text in an editor', () => {
  it('is given to the editor, and comes back as it was left', async () => {
    const VISUAL = editor('echo "and more" >> "$1"');
    await expect(edit('old', { VISUAL, EDITOR: 'false' }).done).resolves.toBe('old\nand more');
    await expect(edit('', { VISUAL: '', EDITOR: `${VISUAL}` }).done).resolves.toBe('and more');
  });

  it('lies in a private folder, and is gone afterwards', async () => {
    const seen = join(folder, 'seen');
    const EDITOR = editor(`stat -c '%a' "$2" "$(dirname "$2")" > "$1"`);
    const { temporary, done } = edit('secret', { VISUAL: `${EDITOR} ${seen}` });
    await done;
    expect(readFileSync(seen, 'utf8')).toBe('600\n700\n');
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is not run by a shell', async () => {
    const VISUAL = `${editor('exit 0')} ;touch ${join(folder, 'hacked')}`;
    await edit('old', { VISUAL }).done;
    expect(readdirSync(folder)).not.toContain('hacked');
  });

  it('needs a keyboard, unless an editor was chosen', async () => {
    const { temporary, done } = edit('old', { VISUAL: '', EDITOR: '' });
    await expect(done).rejects.toEqual(new Failure('no terminal to edit a note in; give its text behind the item'));
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each([
    ['/nowhere/ed', 'could not edit with /nowhere/ed: there is no such program; set VISUAL or EDITOR'],
    ['false', 'could not edit with false: it ended with 1; set VISUAL or EDITOR'],
  ])('is left alone when %s fails', async (VISUAL, message) => {
    const { temporary, done } = edit('old', { VISUAL });
    await expect(done).rejects.toEqual(new Failure(message));
    expect(readdirSync(temporary)).toEqual([]);
  });
});
