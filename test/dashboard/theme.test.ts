import { expect, it } from 'vitest';
import { TONES } from '../../source/dashboard/view/theme.ts';
import { contrasts, contrastTable, READ, THEMES } from '../support/contrast.ts';

const ratioOf = (tone: string, theme: string) =>
  contrasts().find((one) => one.tone === tone)?.ratios[THEMES.findIndex(({ name }) => name === theme)] ?? 0;

it('text that is read is in the default colour, so that it is as easy to read as all else on that terminal', () => {
  for (const tone of READ) {
    expect(TONES[tone]).not.toHaveProperty('color');
    expect(TONES[tone]).not.toHaveProperty('dimColor');
    for (const { name } of THEMES) expect(ratioOf(tone, name)).toBe(ratioOf('plain', name));
  }
});

it('shapes that say something have the contrast that WCAG asks of them on every theme, but for green on white', () => {
  for (const tone of ['gained', 'next', 'warning'])
    for (const { name } of THEMES) expect(ratioOf(tone, name)).toBeGreaterThan(3);
  for (const { name } of THEMES.filter((theme) => theme.name !== 'white'))
    expect(Number(ratioOf('done', name).toFixed(1))).toBeGreaterThanOrEqual(3);
});

it('what stands back can still be read where the theme itself is easy to read', () => {
  for (const name of ['white', 'black', 'Dracula']) expect(ratioOf('quiet', name)).toBeGreaterThan(4.5);
});

it('a table tells the contrast of every tone on every theme: npm run contrast', () => {
  expect(contrastTable(contrasts()).split('\n')).toHaveLength(Object.keys(TONES).length + 2);
});
