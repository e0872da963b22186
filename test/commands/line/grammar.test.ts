import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../source/commands/line/cursor.ts';
import { FLAGS } from '../../../source/commands/line/flags.ts';
import { scan } from '../../../source/commands/line/grammar.ts';
import { parseCommandLine } from '../../../source/commands/line/parse-for-people.ts';
import { parseQuickly } from '../../../source/commands/line/quick-parse.ts';
import { QUICK } from '../../../source/commands/quick/answer-quickly.ts';
import { DASHBOARD, VERBS } from '../../../source/commands/verbs.ts';
import { Failure } from '../../../source/failure.ts';

const ALL = [DASHBOARD, ...VERBS];
const dashed = Object.keys(FLAGS).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
const words = fc.oneof(
  fc.constantFrom(...VERBS.map(({ name }) => name), 'help', 'note', 'note'),
  fc.constantFrom(...dashed).map((name) => `--${name}`),
  fc.constantFrom(...dashed).map((name) => `--no-${name}`),
  fc.constantFrom(
    '-h',
    '-v',
    '-f',
    '-hv',
    '-x',
    '--',
    '-',
    '',
    '--stor',
    'true',
    'false',
    '0',
    '-1',
    '-.5',
    '1e3',
    '2.1',
  ),
  fc
    .tuple(fc.constantFrom(...dashed), fc.constantFrom('', 'x', 'true', 'false', '-1', 'a=b', '"q"', '--x'))
    .map(([name, value]) => `--${name}=${value}`),
  fc.constantFrom(
    'saga-pattern',
    './a.md',
    'a b',
    '"q"',
    '--format={next.title}',
    'é',
    '-é',
    '__proto__',
    '--__proto__',
    '---',
    '--=x',
  ),
);
const lines = fc.array(words, { maxLength: 6 });

/** What the parser for people makes of a line, unless it complains. */
function understood(argv: readonly string[]) {
  try {
    return parseCommandLine(argv);
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    return undefined;
  }
}

describe('a line of any words', () => {
  it('is taken apart in the same way for who is quick, for who complains, and at the tab key', () => {
    const answered = { quickly: 0, understood: 0 };
    fc.assert(
      fc.property(lines, (argv) => {
        const quick = parseQuickly(argv, ALL);
        const whole = understood(argv);
        if (quick !== undefined) {
          answered.quickly++;
          expect(whole).toEqual(quick);
        }
        // What the tab key is asked has been through a shell, which takes quotes for its own.
        if (whole === undefined || argv[0] === 'help' || argv.some((word) => /["]|^=$/.test(word))) return;
        answered.understood++;
        const typed = lineOf([...argv, '']);
        if (typed.verb !== DASHBOARD || typed.operands[0] !== 'help') {
          expect([typed.verb.name, typed.operands]).toEqual([whole.verb.name, whole.input]);
          expect(Object.keys(typed.flags).sort()).toEqual(Object.keys(whole.flags).sort());
          for (const [name, value] of Object.entries(whole.flags))
            if (typeof value === 'string') expect(typed.flags).toMatchObject({ [name]: value });
        }
      }),
      { numRuns: 5000 },
    );
    expect(answered.quickly).toBeGreaterThan(200);
    expect(answered.understood).toBeGreaterThan(400);
  });

  it('is read from its beginning: what follows takes nothing back', () => {
    fc.assert(
      fc.property(lines, lines, (argv, more) => {
        const [before, after] = [scan(argv, ALL), scan([...argv, ...more], ALL)];
        expect(after.operands.slice(0, before.operands.length)).toEqual(before.operands);
        expect(after.flags.slice(0, before.flags.length)).toEqual(before.flags);
      }),
    );
  });
});

describe('free text', () => {
  it('is kept word for word, whatever its words look like elsewhere', () => {
    const text = fc.tuple(fc.constantFrom('use', 'a', '1.1'), fc.array(words, { maxLength: 5 }));
    const options = fc.constantFrom([], ['--ascii'], ['--path', 'rust'], ['--path=rust', '--plain']);
    fc.assert(
      fc.property(options, options, text, (before, between, [first, others]) => {
        fc.pre(before.length === 0 || between.length === 0);
        const line = ['note', ...before, '2.1', ...between, first, ...others];
        expect(understood(line)?.input).toEqual(['2.1', first, ...others]);
        expect(parseQuickly(line, ALL)?.input).toEqual(['2.1', first, ...others]);
        expect(lineOf([...line, '-'])).toMatchObject({ mayBeFlag: false });
      }),
    );
  });

  it('begins with its first word, and behind -- with whatever comes', () => {
    expect(parseQuickly(['note', '1.1', '--ascii', 'x', '--ascii'], ALL)).toMatchObject({
      input: ['1.1', 'x', '--ascii'],
      flags: { ascii: true },
    });
    expect(parseQuickly(['note', '1.1', '--', '--version', 'matters'], ALL)?.input).toEqual([
      '1.1',
      '--version',
      'matters',
    ]);
    expect(parseQuickly(['note', '--path', 'x', '1.1'], ALL)).toMatchObject({ input: ['1.1'], flags: { path: 'x' } });
  });
});

describe('quickly taken apart', () => {
  it.each([
    [['status'], ['status', [], {}]],
    [
      ['status', '--short'],
      ['status', [], { short: true }],
    ],
    [
      ['status', 'microservices', '--format', '{next.title}'],
      ['status', ['microservices'], { format: '{next.title}' }],
    ],
    [
      ['--store=DIR', 'status', '--no-color', '--json'],
      ['status', [], { store: 'DIR', color: false, json: true }],
    ],
    [
      ['import', 'a.md', 'b.md', '--dry-run'],
      ['import', ['a.md', 'b.md'], { dryRun: true }],
    ],
    [
      ['done', '-f', '1.1'],
      ['done', ['1.1'], { force: true }],
    ],
    [[], ['', [], {}]],
    [['--ascii'], ['', [], { ascii: true }]],
  ])('%j', (argv, expected) => {
    const parsed = parseQuickly(argv, ALL);
    expect([parsed?.verb.name, parsed?.input, parsed?.flags]).toEqual(expected);
  });

  it.each([
    [['statsu']],
    [['status', '--jsno']],
    [['status', '--force']],
    [['status', '--short', '--json']],
    [['status', '--help']],
    [['help', 'status']],
    [['status', 'a', 'b']],
    [['done']],
  ])('%j is left to meow', (argv) => {
    expect(parseQuickly(argv, ALL)).toBeUndefined();
  });
});

it.each(QUICK)('$name is used as the table of verbs says', (grammar) => {
  const { name, operands, flags } = VERBS.find((verb) => verb.name === grammar.name) ?? DASHBOARD;
  expect(grammar).toEqual({ name, operands, flags });
});
