// Writes the keys into the README, from the key table that the dashboard itself uses.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSource } from './source.js';

const readme = fileURLToPath(new URL('../README.md', import.meta.url));
const [target = readme] = process.argv.slice(2);
const { keysTable } = await importSource('dashboard/keys/dispatch.ts');

const marked = /(<!-- keys -->\n)[\s\S]*(<!-- \/keys -->)/;
const text = readFileSync(readme, 'utf8');
if (!marked.test(text)) throw new Error(`${readme}: has no <!-- keys --> and <!-- /keys --> to write between`);
writeFileSync(
  target,
  text.replace(marked, (_, begin, end) => `${begin}\n${keysTable()}\n\n${end}`),
);
