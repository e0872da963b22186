import type { Adapter } from 'lowdb';
import { Failure } from '../../failure.ts';
import type { Notice } from '../../progress/history.ts';
import { count } from '../../text/quantity.ts';
import { visibleLine } from '../../text/visible.ts';
import type { Disk } from '../disk/disk.ts';
import type { Lock } from '../disk/lock.ts';
import { quarantine } from '../disk/quarantine.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { failureAt } from '../disk/system-error.ts';
import { type Document, format } from './file-format.ts';
import type { Read } from './reader.ts';

type JournalFileOptions = {
  readonly disk: Disk;
  readonly home: string;
  readonly path: string;
  /** Reads it as it is now, nothing where there is none: `openReader`, which may have just done so. */
  readonly read: () => Promise<Read | undefined>;
  /** Held from before the file is read until after it is written. */
  readonly lock: Lock;
  readonly notify: (notice: Notice) => void;
};

/**
 * One file of this device for lowdb, whose own adapter neither locks nor fsyncs. It is for writing: what only
 * reads does not come through here.
 *
 * A file that cannot be read is set aside here and nowhere else, which is to say by the holder of the lock,
 * of this device's own files, at the moment when one of them would have to be written over. Readers leave it:
 * they are many, have no lock, may have no right to write, and may be looking at a file that git is writing.
 * Files of other devices are never touched, since moving one would travel to that device and be a loss there.
 */
export function journalFile({ disk, home, path, read, lock, notify }: JournalFileOptions): Adapter<Document> {
  let previous: Uint8Array | undefined;
  return {
    async read() {
      const file = await read().catch((error: unknown) => {
        throw failureAt(path, 'read', error);
      });
      if (file?.kind === 'newer') {
        throw new Failure(`${visibleLine(path)}: was replaced by a newer version of Waymark just now; try again`);
      }
      if (file?.kind === 'unreadable') {
        await lock.check();
        const name = await quarantine(disk, home, path);
        const what = `${visibleLine(path)} could not be read (${file.why}) and was set aside as ${visibleLine(name)}`;
        const { rest } = file;
        notify(`${what}: ${rest === undefined ? 'its events are missing' : keptOf(rest)}.`);
        return rest ?? null;
      }
      previous = file?.bytes;
      return file?.document ?? null;
    },
    async write(document) {
      const bytes = new TextEncoder().encode(textOf(path, document));
      await replaceFile(disk, path, bytes, { home, before: () => lock.check(), previous });
    },
  };
}

/** A file has entries that can be read, and not be written again: another one is to be taken. */
export class TooDeep extends Failure {
  constructor(path: string) {
    super(`${visibleLine(path)}: has entries too deep to be written again; move the file away`);
  }
}

function keptOf({ events }: Document): string {
  return `${count(events.length, 'event')} in it ${events.length === 1 ? 'is' : 'are'} kept, all others are missing`;
}

/** JSON that nests too deeply can be read, but not written. */
function textOf(path: string, document: Document): string {
  try {
    return format(document);
  } catch {
    throw new TooDeep(path);
  }
}
