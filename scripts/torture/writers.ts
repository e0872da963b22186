import { setTimeout as sleep } from 'node:timers/promises';
import { idsOf, inNewHome, open } from './home.ts';
import { startWriter } from './processes.ts';
import { count, type Measured, milliseconds, quantile } from './proof.ts';

export type Writers = { readonly runs: number; readonly events: number };

/** Two processes that write at once, and a third that reads all the time, each run in a new home. */
export async function writeAtOnce({ runs, events }: Writers) {
  const total = { written: 0, lost: 0, complaints: '', reads: 0, unreadable: 0, times: [] as number[] };
  for (let run = 0; run < runs; run++) {
    await inNewHome(async (locations) => {
      const writers = await Promise.all([startWriter(locations.home, events), startWriter(locations.home, events)]);
      const reader = open(locations);
      let writing = true;
      const ends = Promise.all(writers.map(({ ended }) => ended)).finally(() => {
        writing = false;
      });
      while (writing) {
        total.unreadable += (await reader.read()).notices.length;
        total.reads++;
        await sleep(1);
      }
      const ids = await idsOf(open(locations));
      const acknowledged = writers.flatMap((writer) => writer.acknowledged);
      total.written += ids.size;
      total.lost += acknowledged.filter((id) => !ids.has(id)).length + 2 * events - acknowledged.length;
      total.complaints += (await ends).map(({ complaint }) => complaint).join('');
      total.times.push(...writers.flatMap(({ times }) => times));
    });
  }
  return total;
}

export async function measure(options: Writers): Promise<Measured> {
  const { written, lost, reads, unreadable, times, complaints } = await writeAtOnce(options);
  const [most, slowest] = [quantile(times, 0.99), Math.max(...times)];
  return {
    figure: `${count(written, 'events')} in ${options.runs} runs: ${lost} lost; ${count(reads, 'reads')}: ${unreadable} unreadable; 99 % of writes within ${milliseconds(most)}, the slowest ${milliseconds(slowest)}`,
    kept: lost === 0 && unreadable === 0 && complaints === '' && reads > 0 && most < 300,
  };
}
