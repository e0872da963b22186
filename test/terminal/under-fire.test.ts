/** What `npm run torture` does to the dashboard at length, in small: docs/reliability.md. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostile, showHostile } from '../../scripts/torture/hostile.ts';
import { sendInputs } from '../../scripts/torture/inputs.ts';

test('no input ends the dashboard, no letter is lost under key repeat, no paste runs a shortcut', async () => {
  const { inputs, exits, sent, lost, pastes, shortcuts } = await sendInputs(40);
  expect({ inputs, exits, lost, pastes, shortcuts }).toEqual({
    inputs: 40,
    exits: 0,
    lost: 0,
    pastes: 40,
    shortcuts: 0,
  });
  expect(sent).toBeGreaterThan(0);
});

test('no control of hostile text reaches the terminal, and nothing that it would set off happens', async () => {
  const { bytes, leaks, fired } = await showHostile(fc.sample(hostile, 20));
  expect({ leaks, fired }).toEqual({ leaks: 0, fired: 0 });
  expect(bytes).toBeGreaterThan(0);
});
