// How long a tick takes until it is on the disk, with a journal that has been read as the dashboard has.
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { importSource } from '../source.js';

const { openJournal, randomId } = await importSource('store/journal/stored-journal.ts');

/** Gives what ticks once, in a home. */
export async function ticker(home) {
  const locations = { home, journal: join(home, 'journal'), paths: join(home, 'paths'), local: join(home, 'local') };
  const journal = openJournal({ locations, device: async () => 'laptop', now: Date.now, randomId });
  await journal.read();
  return async () => {
    const begin = performance.now();
    await journal.append([{ type: 'done', path: 'big', item: 'r1' }]);
    const time = performance.now() - begin;
    await journal.read();
    return time;
  };
}
