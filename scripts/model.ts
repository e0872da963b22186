// Prints how often designs of what an item is are wrong: `npm run model [STORIES OF EACH KIND]`.
import { tableOf } from '../test/progress/identity/support/table.ts';

console.log(
  'Wrong in % of the states of items (of those ticked or shown as ticked; unchanged and unique ones that are wrong)',
);
console.log(tableOf(Number(process.argv[2] ?? 1000)));
