import fc from 'fast-check';
import { quote } from 'shell-quote';
import { describe, expect, it } from 'vitest';
import { programNamed } from '../../source/terminal/program-named.ts';

function words(text: string, platform: NodeJS.Platform = 'linux') {
  return programNamed('EDITOR', { env: { EDITOR: text, HOME: '/home/me' }, platform });
}

describe('the command in a variable', () => {
  it.each([
    ['vim', ['vim']],
    ['code  --wait ', ['code', '--wait']],
    [`client -a '' --tty`, ['client', '-a', '', '--tty']],
    [`"/opt/my editor/ed" -w`, ['/opt/my editor/ed', '-w']],
    ['/opt/my\\ editor/ed', ['/opt/my editor/ed']],
    ['$HOME/bin/ed', ['/home/me/bin/ed']],
    ["'$HOME'", ['$HOME']],
    ['ed *.md', ['ed', '*.md']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it.each([[''], ['  '], ["''"], ['$NOTHING']])('is none: %j', (text) => {
    expect(words(text)).toBeUndefined();
  });

  it.each([['ed; rm x'], ['a | b'], ['ed > x'], ['a && b'], ['ed &']])('is not for a shell: %s', (text) => {
    expect(() => words(text)).toThrow(/^EDITOR: .+ would need a shell; give one program and its options$/);
  });

  it('is what was quoted, word by word', () => {
    const word = fc.stringMatching(/^[ -~äé]+$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (list) => {
        expect(words(quote(list))).toEqual(list);
      }),
    );
  });

  it('has backslashes in the names of folders on Windows', () => {
    expect(words('"C:\\Program Files\\ed.exe" -w', 'win32')).toEqual(['C:\\Program Files\\ed.exe', '-w']);
  });
});
