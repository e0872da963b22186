import { lstatSync, mkdirSync, readdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { done, inTemporaryFolder, locationsIn, open } from './home.ts';
import { count, type Measured } from './proof.ts';

/** Writes under every umask there is, into a home behind a symbolic link, and says what others could read. */
export async function writeUnderUmasks(umasks: readonly number[]): Promise<readonly string[]> {
  const broken: string[] = [];
  for (const umask of umasks) {
    await inTemporaryFolder(async (folder) => {
      mkdirSync(join(folder, 'synced'), { mode: 0o700 });
      symlinkSync(join(folder, 'synced'), join(folder, 'home'));
      const before = process.umask(umask);
      await open(locationsIn(join(folder, 'home')))
        .append([done('a')])
        .finally(() => process.umask(before));
      if (!lstatSync(join(folder, 'home')).isSymbolicLink()) broken.push(`${umask}: the link is none any more`);
      for (const entry of readdirSync(join(folder, 'synced'), { withFileTypes: true, recursive: true })) {
        const mode = statSync(join(entry.parentPath, entry.name)).mode & 0o777;
        if (mode !== (entry.isDirectory() ? 0o700 : 0o600)) broken.push(`${umask}: ${entry.name} ${mode.toString(8)}`);
      }
    });
  }
  return broken;
}

export async function measure(): Promise<Measured> {
  const umasks = Array.from({ length: 0o1000 }, (_, umask) => umask);
  const broken = await writeUnderUmasks(umasks);
  return { figure: `${count(umasks.length, 'umasks')}: ${broken.length} with other modes`, kept: broken.length === 0 };
}
