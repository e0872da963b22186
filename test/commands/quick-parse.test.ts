import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FLAGS } from '../../source/commands/flags.ts';
import { parseCommandLine } from '../../source/commands/parse.ts';
import { STATUS } from '../../source/commands/quick.ts';
import { parseQuickly } from '../../source/commands/quick-parse.ts';
import { DASHBOARD, VERBS } from '../../source/commands/verbs.ts';

const ALL = [DASHBOARD, ...VERBS];
const dashed = Object.keys(FLAGS).map((name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
const words = fc.oneof(
  fc.constantFrom(...VERBS.map(({ name }) => name), 'help'),
  fc.constantFrom(...dashed).map((name) => `--${name}`),
  fc.constantFrom(...dashed).map((name) => `--no-${name}`),
  fc.constantFrom('-h', '-v', '-f', '-hv', '-x', '--', '-', '', '--stor', 'true', 'false', '0', '-1', '1e3', '2.1'),
  fc
    .tuple(fc.constantFrom(...dashed), fc.constantFrom('', 'x', 'true', 'false', '-1', 'a=b'))
    .map(([name, value]) => `--${name}=${value}`),
  fc.constantFrom('saga-pattern', './a.md', 'a b', '--format={next.title}', 'é', '__proto__', '--__proto__'),
);

describe('what Node’s parser takes apart', () => {
  it('meow takes apart in the same way', () => {
    const answered = { count: 0 };
    fc.assert(
      fc.property(fc.array(words, { maxLength: 5 }), (argv) => {
        const quick = parseQuickly(argv, ALL);
        if (quick === undefined) return;
        answered.count++;
        expect(parseCommandLine(argv)).toEqual(quick);
      }),
      { numRuns: 3000 },
    );
    expect(answered.count).toBeGreaterThan(200);
  });

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

it('status is used as the table of verbs says', () => {
  const { name, operands, flags } = VERBS.find((verb) => verb.name === 'status') ?? DASHBOARD;
  expect(STATUS).toEqual({ name, operands, flags });
});
