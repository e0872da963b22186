// Measures what each technique gains: npm run gains [ROUNDS]. Every one is compared with a program that does without it,
// in the same rounds; the figures are medians of the times of the one without over the times of the one with it.

import { mkdtempSync, rmSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { smallHome } from './bench/homes.js';
import { interleaved, openScreen, quantile, ratio, roundsIn, wall } from './bench/measure.js';
import { bundle } from './bundle.js';
import { PATCH_NAMES } from './patches.js';

const rounds = roundsIn(process.argv);
const root = fileURLToPath(new URL('..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'waymark-gains-'));

/** Each has a home of its own, since a program keeps nothing that another build has compiled. */
async function program(name, without = []) {
  const home = join(folder, name);
  const dist = join(home, 'dist');
  await mkdir(dist, { recursive: true });
  await copyFile(`${root}curriculum.json`, join(home, 'curriculum.json'));
  await bundle(dist, without);
  await writeFile(join(dist, 'package.json'), '{"type":"commonjs"}\n');
  smallHome(join(home, 'waymark'));
  const env = { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8', TERM: 'xterm-256color' };
  return { home, cli: join(dist, 'cli.js'), env: { ...env, WAYMARK_HOME: join(home, 'waymark') } };
}

/** Milliseconds to the first frame, to the first key answered, and to a key answered later on. */
async function started({ cli, env }) {
  const screen = await openScreen([cli], env);
  const first = await screen.sinceStart('?', 'Move');
  await screen.press('?');
  const keys = [];
  for (const key of 'jk'.repeat(15)) keys.push((await screen.press(key)).time);
  await screen.close('q');
  return { frame: screen.time, first, key: quantile(keys.slice(10), 0.5) };
}

const removed = (...names) => rmSync(join(...names), { recursive: true, force: true });

try {
  const whole = await program('whole');
  const uncached = await program('uncached');
  const tasks = {
    whole: () => started(whole),
    'the kept first frame': () => {
      removed(uncached.home, 'waymark/local/frame');
      return started(uncached);
    },
    'the kept code': () => {
      removed(uncached.home, '.cache');
      return started(uncached);
    },
  };
  for (const name of PATCH_NAMES) {
    const without = await program(name, [name]);
    await started(without);
    tasks[`the patch ${name}`] = () => started(without);
  }
  for (const one of [whole, uncached]) await started(one);
  const times = await interleaved(rounds, tasks);

  const { whole: base, ...others } = times;
  const of = (what, one) => ratio(...[one, base].map((all) => all.map((times) => times[what]))).toFixed(2);
  console.log('| without | first frame | first key | key later on |\n| --- | --: | --: | --: |');
  for (const [name, one] of Object.entries(others))
    console.log(`| ${name} | ${of('frame', one)} | ${of('first', one)} | ${of('key', one)} |`);

  const glance = await interleaved(rounds, {
    kept: () => wall([whole.cli, 'status'], whole.env),
    written: () => {
      removed(uncached.home, 'waymark/local/glance/status.answer');
      return wall([uncached.cli, 'status'], uncached.env);
    },
    computed: () => {
      removed(uncached.home, 'waymark/local/glance');
      return wall([uncached.cli, 'status'], uncached.env);
    },
  });
  console.log('\n| without | waymark status |\n| --- | --: |');
  console.log(`| the kept answer | ${ratio(glance.written, glance.kept).toFixed(2)} |`);
  console.log(`| the kept glance, too | ${ratio(glance.computed, glance.kept).toFixed(2)} |`);
} finally {
  removed(folder);
}
