import { setTimeout as sleep } from 'node:timers/promises';
import type { Locations } from '../../source/store/locations.ts';
import { done, idsOf, inNewHome, open } from './home.ts';
import { startWriter, type Writer } from './processes.ts';
import { count, type Measured, milliseconds } from './proof.ts';

export type Kills = { readonly kills: number; readonly writers: number };

/** So many kills a home: a history grows, and writing all of it again gets slower. */
const IN_ONE_HOME = 50;
/** A kill comes at most so many milliseconds after its writer has begun: the time of some writes. */
const MOMENTS = 40;
const SECOND = 1000;

/**
 * Kills processes that write all the time, at random moments, and writes after each. An event is acknowledged once
 * its process has printed its id.
 */
export async function killWriters({ kills, writers }: Kills) {
  const total = { kills: 0, acknowledged: 0, lost: 0, unreadable: 0, slowest: 0 };
  while (total.kills < kills) {
    const found = await inNewHome((home) => inOneHome(home, Math.min(IN_ONE_HOME, kills - total.kills), writers));
    total.kills += found.kills;
    total.acknowledged += found.acknowledged;
    total.lost += found.lost;
    total.unreadable += found.unreadable;
    total.slowest = Math.max(total.slowest, found.slowest);
  }
  return total;
}

async function inOneHome(locations: Locations, kills: number, writers: number) {
  const journal = open(locations);
  const all: Writer[] = [];
  const living: Writer[] = [];
  let unreadable = 0;
  let slowest = 0;
  const begin = async () => {
    const writer = await startWriter(locations.home);
    all.push(writer);
    living.push(writer);
    await writer.says('ready');
  };
  for (let number = 1; number < writers; number++) await begin();
  for (let number = 0; number < kills; number++) {
    await begin();
    await sleep(Math.random() * MOMENTS);
    const [victim] = living.splice(Math.floor(Math.random() * living.length), 1);
    victim?.kill('SIGKILL');
    const begun = performance.now();
    await journal.append([done(`after ${number}`)]);
    slowest = Math.max(slowest, performance.now() - begun);
    await victim?.ended;
    unreadable += (await journal.read()).notices.length;
  }
  for (const writer of living) writer.kill('SIGKILL');
  await Promise.all(all.map(({ ended }) => ended));
  // Not through the journal that has watched all along, but as the next start will find it.
  const ids = await idsOf(open(locations));
  const acknowledged = all.flatMap((writer) => writer.acknowledged);
  return {
    kills,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((id) => !ids.has(id)).length,
    unreadable,
    slowest,
  };
}

export async function measure(options: Kills): Promise<Measured> {
  const { kills, acknowledged, lost, unreadable, slowest } = await killWriters(options);
  return {
    figure: `${count(kills, 'kills')}, ${count(acknowledged, 'events acknowledged')}: ${lost} lost, ${unreadable} unreadable; slowest next write ${milliseconds(slowest)}`,
    kept: kills === options.kills && acknowledged > 0 && lost === 0 && unreadable === 0 && slowest < SECOND,
  };
}
