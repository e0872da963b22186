import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { expect, it, onTestFinished } from 'vitest';
import { keepYoungGenerationSmall, withUsualFlags } from '../../../source/commands/shared/young-generation.ts';

it('compiled code is taken at the next start, whatever the flags of this one', () => {
  onTestFinished(() => setFlagsFromString('--semi-space-growth-factor=2'));
  const usual = cachedDataVersionTag();
  keepYoungGenerationSmall();
  expect(cachedDataVersionTag()).not.toBe(usual);
  expect(withUsualFlags(cachedDataVersionTag)).toBe(usual);
  expect(cachedDataVersionTag()).not.toBe(usual);
});
