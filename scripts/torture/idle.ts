import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { endOf, openProgram } from './program.ts';
import type { Measured } from './proof.ts';

const SECOND = 1000;
/** V8 collects garbage up to three times once a program is quiet, some eight seconds apart: then nothing is left. */
const SETTLED = 30;

/** Leaves a dashboard alone, and says what it did all the same: bytes written, and CPU time in milliseconds. */
export async function leaveAlone(seconds: number) {
  const terminal = await openProgram();
  await sleep(SETTLED * SECOND);
  const before = { bytes: terminal.raw.length, work: workOf(terminal.pid) };
  await sleep(seconds * SECOND);
  const after = { bytes: terminal.raw.length, work: workOf(terminal.pid) };
  terminal.press('q');
  await endOf(terminal);
  terminal.close();
  const work = before.work === undefined || after.work === undefined ? undefined : after.work - before.work;
  return { seconds, bytes: after.bytes - before.bytes, work };
}

/**
 * The CPU time so far of the thread that runs the program (fields 14 and 15 of proc(5), in hundredths of a second),
 * where the system tells. V8 tidies up on threads of its own.
 */
function workOf(pid: number): number | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/task/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return undefined;
  }
}

export async function measure(): Promise<Measured> {
  const { seconds, bytes, work } = await leaveAlone(10);
  return {
    figure: `${seconds} s: ${bytes} bytes written, ${work === undefined ? 'CPU time not told here' : `${work} ms of CPU`}`,
    kept: bytes === 0 && (work ?? 0) === 0,
  };
}
