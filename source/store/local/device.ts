import { dirname, join } from 'node:path';
import { Failure } from '../../failure.ts';
import type { Notice } from '../../progress/history.ts';
import { visibleLine } from '../../text/visible.ts';
import { entryAt, placeIn, readIn, STORE_LIMITS } from '../disk/boundary.ts';
import { type Disk, realDisk } from '../disk/disk.ts';
import { quarantine } from '../disk/quarantine.ts';
import { replaceFile } from '../disk/replace-file.ts';
import { codeOf, failureAt } from '../disk/system-error.ts';

type DeviceOptions = {
  /** The folder in the home that keeps what holds for this machine alone (`Locations.local`). */
  readonly local: string;
  /** The value of `WAYMARK_DEVICE`. */
  readonly override?: string | undefined;
  readonly disk?: Disk;
};

type NewDeviceOptions = DeviceOptions & {
  readonly hostname: string;
  readonly randomId: () => string;
  readonly notify?: (notice: Notice) => void;
};

/** A name that is one folder and nothing else: no separators, not hidden, no `..`, and none that is taken. */
const NAME = /^(?!\.|versions$)[\w.-]{1,64}(?<!\.)$/i;
/** What is no regular file, or much too long, holds no name. */
const NO_NAME = new Set(['EISDIR', 'EINVAL', 'EFBIG']);

/**
 * The name of this device, or nothing when it has none yet, or none that can be used. Writes nothing.
 * @throws {Failure} when the name given is none (2), or the file cannot be read (1).
 */
export async function knownDevice({ local, override, disk = realDisk }: DeviceOptions): Promise<string | undefined> {
  if (override) {
    if (NAME.test(override)) return override;
    const given = `WAYMARK_DEVICE: ${visibleLine(override)} is no device name`;
    throw new Failure(`${given}; use up to 64 letters, digits, dots, dashes and underscores`, 2);
  }
  const file = join(local, 'device');
  try {
    const bytes = readIn(disk, dirname(local), file, STORE_LIMITS.note);
    const name = new TextDecoder().decode(bytes).trim();
    return NAME.test(name) ? name : undefined;
  } catch (error) {
    if (NO_NAME.has(codeOf(error) ?? '')) return undefined;
    throw failureAt(file, 'read', error);
  }
}

/**
 * The name of this device, made and kept if it has none yet: `laptop-3f9c`. Only for the holder of the lock,
 * so that two processes that both start for the first time agree. A file that holds no name is set aside: any new
 * name will do, for the events under the old one stay where they are.
 * @throws {Failure} as {@link knownDevice}, and when the name cannot be kept.
 */
export async function ownDevice({ hostname, randomId, notify, ...options }: NewDeviceOptions): Promise<string> {
  const known = await knownDevice(options);
  if (known !== undefined) return known;
  const disk = options.disk ?? realDisk;
  const file = join(options.local, 'device');
  const home = dirname(options.local);
  const name = `${slugOf(hostname)}-${slugOf(randomId()).slice(0, 4)}`;
  if (entryAt(disk, placeIn(disk, home, file)) !== undefined) {
    const aside = visibleLine(await quarantine(disk, home, file));
    notify?.(`${visibleLine(file)} held no device name and was set aside as ${aside}: this device is now ${name}.`);
  }
  await replaceFile(disk, file, new TextEncoder().encode(`${name}\n`), { home });
  return name;
}

/** What a host is called without its domain. */
function slugOf(hostname: string): string {
  const words =
    hostname
      .split('.', 1)
      .join()
      .normalize('NFKD')
      .toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return words.join('-').slice(0, 20).replace(/-$/, '') || 'device';
}
