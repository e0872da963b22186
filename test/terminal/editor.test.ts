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

async function textOf(edited: ReturnType<typeof editText>): Promise<string> {
  return (await edited).text;
}

describe('a text in an editor', () => {
  it('is given to the editor, and comes back as it was left', async () => {
    const VISUAL = editor('echo "and more" >> "$1"');
    expect(await textOf(edit('old', { VISUAL, EDITOR: 'false' }).done)).toBe('old\nand more');
    expect(await textOf(edit('', { VISUAL: '', EDITOR: `${VISUAL}` }).done)).toBe('and more');
  });

  it('lies in a private folder, and is gone once it is stored', async () => {
    const seen = join(folder, 'seen');
    const EDITOR = editor(`stat -c '%a' "$2" "$(dirname "$2")" > "$1"`);
    const { temporary, done } = edit('secret', { VISUAL: `${EDITOR} ${seen}` });
    const { discard } = await done;
    expect(readFileSync(seen, 'utf8')).toBe('600\n700\n');
    expect(readdirSync(temporary)).toHaveLength(1);
    await discard();
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('is kept where it cannot be stored, and who says so says where', async () => {
    const { temporary, done } = edit('', { VISUAL: editor('echo thoughts > "$1"') });
    const { unstored } = await done;
    const [name = ''] = readdirSync(temporary);
    const file = join(temporary, name, 'note.md');
    expect(unstored(new Failure('the disk is full', 2))).toEqual(
      new Failure(`the disk is full; your text is in ${file}`, 2),
    );
    expect(unstored(new Error('a bug'))).toEqual(new Error(`a bug (your text is in ${file})`));
    expect(readFileSync(file, 'utf8')).toBe('thoughts\n');
  });

  it('needs a keyboard, unless an editor was chosen', async () => {
    const { temporary, done } = edit('old', { VISUAL: '', EDITOR: '' });
    await expect(done).rejects.toEqual(new Failure('no terminal to edit a note in; give its text behind the item'));
    expect(readdirSync(temporary)).toEqual([]);
  });

  it.each([
    ['/nowhere/ed', 'could not edit with /nowhere/ed: there is no such program; set VISUAL or EDITOR'],
    ['false', 'could not edit with false: it ended with 1; set VISUAL or EDITOR'],
    ['"my editor" -w', 'could not edit with my editor: there is no such program; set VISUAL or EDITOR'],
    ['ed | tee x', 'VISUAL: | would need a shell; give one program and its options'],
    [editor('rm "$1"'), 'the text cannot be read: the editor removed it'],
  ])('is left alone when %s fails', async (VISUAL, message) => {
    const { temporary, done } = edit('old', { VISUAL });
    await expect(done).rejects.toEqual(new Failure(message));
    expect(readdirSync(temporary)).toEqual([]);
  });

  it('stays where the editor fails after it was written', async () => {
    const { temporary, done } = edit('old', { VISUAL: editor('echo new > "$1"; kill -9 $$') });
    const message = /^could not edit with .+: it ended with SIGKILL; set VISUAL or EDITOR; your text is in (.+)$/;
    const error: unknown = await done.catch((error: unknown) => error);
    expect(error).toBeInstanceOf(Failure);
    const [, file = ''] = message.exec(error instanceof Failure ? error.message : '') ?? [];
    expect(file.startsWith(temporary)).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe('new\n');
  });

  it('stays where it is no text', async () => {
    const { done } = edit('', { VISUAL: editor(`printf '\\377' > "$1"`) });
    await expect(done).rejects.toThrow(/^the text cannot be read: it is not UTF-8; your text is in /);
  });

  it('needs a folder to lie in', async () => {
    const gone = join(folder, 'gone');
    await expect(edit('old', { VISUAL: 'true' }, gone).done).rejects.toEqual(
      new Failure(`no note can be edited in ${gone}: there is no such folder; set TMPDIR to another folder`),
    );
  });
});
