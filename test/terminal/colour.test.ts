import { expect, test } from 'vitest';
import { prepareEnvironment, usesColour } from '../../source/terminal/colour.ts';

const onTerminal = { noColor: false, isTTY: true };
const piped = { noColor: false, isTTY: false };

test.each([
  ['a terminal', { TERM: 'xterm' }, onTerminal, true],
  ['no terminal', { TERM: 'xterm' }, piped, false],
  ['--no-color', { FORCE_COLOR: '1' }, { noColor: true, isTTY: true }, false],
  ['NO_COLOR, whatever it says', { NO_COLOR: '0' }, onTerminal, false],
  ['NO_COLOR over FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, onTerminal, false],
  ['an empty NO_COLOR', { NO_COLOR: '' }, onTerminal, true],
  ['a dumb terminal', { TERM: 'dumb', FORCE_COLOR: '1' }, onTerminal, false],
  ['FORCE_COLOR without a terminal', { FORCE_COLOR: '' }, piped, true],
  ['FORCE_COLOR=0', { FORCE_COLOR: '0' }, onTerminal, false],
  ['FORCE_COLOR=false', { FORCE_COLOR: 'false' }, onTerminal, false],
])('%s', (_, env, options, colour) => {
  expect(usesColour(env, options)).toBe(colour);
});

test('the environment is made to say so, and nothing that keeps Ink from drawing is left', () => {
  const env = { CI: '', CONTINUOUS_INTEGRATION: '1', DEV: 'true', TF_BUILD: '1', TERM: 'xterm', FORCE_COLOR: '3' };
  prepareEnvironment(env);
  expect(env).toEqual({ TERM: 'xterm', FORCE_COLOR: '1' });
});
