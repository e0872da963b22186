import { describe, expect, it, test } from 'vitest';
import { FLAGS } from '../../source/commands/flags.ts';
import { parseCommandLine } from '../../source/commands/parse.ts';
import { VERBS } from '../../source/commands/verbs.ts';
import { Failure } from '../../source/failure.ts';

/** A command line, taken apart and put together again. */
function parsed(...argv: string[]): unknown[] {
  const { verb, input, flags } = parseCommandLine(argv);
  return [verb.name, input, flags];
}

describe('verbs and operands', () => {
  it.each([
    [[], ['', [], {}]],
    [['microservices'], ['', ['microservices'], {}]],
    [['./curriculum.json'], ['', ['./curriculum.json'], {}]],
    [['status'], ['status', [], {}]],
    [
      ['status', 'microservices'],
      ['status', ['microservices'], {}],
    ],
    [
      ['done', '1.1', '2.10', '01', '1e3'],
      ['done', ['1.1', '2.10', '01', '1e3'], {}],
    ],
    [
      ['done', 'done'],
      ['done', ['done'], {}],
    ],
    [
      ['skip', '1.1', '--reason', '1.10'],
      ['skip', ['1.1'], { reason: '1.10' }],
    ],
  ])('%j', (argv, expected) => {
    expect(parsed(...argv)).toEqual(expected);
  });
});

describe('flags', () => {
  it.each([
    [['--force', 'done', '1.1']],
    [['done', '--force', '1.1']],
    [['done', '1.1', '--force']],
    [['-f', 'done', '1.1']],
    [['done', '1.1', '-f']],
  ])('stand anywhere: %j', (argv) => {
    expect(parsed(...argv)).toEqual(['done', ['1.1'], { force: true }]);
  });

  it.each([
    [['--store', 'DIR', 'status']],
    [['--store=DIR', 'status']],
    [['status', '--store', 'DIR']],
    [['status', '--store=DIR']],
  ])('take a value with or without =: %j', (argv) => {
    expect(parsed(...argv)).toEqual(['status', [], { store: 'DIR' }]);
  });

  it('are absent when they are not given, and say no with no-', () => {
    expect(parsed('status', '--no-color')).toEqual(['status', [], { color: false }]);
  });

  it.each([
    [['-h'], { help: true }],
    [['--help'], { help: true }],
    [['-v'], { version: true }],
    [['status', '--short', '--short'], { short: true }],
  ])('%j', (argv, flags) => {
    expect(parseCommandLine(argv).flags).toEqual(flags);
  });

  it('end at --', () => {
    expect(parsed('done', '--', '-f', '--force')).toEqual(['done', ['-f', '--force'], {}]);
    expect(parsed('--', 'status')).toEqual(['status', [], {}]);
    expect(parsed('--')).toEqual(['', [], {}]);
  });

  it('ask for help or the version whatever the operands', () => {
    expect(parsed('done', '--help')).toEqual(['done', [], { help: true }]);
    expect(parsed('undo', 'a', 'b', '--version')).toEqual(['undo', ['a', 'b'], { version: true }]);
  });
});

describe('used wrongly', () => {
  it.each([
    // Verbs
    ['statsu', 'no verb or path is called "statsu"; did you mean status?'],
    ['doen 1.1', 'no verb or path is called "doen"; did you mean done?'],
    ['STATUS', 'no verb or path is called "STATUS"; did you mean status?'],
    ['nxt', 'no verb or path is called "nxt"; did you mean next?'],
    ['microservice', 'no verb or path is called "microservice"; did you mean microservices?'],
    ['nosuch', 'no verb or path is called "nosuch"; waymark --help lists the verbs'],
    ['help done', 'no verb or path is called "help"; waymark --help lists the verbs'],
    ['__proto__', 'no verb or path is called "__proto__"; waymark --help lists the verbs'],
    ['-- -h', 'no verb or path is called "-h"; waymark --help lists the verbs'],
    // Options
    ['status --jsn', 'waymark status has no option --jsn; did you mean --json?'],
    ['done --forc 1.1', 'waymark done has no option --forc; did you mean --force?'],
    ['--stor=x', 'waymark has no option --stor; did you mean --store?'],
    ['--no-colour', 'waymark has no option --no-colour; did you mean --no-color?'],
    ['done 1.1 --reason x', 'waymark done has no option --reason; waymark done --help lists its options'],
    ['--json', 'waymark has no option --json; waymark --help lists its options'],
    ['-x', 'waymark has no option -x; waymark --help lists its options'],
    ['done -fx 1.1', 'waymark done has no option -x; waymark done --help lists its options'],
    ['status --no-path', 'waymark status has no option --no-path; waymark status --help lists its options'],
    ['status --no-format', 'waymark status has no option --no-format; waymark status --help lists its options'],
    ['status --no-such', 'waymark status has no option --no-such; waymark status --help lists its options'],
    ['--constructor', 'waymark has no option --constructor; waymark --help lists its options'],
    // Values
    ['status --store', '--store DIR: its value is missing'],
    ['--path=', '--path PATH: its value is missing'],
    ['status --format --json', '--format T: its value is missing'],
    ['--store a --store b', 'The flag --store can only be set once.'],
    // Operands
    ['done', 'too little given; use it like this: waymark done <item...> [--force]'],
    ['open', 'too little given; use it like this: waymark open <item>'],
    ['open 1.1 1.2', 'too much given; use it like this: waymark open <item>'],
    ['undo now', 'too much given; use it like this: waymark undo'],
    ['next a b', 'too much given; use it like this: waymark next [path] [--json]'],
    ['microservices x', 'too much given; use it like this: waymark [path]'],
    ['status a b', 'too much given; use it like this: waymark status [path] [--short] [--json] [--format T]'],
  ])('waymark %s', (line, message) => {
    const trial = () => parseCommandLine(line.split(' '));
    expect(trial).toThrow(Failure);
    expect(trial).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  });

  it('an empty word is no path', () => {
    expect(() => parseCommandLine([''])).toThrow('no verb or path is called ""; waymark --help lists the verbs');
  });

  it('a long word is not repeated', () => {
    expect(() => parseCommandLine(['x'.repeat(100_000)])).toThrow(`no verb or path is called "${'x'.repeat(39)}…"`);
  });
});

test('every flag belongs to a verb, and no verb has one that there is not', () => {
  const used = new Set(VERBS.flatMap(({ flags }) => flags));
  const common = ['path', 'store', 'color', 'ascii', 'help', 'version'];
  expect([...used, ...common].sort()).toEqual(Object.keys(FLAGS).sort());
});
