// Says how often the dates that Waymark tells have held: npm run calibrate -- FILE
import { register } from 'node:module';

process.env.TZ = 'UTC'; // the days of the histories are no days of a calendar
register('./torture/typescript.js', import.meta.url);
await import('./calibrate/run.ts');
