// Runs the tests on every version of Node that Waymark is promised for. The npm package `node` brings them.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const VERSIONS = ['20', '22', '24'];
const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = 'node_modules/vitest/vitest.mjs';

const results = VERSIONS.map((version) => {
  const command = ['--yes', '--package', `node@${version}`, '--', 'node', vitest, 'run'];
  console.log(`\nNode ${version}: npx ${command.join(' ')}`);
  const { status } = spawnSync('npx', command, { cwd: root, stdio: 'inherit' });
  return { version, passed: status === 0 };
});

console.log();
for (const { version, passed } of results) console.log(`Node ${version}: ${passed ? 'passed' : 'FAILED'}`);
process.exitCode = results.every(({ passed }) => passed) ? 0 : 1;
