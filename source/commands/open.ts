import { itemNamed } from '../curriculum/find.ts';
import { Failure } from '../failure.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './shared/command.ts';
import { browse, pathOf } from './shared/situation.ts';

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
