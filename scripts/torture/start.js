// Starts the torture: Node 20 cannot run TypeScript by itself.
import { register } from 'node:module';

process.env.NODE_ENV = 'production'; // what users have: React's development build keeps memory for every frame
register('./typescript.js', import.meta.url);
await import('./run.ts');
