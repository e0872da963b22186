import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FLAGS, longFlag } from '../../../source/commands/line/flags.ts';
import { ENVIRONMENT, manual } from '../../../source/commands/line/manual.ts';
import { VERBS } from '../../../source/commands/verbs.ts';
import { whatItDoes } from '../../../source/dashboard/keys/binding.ts';
import { keysByGroup } from '../../../source/dashboard/keys/dispatch.ts';
import { spell } from '../../../source/dashboard/keys/key.ts';
import { run } from '../../support/run.ts';
import { describeWith } from '../../support/shells.ts';

const PAGE = 'dist/waymark.1';
/** What it says, without the marks of its language. */
const text = readFileSync(PAGE, 'utf8').replaceAll('\\-', '-').replaceAll('\\e', '\\');

it('has every verb, option, key, variable and exit code', () => {
  const lines = text.split('\n');
  for (const { name, operands } of VERBS) expect(lines).toContain(`.B waymark ${name} ${operands}`.trim());
  for (const name of Object.keys(FLAGS) as (keyof typeof FLAGS)[]) expect(text).toContain(longFlag(name));
  for (const binding of keysByGroup().flatMap(({ bindings }) => bindings)) {
    expect(text).toContain(`.B ${binding.keys.map(spell).join(', ')}\n${whatItDoes(binding)}\n`);
  }
  for (const name of Object.keys(ENVIRONMENT)) expect(lines).toContain(`.B ${name}`);
  expect(text).toContain('.B 2\nused wrongly\n');
});

it('has every variable that the program looks at', () => {
  const own = ['WAYMARK_BUILD', 'HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME', 'LOCALAPPDATA'];
  // By what they say of themselves, which terminal it is.
  const terminals = ['TMUX', 'STY', 'TERM_PROGRAM', 'VTE_VERSION', 'WT_SESSION', 'KONSOLE_VERSION'];

  const known = [...Object.keys(ENVIRONMENT), ...own, ...terminals, 'KITTY_WINDOW_ID', 'DOMTERM'];
  const files = readdirSync('source', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const found = files.flatMap((name) => {
    const source = readFileSync(join('source', name), 'utf8');
    const direct = [...source.matchAll(/\benv(?:\.|\[')([A-Z_]+)/g)].map(([, variable = '']) => variable);
    const taken = [...source.matchAll(/\{ ([A-Z_, ]+) \} (?:= env\b|\}: )/g)].flatMap(([, names = '']) =>
      names.split(', '),
    );
    return [...direct, ...taken];
  });
  expect(new Set(found).size).toBeGreaterThan(10);
  expect(found.filter((name) => !known.includes(name))).toEqual([]);
});

it('takes text for text', () => {
  const page = manual([{ group: 'Odd', keys: [['.', "'tis \\fBbold"]] }]);
  expect(page).toContain(".B \\&.\n\\&'tis \\efBbold\n");
});

describeWith('man', () => {
  it('sets it without a warning', async () => {
    const { code, stdout, stderr } = await run('man', ['--warnings', '-l', PAGE], {
      cwd: '.',
      env: { MANWIDTH: '80' },
    });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^WAYMARK\(1\).*\n\nNAME\n +waymark - keeps your place/);
  });
});
