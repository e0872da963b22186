import { cacheFolder } from '../store/locations.ts';
import { openWorkspace, type Workspace } from '../store/workspace.ts';
import type { Command } from './command.ts';
import { originOf } from './places.ts';

/** What a command works in, opened when it is first asked for. */
export function workspaceFor({ flags, io }: Pick<Command, 'flags' | 'io'>): () => Workspace {
  let opened: Workspace | undefined;
  return () => {
    const device = io.process.env['WAYMARK_DEVICE'];
    opened ??= openWorkspace({
      origin: originOf({ flags, io }),
      device,
      now: io.now,
      env: io.process.env,
      cache: () => cacheFolder(io.process),
    });
    return opened;
  };
}
