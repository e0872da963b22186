// Lets Node run TypeScript that is named on its command line: `node --import`.
import { register } from 'node:module';

register('./typescript.js', import.meta.url);
