import { execFileSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../../source/failure.ts';
import { type Disk, realDisk } from '../../source/store/disk/disk.ts';
import { systemError } from '../../source/store/disk/system-error.ts';
import type { Locations } from '../../source/store/locations.ts';
import { done, inTemporaryFolder, itemsOf, locationsIn, open } from './home.ts';
import type { Measured } from './proof.ts';

const LEVELS = 32;
const BLOCK = 4096;
/** Its file is then of about half the levels in blocks, so that at some of them there is room for a new one. */
const EVENTS = 450;

/** A disk that has room for so many bytes more. What does not fit is cut off, as on a real one. */
function smallDisk(room: number): Disk {
  let left = room;
  return {
    ...realDisk,
    async open(path, flags, mode) {
      const handle = await realDisk.open(path, flags, mode);
      return {
        async write(bytes, offset, length) {
          if (left === 0) throw systemError('ENOSPC');
          const { bytesWritten } = await handle.write(bytes, offset, Math.min(length, left));
          left -= bytesWritten;
          return { bytesWritten };
        },
        chmod: (mode) => handle.chmod(mode),
        chown: (uid, gid) => handle.chown(uid, gid),
        sync: () => handle.sync(),
        close: () => handle.close(),
      };
    },
  };
}

/** Writes at each level of room that is left, and says how often there was enough, and what was found broken. */
async function atEachLevel(locations: Locations, leave: (room: number) => Disk) {
  const history = Array.from({ length: EVENTS }, (_, number) => done(`${number}`));
  await open(locations).append(history);
  const items = await itemsOf(open(locations));
  const broken: string[] = [];
  let stored = 0;
  for (let level = 0; level < LEVELS; level++) {
    const disk = leave(level * BLOCK);
    const item = `level ${level}`;
    try {
      await open(locations, { disk }).append([done(item)]);
      items.push(item);
      stored++;
    } catch (error) {
      if (!(error instanceof Failure) || !error.message.includes('the disk is full')) broken.push(`${item}: ${error}`);
    }
    if ((await itemsOf(open(locations))).join() !== items.toSorted().join()) broken.push(item);
  }
  leave(LEVELS * BLOCK);
  await open(locations).append([done('room again')]);
  if ((await itemsOf(open(locations))).length !== items.length + 1) broken.push('room again');
  return { levels: LEVELS, stored, broken };
}

/** On a disk that is made up. */
export function fillInjected() {
  return inTemporaryFolder((folder) => atEachLevel(locationsIn(join(folder, 'home')), smallDisk));
}

/** On a small disk in memory, which only some may mount. */
async function fillMounted() {
  return inTemporaryFolder(async (folder) => {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=512k', 'tmpfs', folder], { stdio: 'ignore' });
    try {
      return await atEachLevel(locationsIn(join(folder, 'home')), (room) => {
        const filler = join(folder, 'filler');
        rmSync(filler, { force: true });
        const { bavail, bsize } = statfsSync(folder);
        writeFileSync(filler, new Uint8Array(bavail * bsize - room));
        return realDisk;
      });
    } finally {
      execFileSync('umount', [folder]);
    }
  });
}

export async function measure(): Promise<Measured> {
  const found = await fillMounted().then(
    (result) => ({ where: 'a real tmpfs', ...result }),
    async () => ({ where: 'injected (a tmpfs cannot be mounted here)', ...(await fillInjected()) }),
  );
  const { where, levels, stored, broken } = found;
  return {
    figure: `${where}, ${levels} levels: ${stored} stored, ${levels - stored} refused, ${broken.length} in between`,
    kept: broken.length === 0 && stored > 0 && stored < levels,
  };
}
