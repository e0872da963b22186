import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { run } from '../support/run.ts';
import { CLI, openWaymark } from '../support/waymark.ts';

const list = (...titles: readonly string[]) =>
  `# Databases\n\n## A\n\n${titles.map((one) => `- [ ] ${one}\n`).join('')}`;

it('says that the document has changed, reads it on R, and follows what another terminal reads', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-living-'));
  const [home, file] = [join(folder, 'home'), join(folder, 'postgres.md')];
  writeFileSync(file, list('Install Postgres 17', 'Read the manual'));
  const terminal = await openWaymark({ home, args: [file] });
  await terminal.waitFor('Install Postgres 17');
  terminal.press('space');
  await terminal.waitFor('✔ Install');
  writeFileSync(file, list('Install Postgres 18', 'Read the manual', 'Write a query'));
  await terminal.waitFor('postgres.md has changed: 1 new, 1 renamed · R reads it');
  terminal.press('R');
  await terminal.waitFor('now Install Postgres 18');
  terminal.press('escape');
  await terminal.waitFor('✔ Install Postgres 18');
  writeFileSync(file, list('Install Postgres 18', 'Read the manual', 'Write a query', 'Explain it'));
  await run(process.execPath, [CLI, 'import', file], { cwd: folder, env: { WAYMARK_HOME: home } });
  await terminal.waitFor('Explain it');
  terminal.press('q');
  expect(await terminal.exited).toBe(0);

  writeFileSync(file, list('Install Postgres 18', 'Read the manual', 'Write a query'));
  const again = await openWaymark({ home });
  await again.waitFor('postgres.md has changed: 1 gone');
  again.press('q');
  expect(await again.exited).toBe(0);
});
