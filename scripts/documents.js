// How many documents are read as a person counts them: `npm run documents`, or `npm run documents -- FOLDER` for one with
// an expected.json of its own. `npm run documents -- --speed` says how long a megabyte of each construct takes.
import { readFileSync } from 'node:fs';
import { importSource } from './source.js';

const OWN = new URL('../test/curriculum/markdown/documents', import.meta.url).pathname;
const { readMarkdown } = await importSource('curriculum/markdown/read.ts');
const { countsOf } = await importSource('../test/curriculum/markdown/counts.ts');

function missesOf(name, counted, folder) {
  const found = readMarkdown(readFileSync(`${folder}/${name}.md`, 'utf8'), { file: `${name}.md` });
  const got = found.outcome === 'path' ? countsOf(found) : { none: true };
  return Object.entries(counted).flatMap(([what, wanted]) => {
    const any = Array.isArray(wanted) && what !== 'titles' ? wanted : [wanted];
    const isRight = any.some((one) => JSON.stringify(one) === JSON.stringify(got[what]));
    return isRight ? [] : [`${what} ${JSON.stringify(got[what] ?? null)} of ${JSON.stringify(wanted)}`];
  });
}

function countExact(folder) {
  const expected = Object.entries(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8')));
  let exact = 0;
  for (const [name, counted] of expected) {
    const misses = missesOf(name, counted, folder);
    if (misses.length === 0) exact += 1;
    else console.log(`${name}: ${misses.join('; ')}`);
  }
  console.log(`${exact} of ${expected.length} documents are read exactly`);
}

async function timeConstructs() {
  const { CONSTRUCTS, megabyteOf } = await importSource('../test/curriculum/markdown/constructs.ts');
  for (const [name, piece] of Object.entries(CONSTRUCTS)) {
    const text = megabyteOf(piece);
    const start = process.cpuUsage();
    try {
      readMarkdown(text, { file: 'construct.md' });
    } catch (error) {
      console.log(`${name.padEnd(30)} refused: ${error.message.slice(0, 60)}`);
      continue;
    }
    const { user, system } = process.cpuUsage(start);
    console.log(`${name.padEnd(30)} ${Math.round((user + system) / 1000)} ms`);
  }
}

const [word] = process.argv.slice(2);
if (word === '--speed') await timeConstructs();
else countExact(word ?? OWN);
