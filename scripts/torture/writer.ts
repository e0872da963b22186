/**
 * A process that writes, and prints the id of each event once it is told that it is safe, and how long that took.
 * Bundled and started by `processes.ts`: `writer <home> <count> [die|stop <at>]`, where `at` is the number or the
 * name of a call of the file system, or `half`: in the middle of the first write of bytes.
 */
import { writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { type Disk, realDisk } from '../../source/store/disk/disk.ts';
import { openJournal, randomId } from '../../source/store/journal/stored-journal.ts';
import { ownDevice } from '../../source/store/local/device.ts';
import { locate } from '../../source/store/locations.ts';
import { watchedDisk } from '../../test/store/support/disk.ts';

const [home = '', count = '', end = '', at = ''] = process.argv.slice(2);
const locations = locate({ store: home, env: {}, defaultFolder: () => home, userFolder: () => home });

function struck(): void {
  say(`struck ${end}`);
  process.kill(process.pid, end === 'die' ? 'SIGKILL' : 'SIGSTOP');
}

/** The real disk, on which this process is struck once. */
function fatalDisk(): Disk {
  let once = false;
  if (at === 'half') return halfDisk();
  return watchedDisk(({ name, number }) => {
    if (once || !(name === at || number === Number(at))) return;
    once = true;
    struck();
  });
}

/** Half of the bytes are written, and then it is struck. */
function halfDisk(): Disk {
  return {
    ...realDisk,
    async open(path, flags, mode) {
      const handle = await realDisk.open(path, flags, mode);
      const write = handle.write.bind(handle);
      return Object.assign(handle, {
        async write(bytes: Uint8Array, offset: number, length: number) {
          const written = await write(bytes, offset, length >> 1);
          struck();
          return written;
        },
      });
    },
  };
}

/** At once, so that what was said has left this process even if it is killed right after. */
function say(line: string): void {
  writeSync(1, `${line}\n`);
}

const journal = openJournal({
  locations,
  device: () => ownDevice({ local: locations.local, hostname: hostname(), randomId }),
  now: Date.now,
  randomId,
  disk: end === '' ? realDisk : fatalDisk(),
});

say('ready');
for (let number = 0; number < Number(count); number++) {
  const begun = performance.now();
  const newEvent = { path: 'microservices', type: 'done', item: `${process.pid}-${number}` } as const;
  const [event] = await journal.append([newEvent]);
  say(`${event?.id} ${performance.now() - begun}`);
}
