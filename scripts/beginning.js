import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The glance on the built-in path for somebody who has not ticked anything, as the built program itself keeps it. */
export async function beginning(root) {
  const home = await mkdtemp(join(tmpdir(), 'waymark-build-'));
  try {
    // Without this folder nobody has used Waymark here, and nothing is kept.
    await mkdir(join(home, 'local'));
    await rm(`${root}dist/beginning`, { force: true });
    await promisify(execFile)(process.execPath, [`${root}dist/cli.js`, 'status', '--store', home], {
      env: { PATH: process.env.PATH },
    });
    return await readFile(join(home, 'local/glance/microservices'));
  } finally {
    await rm(home, { recursive: true });
  }
}
