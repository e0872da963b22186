import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KEY_PATIENCE, PASTE_LIMIT, PASTE_PATIENCE, type Token, Tokenizer } from '../../source/terminal/input.ts';
import { ESCAPE } from '../../source/terminal/key-sequences.ts';
import { soup } from './fixtures/soup.ts';

/** Every token of `input`, and of the silence after it. */
function tokens(...chunks: readonly (string | Uint8Array)[]): Token[] {
  const tokenizer = new Tokenizer();
  return [...chunks.flatMap((chunk) => tokenizer.push(Buffer.from(chunk))), ...tokenizer.silence()];
}

function keys(...chunks: readonly (string | Uint8Array)[]): string[] {
  return tokens(...chunks).map(({ kind, text }) => `${kind === 'key' ? '' : 'paste '}${text}`);
}

describe('keys', () => {
  test.each([
    ['two letters at once are two keys', 'jj', ['j', 'j']],
    ['letters of any script', 'aÄ漢🙂', ['a', 'Ä', '漢', '🙂']],
    ['arrows', '\x1b[A\x1b[B\x1b[C\x1b[D', ['\x1b[A', '\x1b[B', '\x1b[C', '\x1b[D']],
    ['arrows in application mode', '\x1bOA\x1bOB\x1bOC\x1bOD', ['\x1b[A', '\x1b[B', '\x1b[C', '\x1b[D']],
    ['Home, in every form', '\x1b[H\x1bOH\x1b[1~\x1b[7~\x1b[1;5H', Array(5).fill('\x1b[H')],
    ['End, in every form', '\x1b[F\x1bOF\x1b[4~\x1b[8~\x1b[1;2F', Array(5).fill('\x1b[F')],
    ['page keys and delete', '\x1b[5~\x1b[6~\x1b[3~', ['\x1b[5~', '\x1b[6~', '\x1b[3~']],
    ['a modifier changes no movement', '\x1b[1;5A\x1b[1;2B\x1b[5;3~', ['\x1b[A', '\x1b[B', '\x1b[5~']],
    ['tab and shift-tab', '\t\x1b[Z', ['\t', '\x1b[Z']],
    ['both forms of enter', '\r\n', ['\r', '\r']],
    ['both forms of backspace', '\x7f\b', ['\b', '\b']],
    ['Ctrl and a letter', '\x01\x03\x12\x1a', ['\x01', '\x03', '\x12', '\x1a']],
    ['Escape', '\x1b', [ESCAPE]],
    ['Escape twice', '\x1b\x1b', [ESCAPE, ESCAPE]],
    ['Escape, then an arrow', '\x1b\x1b[A', [ESCAPE, '\x1b[A']],
    [
      'kitty: keys of one character',
      '\x1b[27u\x1b[13u\x1b[9u\x1b[127u\x1b[106u\x1b[32u',
      [ESCAPE, '\r', '\t', '\b', 'j', ' '],
    ],
    [
      'kitty: modifiers',
      '\x1b[99;5u\x1b[103;2u\x1b[9;2u\x1b[106;65u\x1b[106;129:2u',
      ['\x03', 'G', '\x1b[Z', 'j', 'j'],
    ],
    ['kitty: arrows with an event', '\x1b[1;1:1A\x1b[1;1:2A', ['\x1b[A', '\x1b[A']],
  ])('%s', (_, input, expected) => {
    expect(keys(input)).toEqual(expected);
  });
});

describe('dropped without a trace', () => {
  test.each([
    ['Alt and a letter', '\x1bj\x1bq\x1b \x1bé'],
    ['Alt and a control', '\x1b\r\x1b\x7f\x1b\x03'],
    ['function keys', '\x1bOP\x1bOS\x1b[11~\x1b[15~\x1b[24~\x1b[1;5P\x1b[15;2~\x1b[[A\x1b[[E'],
    ['insert, and keys that nobody has', '\x1b[2~\x1b[29~\x1b[E\x1b[G\x1b[99~\x1bOM\x1b[5A'],
    ['rxvt with modifiers', '\x1b[a\x1bOa\x1b[5^\x1b[7$\x1b[8@'],
    ['cursor position reports', '\x1b[12;40R\x1b[?12;40R'],
    ['device attributes', '\x1b[?62;22c\x1b[>0;276;0c\x1bP>|xterm(1)\x1b\\'],
    ['colour replies', '\x1b]11;rgb:0000/0000/0000\x07\x1b]10;rgb:ffff/ffff/ffff\x1b\\'],
    ['a string that ends otherwise', '\x1b]11;rgb\x18\x1bPx\x1a\x1b_G\x07\x1b^x\x1b\\\x1bXx\x1b\\'],
    ['kitty replies and releases', '\x1b[?1u\x1b[106;1:3u\x1b[1;1:3A\x1b_Gi=1;OK\x1b\\'],
    [
      'kitty: what has no form here',
      '\x1b[106;3u\x1b[57441u\x1b[57399u\x1b[49;5u\x1b[49;2u\x1b[1114112u\x1b[27;5;106~',
    ],
    ['focus', '\x1b[I\x1b[O'],
    ['mouse, oldest', '\x1b[M !!\x1b[Mqqq\x1b[M\x20\x1b\x1b'],
    ['mouse, SGR and urxvt', '\x1b[<0;10;10M\x1b[<0;10;10m\x1b[32;10;10M'],
    ['mode reports', '\x1b[?2026;2$y\x1b[?2004;1$y'],
    ['NUL and other controls', '\x00\x1c\x1d\x1e\x1f'],
    ['C1, reordering marks and replacement characters', '\u0085\u009b\u202e\ufeff\ufffd'],
    ['an end of paste without a beginning', '\x1b[201~'],
    ['a sequence that does not end', '\x1b[1;'],
    ['a sequence longer than any', `\x1b[${'1;'.repeat(10_000)}A`],
  ])('%s', (_, input) => {
    expect(keys(`j${input}`)).toEqual(['j']);
    if (!input.endsWith(';')) expect(keys(`${input}k`)).toEqual(['k']);
  });

  test.each([
    ['bytes of no encoding', [0x80, 0xbf, 0xc0, 0xc1, 0xff, 0xe9]],
    ['overlong and surrogate forms', [0xc0, 0x9b, 0xe0, 0x80, 0x9b, 0xed, 0xa0, 0x80, 0xf4, 0x90, 0x80, 0x80]],
    ['a mouse report that is not UTF-8', [0x1b, 0x5b, 0x4d, 0x20, 0xff, 0xc3]],
  ])('%s', (_, bytes) => {
    expect(keys(Uint8Array.from(bytes), 'k')).toEqual(['k']);
  });

  test('what breaks off within: the next key counts', () => {
    expect(keys('\x1b[1;\rj')).toEqual(['\r', 'j']);
    expect(keys('\x1b[1;\x1b[A')).toEqual(['\x1b[A']);
    expect(keys('\x1b]0;x\x1b[A')).toEqual(['\x1b[A']);
    expect(keys('\x1bO\x1b[A')).toEqual(['\x1b[A']);
    expect(keys(Uint8Array.from([0xe6, 0xbc]), 'j')).toEqual(['j']);
  });
});

describe('pastes', () => {
  test('are one token, whatever is in them, and made visible', () => {
    expect(keys('a\x1b[200~q\r\nd\x1b[Aé\x1b]0;t\x07\x1b[201~b')).toEqual(['a', 'paste q\nd␛[Aé␛]0;t␇', 'b']);
    expect(keys('\x1b[200~\x1b[201~')).toEqual(['paste ']);
    expect(keys('\x1b[200~\x1b\x1b[201\x1b[20\x1b[201~')).toEqual(['paste ␛␛[201␛[20']);
  });

  test('that are too long are dropped up to their end', () => {
    const long = 'q'.repeat(PASTE_LIMIT);
    expect(keys(`\x1b[200~${long}\x1b[201~j`)).toEqual(['j']);
  });

  test('that never end are dropped after a silence', () => {
    const tokenizer = new Tokenizer();
    expect(tokenizer.push(Buffer.from('\x1b[200~q'))).toEqual([]);
    expect(tokenizer.patience).toBe(PASTE_PATIENCE);
    expect(tokenizer.silence()).toEqual([]);
    expect(tokenizer.push(Buffer.from('j'))).toEqual([{ kind: 'key', text: 'j' }]);
  });
});

describe('patience', () => {
  test.each([
    '\x1b',
    '\x1b[',
    '\x1b[1;5',
    '\x1bO',
    '\x1b]11;',
    '\x1b[M',
    '\xc3',
    '\x1b\x1b',
  ])('%j is waited for', (input) => {
    const tokenizer = new Tokenizer();
    tokenizer.push(Buffer.from(input, 'latin1'));
    expect(tokenizer.patience).toBe(KEY_PATIENCE);
    tokenizer.silence();
    expect(tokenizer.patience).toBe(0);
    expect(tokenizer.push(Buffer.from('j'))).toEqual([{ kind: 'key', text: 'j' }]);
  });

  test('nothing is waited for after a whole key', () => {
    const tokenizer = new Tokenizer();
    tokenizer.push(Buffer.from('j\x1b[A'));
    expect(tokenizer.patience).toBe(0);
    expect(tokenizer.silence()).toEqual([]);
  });
});

test('it makes no difference where the bytes are cut', () => {
  fc.assert(
    fc.property(soup, fc.nat(), (bytes, at) => {
      const cut = at % (bytes.length + 1);
      expect(tokens(bytes.subarray(0, cut), bytes.subarray(cut))).toEqual(tokens(bytes));
      expect(tokens(...Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(tokens(bytes));
    }),
    { numRuns: 2000 },
  );
});

test('a key is one visible character or a known sequence', () => {
  fc.assert(
    fc.property(soup, (bytes) => {
      for (const { kind, text } of tokens(bytes)) {
        if (kind === 'key')
          expect(text).toMatch(/^(?:[^\x00-\x1f\x7f-\x9f]|[\x01-\x1a]|\x1b\[(?:[ABCDFHZ]|[356]~|27u))$/u);
        else expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
      }
    }),
    { numRuns: 2000 },
  );
});
