import { Failure } from '../../source/failure.ts';
import { done, idsOf, inNewHome, open } from './home.ts';
import { startWriter } from './processes.ts';
import type { Measured } from './proof.ts';

/** Calls of a write that are made while the lock is held. */
const MOMENTS = ['open', 'handle.write', 'handle.sync', 'rename'];
/** The program waits for five seconds; what is more is the machine's. */
const BOUND = 6000;

/**
 * Stops a process in the middle of a write (SIGSTOP), lets another one try, and wakes the first.
 * @param patience how long the other one waits, in milliseconds; without one, as long as the program does.
 */
export async function stopHolder(moment: string, patience?: number) {
  return inNewHome(async (locations) => {
    await open(locations).append([done('before')]);
    const writer = await startWriter(locations.home, 1, 'stop', moment);
    await writer.says('struck');
    const begun = performance.now();
    const refusal = await open(locations, patience === undefined ? {} : { lock: { patience } })
      .append([done('refused')])
      .catch((error: unknown) => error);
    const waited = performance.now() - begun;
    writer.kill('SIGCONT');
    const { code } = await writer.ended;
    const [after] = await open(locations).append([done('after')]);
    const ids = await idsOf(open(locations));
    const kept = [...writer.acknowledged, after?.id ?? ''].filter((id) => ids.has(id)).length;
    const clear = refusal instanceof Failure && refusal.message.includes(`is busy: process ${writer.pid} holds`);
    return { waited, clear, code, kept, events: ids.size };
  });
}

export async function measure(): Promise<Measured> {
  const found = await Promise.all(MOMENTS.map((moment) => stopHolder(moment)));
  const longest = Math.max(...found.map(({ waited }) => waited));
  const whole = found.filter(({ code, kept, events }) => code === 0 && kept === 2 && events === 3).length;
  const clear = found.filter((one) => one.clear).length;
  return {
    figure: `stopped at ${MOMENTS.length} moments: ${clear} clear errors, after ${(longest / 1000).toFixed(1)} s at most; ${whole} woke and lost nothing`,
    kept: clear === MOMENTS.length && whole === MOMENTS.length && longest < BOUND,
  };
}
