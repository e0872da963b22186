import { describe, expect, it, test } from 'vitest';
import { FLAGS } from '../../../source/commands/line/flags.ts';
import { parseCommandLine } from '../../../source/commands/line/parse-for-people.ts';
import { DASHBOARD, VERBS } from '../../../source/commands/verbs.ts';
import { Failure } from '../../../source/failure.ts';
import { newLearner } from '../../support/run.ts';

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
    ['doen 1.1', 'no verb is called "doen"; did you mean done?'],
    ['help nosuch', 'no verb is called "nosuch"; waymark help lists the verbs'],
    ['help statsu', 'no verb is called "statsu"; did you mean status?'],
    // Options
    ['status --jsn', 'waymark status has no option --jsn; did you mean --json?'],
    ['done --forc 1.1', 'waymark done has no option --forc; did you mean --force?'],
    ['--stor=x', 'waymark has no option --stor; did you mean --store?'],
    ['--no-colour', 'waymark has no option --no-colour; did you mean --no-color?'],
    ['done 1.1 --reason x', 'waymark done has no option --reason; waymark done --help lists its options'],
    ['--json', 'waymark has no option --json; waymark --help lists its options'],
    ['-x', 'waymark has no option -x; waymark --help lists its options'],
    ['-V', 'waymark has no option -V; did you mean -v, --version?'],
    ['done -F 1.1', 'waymark done has no option -F; did you mean -f, --force?'],
    ['status -F', 'waymark status has no option -F; waymark status --help lists its options'],
    ['done -fx 1.1', 'waymark done has no option -x; waymark done --help lists its options'],
    ['status --no-path', 'waymark status has no option --no-path; waymark status --help lists its options'],
    ['status --no-format', 'waymark status has no option --no-format; waymark status --help lists its options'],
    ['status --no-such', 'waymark status has no option --no-such; waymark status --help lists its options'],
    ['--constructor', 'waymark has no option --constructor; waymark --help lists its options'],
    // Values
    ['status --store', '--store DIR needs a value'],
    ['--path=', '--path PATH needs a value'],
    ['status --format --json', '--format T needs a value'],
    ['import a.md --skip', '--skip HEADING needs a value'],
    ['import a.md --study Week --study=', '--study HEADING needs a value'],
    ['--store a --store b', '--store is given twice; give it once'],
    ['status --short --json', '--short and --json: give one of them'],
    ['status --json --format x', '--json and --format: give one of them'],
    // Operands
    ['done', 'which item? waymark done <item...>'],
    ['open', 'which item? waymark open <item>'],
    ['open 1.1 1.2', 'unexpected "1.2": waymark open <item>'],
    ['completion', 'which shell? waymark completion <shell>'],
    ['prompt bash zsh', 'unexpected "zsh": waymark prompt <shell>'],
    ['undo now', 'unexpected "now": waymark undo'],
    ['next a b', 'unexpected "b": waymark next [path]'],
    ['microservices x', 'no verb is called "microservices", and only one path is opened at a time: waymark [path]'],
  ])('waymark %s', (line, message) => {
    const trial = () => parseCommandLine(line.split(' '));
    expect(trial).toThrow(Failure);
    expect(trial).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  });
});

describe.concurrent('a shell that there is not', () => {
  it.each([
    ['completion', 'bsh', 'did you mean bash?'],
    ['completion', 'tmux', 'there are bash, zsh, fish'],
    ['prompt', 'powershell', 'there are bash, zsh, fish, starship, tmux'],
  ])('waymark %s %s', async (verb, name, hint) => {
    const { code, stderr } = await newLearner().run(verb, name);
    expect([code, stderr]).toEqual([2, `waymark: no shell is called "${name}"; ${hint}\n`]);
  });
});

describe('help', () => {
  it.each([
    [['help'], ''],
    [['help', 'done'], 'done'],
    [['help', 'done', '1.1'], 'done'],
    [['done', '--help'], 'done'],
  ])('%j', (argv, name) => {
    const { verb, flags } = parseCommandLine(argv);
    expect([verb.name, flags]).toEqual([name, { help: true }]);
  });
});

describe.concurrent('a word that is neither verb nor path', () => {
  it.each([
    ['statsu', 'did you mean status?'],
    ['STATUS', 'did you mean status?'],
    ['nxt', 'did you mean next?'],
    ['microsevices', 'did you mean microservices?'],
    ['nosuch', 'waymark list names the paths'],
    ['__proto__', 'waymark list names the paths'],
    ['', 'waymark list names the paths'],
    ['x'.repeat(10_000), 'waymark list names the paths'],
  ])('%.20s', async (word, hint) => {
    const { code, stderr } = await newLearner().run(word);
    const shown = word.length > 40 ? `${word.slice(0, 39)}…` : word;
    expect([code, stderr]).toEqual([2, `waymark: no verb or path is called "${shown}"; ${hint}\n`]);
  });
});

test('every flag belongs to a verb, and no verb has one that there is not', () => {
  const used = new Set([DASHBOARD, ...VERBS].flatMap(({ flags }) => flags));
  const common = ['path', 'store', 'color', 'ascii', 'plain', 'help', 'version'];
  expect([...used, ...common].sort()).toEqual(Object.keys(FLAGS).sort());
});
