import { dirname } from 'node:path';
import { itemNamed } from '../curriculum/find.ts';
import type { Path } from '../curriculum/types.ts';
import { Failure } from '../failure.ts';
import { openable } from '../terminal/openable.ts';
import { openFile, openLink } from '../terminal/programs.ts';
import { visibleLine } from '../text/visible.ts';
import type { Command, Run } from './shared/command.ts';
import { pathOf } from './shared/situation.ts';

/** `waymark open`: an item's link in the browser. */
export const open: Run = async (command) => {
  const path = await pathOf(command);
  const item = itemNamed(path, command.input[0] ?? '');
  const entry = item.type === 'resource' ? item.resource : item.type === 'extra' ? item.extra : undefined;
  if (entry?.link === undefined) throw new Failure(`${item.title} has no link`);
  await browse(command, entry.link.url, path, (file) => command.io.print(visibleLine(`Opening ${file}`)));
  command.io.print(`Opened ${entry.link.url}`);
  return 0;
};

/**
 * Opens a page that a path names in the learner's browser, or a file in the program that the system has for it: what
 * `terminal/openable.ts` lets through.
 * @param announce is told the name of a file before it is opened
 */
export async function browse(
  { io }: Command,
  address: string,
  { source }: Pick<Path, 'source'>,
  announce: (file: string) => void = () => undefined,
): Promise<void> {
  const { spawn } = await import('node:child_process');
  const { platform, env } = io.process;
  const what = openable(address, source && dirname(source.file));
  if (what.kind === 'page') return openLink(what.address, { platform, env, spawn });
  announce(what.file);
  return openFile(what.file, { platform, env, spawn });
}
