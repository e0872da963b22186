// What is measured with: homes of learners, and the smallest program that draws with Ink.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const DAY = 86_400_000;
const START = Date.parse('2024-01-01');

/** A path of 100 phases with 100 resources each. */
function bigPath() {
  const phases = Array.from({ length: 100 }, (_, at) => ({
    id: `phase-${at + 1}`,
    title: `Phase ${at + 1}`,
    resources: Array.from({ length: 100 }, (_, place) => {
      const number = at * 100 + place + 1;
      return { id: `r${number}`, title: `Resource ${number}`, kind: 'article', minutes: 30, focus: `About ${number}` };
    }),
  }));
  return { id: 'big', title: 'Big Path', phases };
}

/** Writes a journal of so many events in monthly files, over 900 days. */
function writeJournal(home, amount) {
  const months = new Map();
  for (let at = 0; at < amount; at++) {
    const time = new Date(START + Math.floor((at * 900 * DAY) / amount)).toISOString();
    const type = Math.floor(at / 6000) % 2 === 0 ? 'done' : 'reopened';
    const event = { id: String(at).padStart(20, '0'), at: time, path: 'big', item: `r${(at % 6000) + 1}`, type };
    const month = time.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), JSON.stringify(event)]);
  }
  for (const [month, lines] of months) writeMonth(home, month, lines);
}

function writeMonth(home, month, lines) {
  const folder = join(home, 'journal/laptop');
  mkdirSync(folder, { recursive: true });
  const text = `{"version":1,"device":"laptop","events":[\n${lines.join(',\n')}\n]}\n`;
  writeFileSync(join(folder, `${month}.json`), text);
}

/** A home with a path of 10,000 resources, which was opened last, and a journal of so many events. */
export function bigHome(home, events) {
  mkdirSync(join(home, 'local'), { recursive: true });
  mkdirSync(join(home, 'paths'));
  writeFileSync(join(home, 'local/last'), 'big\n');
  writeFileSync(join(home, 'local/device'), 'laptop\n');
  writeFileSync(join(home, 'paths/big.json'), JSON.stringify(bigPath()));
  writeJournal(home, events);
}

/** A home of somebody who comes back after years: 5,000 questions, each answered once, and all of them due. */
export function backlogHome(home) {
  const asks = (resource, place) => `What is part ${place} of resource ${resource} about, and why?`;
  const resources = Array.from({ length: 500 }, (_, at) => {
    const selfCheck = Array.from({ length: 10 }, (_, place) => ({ question: asks(at, place), answer: 'About that.' }));
    return { id: `r${at}`, title: `Resource ${at}`, minutes: 30, selfCheck };
  });
  const phases = Array.from({ length: 20 }, (_, at) => {
    return { id: `p${at}`, title: `Phase ${at}`, resources: resources.slice(at * 25, at * 25 + 25) };
  });
  mkdirSync(join(home, 'local'), { recursive: true });
  mkdirSync(join(home, 'paths'));
  writeFileSync(join(home, 'local/last'), 'learned\n');
  writeFileSync(join(home, 'local/device'), 'laptop\n');
  writeFileSync(join(home, 'paths/learned.json'), JSON.stringify({ id: 'learned', title: 'Learned', phases }));
  const events = resources.slice(1).flatMap(({ id, selfCheck }) => [
    { path: 'learned', item: id, type: 'done' },
    ...selfCheck.map(({ question }) => {
      return { path: 'learned', item: id, type: 'reviewed', question, asks: question, grade: 3 };
    }),
  ]);
  const lines = events.map((event, at) =>
    JSON.stringify({ id: `e${at}`, at: new Date(START + at * 60_000).toISOString(), ...event }),
  );
  writeMonth(home, '2024-01', lines);
}

/** A home in which three resources of the built-in path are done. */
export function smallHome(home) {
  mkdirSync(join(home, 'local'), { recursive: true });
  const ticked = ['service-discovery', 'sidecar-pattern', 'circuit-breaker-pattern'].map((item, at) =>
    JSON.stringify({ id: `e${at}`, at: `2024-01-0${at + 1}T08:00:00.000Z`, path: 'microservices', item, type: 'done' }),
  );
  writeMonth(home, '2024-01', ticked);
}

/** The smallest program that draws with Ink, plainly bundled: the floor of a first frame. */
export async function buildHello(root, folder) {
  const contents = `import React from 'react'; import { render, Text } from 'ink';
    render(React.createElement(Text, null, 'hello READY')); setInterval(() => {}, 1e6);`;
  await build({
    stdin: { contents, resolveDir: root },
    outdir: folder,
    entryNames: 'hello',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    minify: true,
    define: { 'process.env.NODE_ENV': '"production"' },
    external: ['react-devtools-core'],
    banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  });
  return join(folder, 'hello.mjs');
}
