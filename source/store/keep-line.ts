import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from '../failure.ts';
import type { Packed } from '../glance/packed.ts';
import { type Disk, realDisk } from './disk.ts';
import { keepFile } from './keep-file.ts';
import { basisOf, glanceFile, idFor, keptGlance, type Origin } from './kept-glance.ts';
import { keptLine, lineFile, lineText, sourcesOf } from './kept-line.ts';

/** The clock of files goes in steps, of some milliseconds on most systems: what is written within one looks as old. */
const STEP = 10;
const TRIES = 3;

export type LineOptions = {
  readonly origin: Origin;
  /** Names the path that is shown; without it, that is the one that was opened last. */
  readonly name: string | undefined;
  /** What of the environment of a shell counts, as it writes it. */
  readonly settings: string;
  /** The folder of the program. */
  readonly program: string;
};

/**
 * Sees to it that the line for the shell's prompt is kept, as things stand now. It is made of the glance that is kept
 * for that path, so that the two say the same, and where there is none there is no line. Nothing is done where the
 * line is kept already.
 * @param write the line of a glance
 * @throws {Failure} when it cannot be written, or something changes meanwhile: then the old one stays, and is too old
 */
export async function keepLine(
  { origin, name, settings, program }: LineOptions,
  write: (glance: Packed) => string,
  disk: Disk = realDisk,
): Promise<void> {
  const { locations } = origin;
  const id = idFor(name, origin);
  if (id === undefined) return;
  const look = () => {
    const [sources, basis] = [sourcesOf(origin, id, program), basisOf(origin, id)];
    return { sources, basis, state: JSON.stringify([idFor(name, origin), basis, sources]) };
  };
  const { sources, basis, state } = look();
  const glance = basis === undefined ? undefined : keptGlance([glanceFile(locations, id)], basis);
  if (sources === undefined || glance === undefined) return;
  const file = lineFile(locations);
  const line = write(glance);
  const text = lineText(settings, line, sources);
  const isKept = () => keptLine(locations, settings) === line && readFileSync(file, 'utf8') === text;
  for (let count = 0; count < TRIES && !isKept(); count++) {
    if (count > 0) await sleep(STEP);
    await keepFile(disk, file, Buffer.from(text), {
      before: async () => {
        if (look().state !== state) throw new Failure('something changed while the line was written');
      },
    });
  }
}
