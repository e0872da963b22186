// Makes the pictures of the README: runs the built program in a real terminal and draws what that shows.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { screenOf } from './screen.js';
import { svgOf } from './svg.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const folder = process.argv[2] ?? join(root, 'docs/pictures');

/** What has been done in all pictures, so that there is something to see. */
const DONE = ['1.1', '1.2', '2.1'];

const PICTURES = {
  dashboard: { columns: 80, rows: 24, keys: [], until: 'Saga Pattern' },
  wide: { columns: 120, rows: 40, keys: [], until: 'Ask yourself' },
};

const home = mkdtempSync(join(tmpdir(), 'waymark-'));
const env = { ...process.env, WAYMARK_HOME: home, WAYMARK_DEVICE: 'picture', LANG: 'C.UTF-8' };
try {
  mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, [cli, 'done', ...DONE], { env });
  for (const [name, { columns, rows, keys, until }] of Object.entries(PICTURES)) {
    const cells = await screenOf({ command: [process.execPath, cli], env, columns, rows, keys, until });
    writeFileSync(join(folder, `${name}.svg`), svgOf(cells));
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
