import { cachedDataVersionTag, setFlagsFromString } from 'node:v8';
import { expect, it, onTestFinished } from 'vitest';
import { keepYoungGenerationSmall, unoptimized, withUsualFlags } from '../../../source/commands/shared/v8-flags.ts';

it('compiled code is taken at the next start, whatever the flags of this one', () => {
  onTestFinished(() => setFlagsFromString('--semi-space-growth-factor=2'));
  const usual = cachedDataVersionTag();
  keepYoungGenerationSmall();
  expect(cachedDataVersionTag()).not.toBe(usual);
  expect(withUsualFlags(cachedDataVersionTag)).toBe(usual);
  expect(cachedDataVersionTag()).not.toBe(usual);
});

it('what is done without the optimizing compiler leaves the flags as they were, also where it fails', async () => {
  const usual = cachedDataVersionTag();
  const within = unoptimized(async () => cachedDataVersionTag());
  expect(await within).not.toBe(usual);
  expect(cachedDataVersionTag()).toBe(usual);
  await expect(unoptimized(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(cachedDataVersionTag()).toBe(usual);
});
