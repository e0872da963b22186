import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openWaymark } from '../support/waymark.ts';

const DOCUMENT = [
  '# Regression',
  '## Lessons',
  '- [Lines](01-lines.md)\n- [Errors](02-errors.md)',
  '## Community notes',
  '- [Notes by one learner](https://example.org/n1)\n- [Notes by another](https://example.org/n2)',
].join('\n\n');

it('asks how a document is read of which much was passed over, and keeps what is chosen', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-parts-'));
  const [home, file] = [join(folder, 'home'), join(folder, 'regression.md')];
  writeFileSync(file, DOCUMENT);
  const terminal = await openWaymark({ home, args: [file] });
  await terminal.waitFor('How the document is read');
  await terminal.waitFor('2 entries passed over');
  terminal.press('j', 'space');
  await terminal.waitFor('0 entries passed over');
  terminal.press('enter');
  await terminal.waitFor('Notes by another');
  await terminal.waitFor('0 of 4');
  await terminal.waitFor('2 new');
  terminal.press('escape');
  await terminal.waitFor('space tick');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);

  const again = await openWaymark({ home, args: [file] });
  await again.waitFor('0 of 4');
  again.press(':', 'parts of its');
  await again.waitFor('▌ which parts of its document are studied');
  again.press('enter');
  await again.waitFor('0 entries passed over');
  again.press('escape');
  await again.waitFor('space tick');
  again.press('q');
  expect(await again.exited).toBe(0);
});

it('asks what is to be studied of a document of which nothing was taken, and leaves all as it was on Esc', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-parts-'));
  const [home, file] = [join(folder, 'home'), join(folder, 'places.md')];
  const links = (name: string) => `- [${name} one](https://example.org/1)\n- [${name} two](https://example.org/2)`;
  writeFileSync(file, ['# Places', '## Community', links('Forum'), '## Contributors', links('Ada')].join('\n\n'));
  const left = await openWaymark({ home, args: [file], columns: 200 });
  await left.waitFor('4 entries passed over');
  await left.waitFor('Nothing of it is studied yet');
  left.press('escape');
  expect(await left.exited).toBe(2);
  await left.waitFor('no learning path');
  expect(left.onAlternateScreen()).toBe(false);

  const terminal = await openWaymark({ home, args: [file] });
  await terminal.waitFor('4 entries passed over');
  terminal.press('space');
  await terminal.waitFor('2 · to be studied');
  terminal.press('enter');
  await terminal.waitFor('Forum one');
  await terminal.waitFor('0 of 2');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);

  // That was kept.
  const again = await openWaymark({ home, args: [file] });
  await again.waitFor('Forum one');
  again.press('q');
  expect(await again.exited).toBe(0);
});
