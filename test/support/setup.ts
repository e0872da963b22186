import { afterAll } from 'vitest';
import { prepareEnvironment } from '../../source/terminal/capabilities.ts';
import { cleanUp } from './cleanup.ts';

// Test files share two processes, so that each does not load everything anew. What one changes of its process is put
// back for the next; Ink, which looks at its environment once, when it loads, finds the same in any order of files.
prepareEnvironment(process.env);
const before = { ...process.env };

afterAll(() => {
  cleanUp();
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
