import { spawn } from 'node:child_process';
import { hostname } from 'node:os';
import envPaths from 'env-paths';
import { loadCurriculum } from '../curriculum/load.ts';
import type { Path } from '../curriculum/types.ts';
import type { Event } from '../progress/event.ts';
import type { Journal, Notice } from '../progress/journal.ts';
import { type Progress, progressOf } from '../progress/progress.ts';
import { ownDevice } from '../store/device.ts';
import { openJournal, randomId } from '../store/journal.ts';
import { type Locations, locate } from '../store/locations.ts';
import { openLink } from '../terminal/browser.ts';
import { charsetOf } from '../terminal/charset.ts';
import { usesColour } from '../terminal/colour.ts';
import { ascii, type Charset, unicode } from '../text/charset.ts';
import type { Command } from './command.ts';
import { curriculumFile } from './curriculum.ts';

/** The path that a command is about. */
export function pathOf(command: Command, operand?: string): Promise<Path> {
  return loadCurriculum(curriculumFile(command, operand));
}

/** The folders in use. */
export function locationsOf({ flags, io }: Command): Locations {
  const { env } = io.process;
  const defaultFolder = envPaths('waymark', { suffix: '' }).data;
  // '.' and not its name: a shell may stand in a folder that is gone, which only matters to a relative name.
  return locate({ store: flags.store, env, defaultFolder, cwd: '.' });
}

/** The learner's journal. Nothing is read or written before it is asked to. */
export function journalOf(command: Command): Journal {
  const locations = locationsOf(command);
  const { env } = command.io.process;
  const device = () =>
    ownDevice({ local: locations.local, override: env['WAYMARK_DEVICE'], hostname: hostname(), randomId });
  return openJournal({ locations, device, now: command.io.now, randomId });
}

/** Where the learner is: path, history and progress, at this moment. */
export type Situation = {
  readonly path: Path;
  /** In order. */
  readonly history: readonly Event[];
  readonly progress: Progress;
  /** What the learner should be told about the journal. */
  readonly notices: readonly Notice[];
};

/** Reads where the learner is, and warns of what could not be read. */
export async function situationOf(command: Command, operand?: string): Promise<Situation> {
  const situation = await situationIn(journalOf(command), await pathOf(command, operand));
  situation.notices.forEach(command.io.warn);
  return situation;
}

/** Reads where the learner is, and tells nobody. */
export async function situationIn(journal: Journal, path: Path): Promise<Situation> {
  const { events: history, notices } = await journal.read();
  return { path, history, progress: progressOf(path, history), notices };
}

/** The characters to write with. */
export function charsetFor({ flags, io }: Command): Charset {
  const { env, platform } = io.process;
  return charsetOf(env, { ascii: flags.ascii === true, platform }) === 'ascii' ? ascii : unicode;
}

/** Whether to write in colour on standard output. */
export function colourFor({ flags, io }: Command): boolean {
  return usesColour(io.process.env, { noColor: flags.color === false, isTTY: io.process.stdout.isTTY });
}

/** Opens a link in the learner's browser. */
export function browse({ io }: Command, url: string): Promise<void> {
  const { platform, env } = io.process;
  return openLink(url, { platform, env, spawn });
}
