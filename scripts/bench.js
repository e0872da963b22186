// Measures Waymark against its goals: npm run bench [ROUNDS]. All that is compared is measured in the same rounds.
// Exits with 1 where a goal is missed by more than 15 %.
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backlogHome, bigHome, buildHello, smallHome } from './bench/homes.js';
import { longHome, manyDocuments } from './bench/journals.js';
import { heldDown, oneByOne } from './bench/keys.js';
import { interleaved, memory, openScreen, quantile, ratio, roundsIn, wall } from './bench/measure.js';
import { prompts } from './bench/prompts.js';
import { ticker } from './bench/ticks.js';
import { versionsHome } from './bench/versions.js';

const SLACK = 1.15;
const rounds = roundsIn(process.argv);
const root = fileURLToPath(new URL('..', import.meta.url));
const cli = join(root, 'dist/cli.js');
const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'));
const at = (name) => join(folder, name);
// Nothing of this environment: CI keeps Ink from drawing, NODE_EXTRA_CA_CERTS doubles the start of Node.
const env = { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
const inHome = (name) => ({ ...env, WAYMARK_HOME: at(name) });
const [small, big, backlog] = [inHome('small'), inHome('big'), inHome('backlog')];
const rows = [];

function row(what, result, goal, unit = '') {
  rows.push({
    what,
    result: `${result.toFixed(2)}${unit}`,
    goal: `${goal}${unit}`,
    isMissed: !(result <= goal * SLACK),
  });
}

async function ended(args, env) {
  const screen = await openScreen(args, env);
  await screen.close('q');
}

async function once(args, env, use = ({ time }) => time, marks) {
  const screen = await openScreen(args, env, marks);
  const result = await use(screen);
  await screen.close();
  return result;
}

/** When all of it is there, and not only its first frame. */
async function taken(screen) {
  await screen.ready();
  return screen.memory();
}

/** Ticks and unticks, so that every time there is something to store. */
function ticking(home) {
  let times = 0;
  return () => wall([cli, times++ % 2 === 0 ? 'undone' : 'done', '1.2'], home);
}

async function measure() {
  smallHome(at('small'));
  bigHome(at('big'), 30_000);
  bigHome(at('long'), 100_000);
  backlogHome(at('backlog'));
  const hello = await buildHello(root, at('hello'));
  // The first time, what is kept for the next has to be made.
  for (const home of [small, big, backlog]) await ended([cli], home);
  // The line for a prompt is kept once one has asked for it.
  await wall([cli, 'status', '--short'], { ...big, WAYMARK_PROMPT: '1' });

  const glance = await interleaved(rounds, {
    floor: () => wall(['-e', '0'], env),
    full: () => wall([cli, 'status'], small),
    short: () => wall([cli, 'status', '--short'], small),
    bigFull: () => wall([cli, 'status'], big),
    bigShort: () => wall([cli, 'status', '--short'], big),
    prompt: () => prompts(cli, big),
  });
  row('status, built-in path, of node -e 0', ratio(glance.full, glance.floor), 1.1);
  row('status --short, built-in path, of node -e 0', ratio(glance.short, glance.floor), 1.1);
  row('status, 10,000 resources and 30,000 events, of node -e 0', ratio(glance.bigFull, glance.floor), 1.15);
  row('status --short, the same, of node -e 0', ratio(glance.bigShort, glance.floor), 1.15);
  row('a prompt of bash, the same, of node -e 0', ratio(glance.prompt, glance.floor), 0.04);

  longHome(at('years'), 50_000, 120);
  longHome(at('million'), 1_000_000, 120);
  const [none, years, million] = ['none', 'years', 'million'].map(inHome);
  for (const home of [none, years, million]) {
    // The first time, what is kept for the next has to be made.
    for (const words of [['undone', '1.2'], ['done', '1.2'], ['next']]) await wall([cli, ...words], home);
  }
  const verbs = await interleaved(rounds, {
    floor: () => wall(['-e', '0'], env),
    next: () => wall([cli, 'next'], none),
    done: ticking(none),
    years: ticking(years),
    million: ticking(million),
  });
  row('next, empty journal, of node -e 0', ratio(verbs.next, verbs.floor), 1.7);
  row('done, empty journal, of node -e 0', ratio(verbs.done, verbs.floor), 1.7);
  row('done, 50,000 events in 120 files, of an empty journal', ratio(verbs.years, verbs.done), 1.3);
  row('done, 1,000,000 events, of an empty journal', ratio(verbs.million, verbs.done), 3);

  const [one, three] = ['one', 'three'].map(inHome);
  versionsHome(cli, one, 1, 30_000);
  versionsHome(cli, three, 3, 30_000);
  for (const verb of ['next', 'list', 'done']) {
    const run = (home) => (verb === 'done' ? ticking(home) : () => wall([cli, verb], home));
    const times = await interleaved(rounds, { one: run(one), three: run(three) });
    row(`${verb}, 10,000 resources and 30,000 events in three versions, of one`, ratio(times.three, times.one), 1.2);
  }

  manyDocuments(at('documents'), 1000);
  const library = inHome('library');
  row('importing 1,000 paths from a folder', (await wall([cli, 'import', at('documents')], library)) / 1000, 1.5, ' s');
  await wall([cli, 'list'], library);
  const lists = await interleaved(rounds, {
    floor: () => wall(['-e', '0'], env),
    list: () => wall([cli, 'list'], library),
  });
  row('list, 1,000 paths, of node -e 0', ratio(lists.list, lists.floor), 2.5);

  const frames = await interleaved(rounds, {
    floor: () => wall(['-e', '0'], env),
    hello: () => once([hello], env, undefined, ['READY']),
    small: () => once([cli], small, async ({ time, sinceStart }) => ({ time, key: await sinceStart('?', 'Move') })),
    big: () => once([cli], big),
    backlog: () => once([cli], backlog),
  });
  const first = frames.small.map(({ time }) => time);
  row('first full frame, built-in path, of node -e 0', ratio(first, frames.floor), 2.8);
  row('the same, of the smallest Ink program', ratio(first, frames.hello), 0.65);
  row(
    'first key answered, of the first frame',
    ratio(
      frames.small.map(({ key }) => key),
      first,
    ),
    1.3,
  );
  row('first full frame, 10,000 resources, of the built-in path', ratio(frames.big, first), 1.3);

  row('first full frame, 5,000 questions that are due, of the built-in path', ratio(frames.backlog, first), 1.2);

  const keys = await interleaved(Math.ceil(rounds / 5), {
    small: () => once([cli], small, (screen) => oneByOne(screen, [...'jk'.repeat(30)])),
    big: () => once([cli], big, (screen) => oneByOne(screen, ['g', ...'j'.repeat(59)])),
    held: () =>
      once([cli], big, async (screen) => {
        await screen.ready();
        await screen.press('g');
        // Opens the first phase, which is done, so that the keys go from row to row.
        await screen.press('\r');
        return heldDown(screen, 'j', 60, 'Resource 61');
      }),
  });
  const [atSmall, atBig, held] = [keys.small.flat(), keys.big.flat(), keys.held.flat()];
  row('key to paint, 10,000 resources, median', quantile(atBig, 0.5), 8, ' ms');
  row('the same, 95 %', quantile(atBig, 0.95), 16, ' ms');
  row('the same, of 7 resources', quantile(atBig, 0.5) / quantile(atSmall, 0.5), 1.1);
  row('key held down (30 a second, none lost), 95 %', quantile(held, 0.95), 16, ' ms');

  const ticks = await interleaved(rounds, { empty: await ticker(at('empty')), long: await ticker(at('long')) });
  row('tick on the disk, 100,000 events, of an empty journal', ratio(ticks.long, ticks.empty), 3);

  const used = await interleaved(3, {
    floor: () => memory(['-e', '0'], env),
    glance: () => memory([cli, 'status'], small),
    small: () => once([cli], small, taken),
    big: () => once([cli], big, taken),
  });
  row('memory of the glance, above node -e 0', quantile(used.glance, 0.5) - quantile(used.floor, 0.5), 3, ' MB');
  row('memory of the dashboard, 7 resources', quantile(used.small, 0.5), 75, ' MB');
  row('memory of the dashboard, 10,000 resources', quantile(used.big, 0.5), 100, ' MB');
}

try {
  await measure();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const [{ model }] = cpus();
console.log(`Node ${process.version}, ${process.platform}, ${cpus().length} x ${model}, ${rounds} rounds\n`);
console.log('| what | goal | result | |\n| --- | --: | --: | --- |');
for (const { what, goal, result, isMissed } of rows)
  console.log(`| ${what} | ${goal} | ${result} | ${isMissed ? 'missed' : ''} |`);
process.exitCode = rows.some(({ isMissed }) => isMissed) ? 1 : 0;
