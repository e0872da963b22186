// Replays a year of reviews of the built-in path: what its 21 questions ask of learners who recall as FSRS expects.
// `npm run replay -- 7` is the seventh of them. `npm run replay -- --fold` measures the fold of 100,000 answers.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importSource } from './source.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const DAY = 86_400_000;
const START = Date.parse('2026-01-05T19:00:00.000Z');

const [{ readCurriculum }, { progressOf }, { givenIn, recallOf, shareOf }, { fsrs }, due, { toAsk, sit }] =
  await Promise.all(
    [
      ...['curriculum/parse.ts', 'progress/progress.ts', 'progress/recall/recall.ts', 'progress/recall/fsrs.ts'],
      ...['progress/recall/due.ts', 'progress/recall/sitting.ts'],
    ].map(importSource),
  );
const { path } = readCurriculum(readFileSync(`${root}curriculum.json`, 'utf8'));
const recallAfter = (events) => recallOf(progressOf(path, events), events, fsrs);

/** Twenty learners, or those that are named by their numbers. */
function seedsIn(words) {
  const seeds = words.map(Number).filter(Number.isInteger);
  return seeds.length > 0 ? seeds : Array.from({ length: 20 }, (_, index) => index + 1);
}

/** How often the grades 1, 2, 3 and 4 are given: those of the simulator that FSRS is developed with. */
const FIRST = [0.24, 0.094, 0.495, 0.171];
const LATER = [0, 0.224, 0.631, 0.145];

/** The grade at a place between 0 and 1. */
function drawn(shares, place) {
  const sums = shares.map((_, index) => shares.slice(0, index + 1).reduce((all, share) => all + share, 0));
  return sums.findIndex((sum) => sum > place) + 1 || 3;
}

/**
 * A resource every third evening, and each evening what is due, at most ten. What was asked before is recalled with the
 * probability that the model gives.
 */
function replay(seed) {
  const random = randomOf(seed);
  const resources = path.phases.flatMap((phase) => phase.resources);
  const events = [];
  const add = (at, event) =>
    events.push({ id: `e${events.length}`, at: new Date(at).toISOString(), path: path.id, ...event });
  const byDay = [];
  for (let day = 0; day < 365; day += 1) {
    const now = START + day * DAY;
    const resource = day % 3 === 0 ? resources[day / 3] : undefined;
    if (resource !== undefined) add(now, { type: 'done', item: resource.id });
    const { questions } = recallAfter(events);
    const { asked } = sit(toAsk([{ path, questions }], due.todayAt(now), fsrs));
    for (const [
      index,
      {
        question: { id, place, question, schedule },
      },
    ] of asked.entries()) {
      const isKnown = schedule === undefined || random() < due.retrievability({ schedule }, now, fsrs);
      const grade = isKnown ? drawn(schedule === undefined ? FIRST : LATER, random()) : 1;
      add(now + (index + 1) * 20_000, { type: 'reviewed', item: place.id, question: id, asks: question, grade });
    }
    byDay.push(asked.length);
  }
  const sum = (days) => byDay.slice(0, days).reduce((all, one) => all + one, 0);
  const share = shareOf(givenIn(events, path.id, fsrs));
  return { quarter: sum(90), year: sum(365), busiest: Math.max(...byDay), ...share };
}

function inWords(name, { quarter, year, busiest, remembered, asked }) {
  const share = ((100 * remembered) / asked).toFixed(1);
  const reviews = `${quarter.toFixed(0)} reviews in 90 days, ${year.toFixed(0)} in a year, ${busiest} on the busiest day`;
  return `${name}: ${reviews}, ${share} % remembered of ${asked} that were due`;
}

function replayAll(seeds) {
  const all = seeds.map(replay);
  for (const [index, one] of all.entries()) console.log(inWords(`learner ${seeds[index]}`, one));
  const total = (key) => all.reduce((sum, one) => sum + one[key], 0);
  const busiest = Math.max(...all.map((one) => one.busiest));
  const mean = { quarter: total('quarter') / all.length, year: total('year') / all.length, busiest };
  console.log(inWords('all', { ...mean, remembered: total('remembered'), asked: total('asked') }));
}

/** How long it takes to fold 100,000 answers, in milliseconds of processor time, each time from the beginning. */
function measureFold(count) {
  const asks = (index) => `What is part ${index % 10} of resource ${Math.floor(index / 10)} about?`;
  const resources = Array.from({ length: count / 10 }, (_, index) => ({
    ...{ id: `r${index}`, title: `Resource ${index}`, links: [], dependencies: [] },
    selfCheck: Array.from({ length: 10 }, (_, part) => ({ question: asks(10 * index + part) })),
  }));
  const long = { ...path, phases: [{ id: 'p', title: 'P', dependencies: [], resources }] };
  const events = Array.from({ length: 100_000 }, (_, index) => {
    const question = asks(index % count);
    const item = `r${Math.floor((index % count) / 10)}`;
    const at = new Date(START + index * 3_600_000).toISOString();
    const grade = (index % 4) + 1;
    return { id: `e${index}`, at, type: 'reviewed', path: path.id, item, question, asks: question, grade };
  });
  const progress = progressOf(long, events);
  const times = Array.from({ length: 15 }, () => {
    const before = process.cpuUsage();
    recallOf(progress, events, fsrs);
    return process.cpuUsage(before).user / 1000;
  }).sort((one, other) => one - other);
  const [best, median] = [times[0], times[7]].map((time) => time.toFixed(0));
  console.log(`100,000 answers to ${count} questions: ${median} ms, the median of 15; ${best} ms the best`);
}

/** Numbers from 0 to 1, always the same ones for a seed ("mulberry32"). */
function randomOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

if (process.argv.includes('--fold')) for (const count of [200, 5_000]) measureFold(count);
else replayAll(seedsIn(process.argv.slice(2)));
