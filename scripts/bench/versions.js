// What is measured with, besides: a long path whose history was made in several versions of its document.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const RESOURCES = 10_000;
const PER_PHASE = 100;
const TICKED = 6000;
const START = Date.UTC(2024, 0, 1);

/** One of three versions, from 0: each rewords, adds and takes away one resource in a hundred of the one before it. */
function documentOf(version) {
  const lines = ['# Big Path'];
  for (let number = 1; number <= RESOURCES; number++) {
    if (number % PER_PHASE === 1) lines.push('', `## Phase ${Math.ceil(number / PER_PHASE)}`, '');
    const place = number % PER_PHASE;
    const isReworded = (place === 7 && version > 0) || (place === 57 && version > 1);
    if (place === 33 && version > 0) lines.push(`- [ ] New before ${number} (30 min)`);
    if (place === 66 && version > 1) continue;
    lines.push(`- [ ] Resource ${number}${isReworded ? ', in short' : ''} (30 min)`);
  }
  return `${lines.join('\n')}\n`;
}

/**
 * Makes a home in which so many things were done on a path of 10,000 resources, an equal share of them in each of the
 * last versions of its document.
 * @param versions how many, from 1 to 3
 * @param env what Waymark runs with: WAYMARK_HOME is the home, HOME the folder of the document
 */
export function versionsHome(cli, env, versions, events) {
  const file = join(env.HOME, `big-path-${versions}.md`);
  const waymark = (...words) => {
    const { status, stderr } = spawnSync(process.execPath, [cli, ...words], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`waymark ${words.join(' ')}: ${stderr}`);
  };
  const folder = join(env.WAYMARK_HOME, 'journal/versions');
  const known = new Map();
  for (let version = 3 - versions; version < 3; version++) {
    writeFileSync(file, documentOf(version));
    waymark('import', file);
    // The first tick in a version keeps its list.
    waymark('done', '1.1');
    waymark('undone', '1.1');
    const name = readdirSync(folder).find((one) => !known.has(one));
    known.set(name, JSON.parse(readFileSync(join(folder, name), 'utf8')).list);
  }
  const lists = [...known].map(([name, list]) => ({ version: name.slice(0, 32), list }));
  const lines = Array.from({ length: events }, (_, at) => {
    const { version, list } = lists[Math.floor((at * versions) / events)];
    const time = new Date(START + at * 60_000).toISOString();
    const type = Math.floor(at / TICKED) % 2 === 0 ? 'done' : 'reopened';
    const event = { id: String(at).padStart(20, '0'), at: time, path: 'big-path', item: list[at % TICKED].id };
    return JSON.stringify({ ...event, version, type });
  });
  const journal = join(env.WAYMARK_HOME, 'journal/past');
  mkdirSync(journal);
  writeFileSync(join(journal, '2024-01.json'), `{"version":1,"device":"past","events":[\n${lines.join(',\n')}\n]}\n`);
}
