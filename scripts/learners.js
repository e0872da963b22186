// Says what three kinds of learners are told of their plan and their dates, week by week: npm run learners
import { register } from 'node:module';

process.env.TZ = 'UTC'; // the same on every machine
register('./torture/typescript.js', import.meta.url);
await import('./calibrate/learners.ts');
