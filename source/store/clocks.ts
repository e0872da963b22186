import { readFileSync } from 'node:fs';
import type { Clocks } from '../progress/time/forgotten.ts';

/** Where Linux names each start of the machine. */
const BOOT_ID = '/proc/sys/kernel/random/boot_id';

const NANOSECONDS = 1_000_000n;

/**
 * What the clocks of this machine say; nothing where it has only the one on the wall. `awake` stands still while a Linux
 * machine sleeps; on other systems it may go on, and then a sleep is not noticed.
 * @param wall the time, in milliseconds since 1970
 */
export function clocksOf(
  process: { readonly hrtime?: Pick<NodeJS.HRTime, 'bigint'> },
  wall: number,
): Clocks | undefined {
  const { hrtime } = process;
  return hrtime && { wall, awake: Number(hrtime.bigint() / NANOSECONDS), boot: bootId() };
}

function bootId(): string {
  try {
    return readFileSync(BOOT_ID, 'utf8').trim();
  } catch {
    return '';
  }
}
