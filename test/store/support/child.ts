/** What the tests let another process do with the store: bundled and forked by `processes.ts`. */
import { hostname } from 'node:os';
import { takeLock } from '../../../source/store/disk/lock.ts';
import { openJournal, randomId } from '../../../source/store/journal/stored-journal.ts';
import { ownDevice } from '../../../source/store/local/device.ts';
import { locate } from '../../../source/store/locations.ts';

const [command, target = '', count = '1'] = process.argv.slice(2);
const locations = locate({ env: {}, defaultFolder: () => target, userFolder: () => target });
const journal = openJournal({
  locations,
  device: () => ownDevice({ local: locations.local, hostname: hostname(), randomId }),
  now: Date.now,
  randomId,
});

switch (command) {
  case 'append':
    for (let number = 0; number < Number(count); number++) {
      const newEvent = { path: 'microservices', type: 'done', item: `${process.pid}-${number}` } as const;
      for (const { id } of await journal.append([newEvent])) process.send?.(id);
    }
    break;
  case 'hold':
    await takeLock(target);
    process.send?.('held');
    setInterval(() => undefined, 60_000);
    break;
  case 'subscribe':
    journal.subscribe(() => undefined);
    process.send?.('subscribed');
    break;
}
