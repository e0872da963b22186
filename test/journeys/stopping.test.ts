import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { itWithGit } from '../store/sync/support/git.ts';
import { hasEnded, run } from '../support/run.ts';
import { CLI, openWaymark } from '../support/waymark.ts';

const PATHS = 1500;

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-stopping-'));
  const home = join(folder, 'home');
  const waymark = (...args: readonly string[]) => {
    return run(process.execPath, [CLI, ...args], { cwd: folder, env: { WAYMARK_HOME: home, HOME: folder } });
  };
  return { folder, home, waymark };
}

/** All that is below a folder, but for git's own files. */
function below(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => !name.startsWith('.git/'))
    .sort();
}

it('shows how far an import of many paths is, and stops it with nothing half done', async () => {
  const { folder, home, waymark } = newFolder();
  const docs = join(folder, 'docs');
  mkdirSync(docs);
  for (let number = 0; number < PATHS; number++) {
    const lessons = Array.from({ length: 7 }, (_, place) => `- [ ] Lesson ${place} of ${number} (30 min)\n`);
    writeFileSync(join(docs, `topic-${number}.md`), `# Topic ${number}\n\n## One\n\n${lessons.join('')}`);
  }
  const terminal = await openWaymark({ home, args: ['import', docs] });
  await terminal.waitFor('of 1,500 · Ctrl-C stops it');
  terminal.press('ctrl-c');
  expect(await terminal.exited).toBe(130);
  await terminal.waitFor('waymark: stopped: nothing was imported');
  // Nothing else is left on the screen, but for what the terminal itself says of Ctrl-C.
  expect(terminal.screen().replace('^C', '')).toBe('waymark: stopped: nothing was imported');
  expect(below(home).filter((name) => name !== 'local')).toEqual([]);
  const again = await openWaymark({ home, args: ['import', docs] });
  expect(await again.exited).toBe(0);
  expect(JSON.parse((await waymark('list', '--json')).stdout)).toHaveLength(PATHS + 1);
}, 120_000);

itWithGit('says whom a sync asks, and stops it with what is here kept', async () => {
  const { folder, home, waymark } = newFolder();
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  git('init', '--quiet', '--bare', 'remote.git');
  // The first time nobody answers.
  const ssh = join(folder, 'ssh');
  writeFileSync(ssh, `#!/bin/sh\necho $$ > ${folder}/asked\nexec sleep 1000\n`);
  chmodSync(ssh, 0o755);
  const settings = { HOME: folder, GIT_SSH_COMMAND: ssh, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  await waymark('done', '1.1');
  const address = `me@example.org:${folder}/remote.git`;
  const terminal = await openWaymark({ home, args: ['sync', '--init', address], env: settings, columns: 200 });
  await terminal.waitFor('Asking me@example.org');
  await terminal.waitFor(() => existsSync(join(folder, 'asked')));
  terminal.press('ctrl-c');
  expect(await terminal.exited).toBe(130);
  await terminal.waitFor('stopped: nothing was received, 1 event not sent yet');
  expect(hasEnded(Number(readFileSync(join(folder, 'asked'), 'utf8')))).toBe(true);
  expect(below(join(home, 'local')).filter((name) => /lock|sync/.test(name))).toEqual([]);

  // Then there is one: what ssh is asked to run there runs here.
  writeFileSync(ssh, '#!/bin/sh\nfor last; do :; done\nexec sh -c "$last"\n');
  const again = await openWaymark({ home, args: ['sync'], env: settings });
  await again.waitFor('Sent 1 event, received none.');
  expect(await again.exited).toBe(0);
  expect(git('-C', 'remote.git', 'log', '--format=%s', 'waymark')).toContain('1 event');
});
