import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFrame } from '../../source/terminal/screen.ts';

test.each([
  ['text, line feeds and colours stay', 'a\x1b[1;31mb\x1b[0m\n\nü漢', 'a\x1b[1;31mb\x1b[0m\n\nü漢'],
  ['a clipboard write', 'a\x1b]52;c;cm0gLXJm\x07b', 'ab'],
  ['a title, ended by ST', 'a\x1b]0;title\x1b\\b', 'ab'],
  ['a string without an end, up to the end of its line', 'a\x1b]0;title\nb', 'a\nb'],
  ['device control', 'a\x1bP+q544e\x1b\\b', 'ab'],
  ['cursor movement', 'a\x1b[10;10Hb\x1b[2Jc\x1b[3Jd\x1b[?25he', 'abcde'],
  ['a colour of the other spelling', 'a\x1b[38:5:1mb', 'ab'],
  ['two-character escapes', 'a\x1bcb\x1b7c', 'abc'],
  ['single controls', 'a\rb\x07c\x00d\x7fe\te', 'abcdee'],
  ['the 8-bit forms', 'a\u009b2Jb\u009d0;t\u009cc', 'a2Jb0;tc'],
  ['an escape within an escape', 'a\x1b\x1b[2J[2Jb', 'a[2Jb'],
])('%s', (_, frame, clean) => {
  expect(cleanFrame(frame)).toBe(clean);
});

test('without colour bold, dim and underlined text stays so', () => {
  const frame =
    '\x1b[1mbold\x1b[22m \x1b[2mdim\x1b[22m \x1b[32mgreen\x1b[39m \x1b[7mcursor\x1b[27m \x1b[1;36mboth\x1b[m';
  const clean = '\x1b[1mbold\x1b[22m \x1b[2mdim\x1b[22m green cursor both\x1b[m';
  expect(cleanFrame(frame, { colour: false, links: false })).toBe(clean);
});

test('a link to a web page stays where the terminal knows links, and nothing else of that kind', () => {
  const link = '\x1b]8;;https://example.org/a?b=c\x1b\\here\x1b]8;;\x1b\\';
  expect(cleanFrame(link, { colour: true, links: true })).toBe(link);
  expect(cleanFrame(link)).toBe('here');
  for (const address of ['file:///etc/passwd', 'javascript:x', 'https://a b', 'https://a\x07b', 'https://ä'])
    expect(cleanFrame(`\x1b]8;;${address}\x1b\\x`, { colour: true, links: true })).not.toContain('\x1b');
});

test('nothing is left but text and colours, whatever the frame', () => {
  const piece = fc.constantFrom(
    '\x1b',
    '[',
    ']',
    '0;',
    '3',
    'J',
    'm',
    '\x07',
    '\\',
    '\n',
    '\x9b',
    '\x18',
    '?',
    'P',
    'x',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 3 }))), (pieces) => {
      const clean = cleanFrame(pieces.join(''));
      expect(clean.replaceAll(/\x1b\[[\d;]*m/g, '')).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
      expect(cleanFrame(clean)).toBe(clean);
    }),
    { numRuns: 2000 },
  );
});
