import { Failure } from '../../source/failure.ts';
import type { Locations } from '../../source/store/locations.ts';
import { failingDisk } from '../../test/store/support/disk.ts';
import { done, filesIn, inNewHome, itemsOf, open } from './home.ts';
import { startWriter } from './processes.ts';
import type { Measured } from './proof.ts';

const CODES = ['EIO', 'ENOSPC', 'EACCES'];
const HISTORIES: readonly (readonly string[])[] = [[], ['earlier']];

/** The calls that failed or were the last, and what was not as it was before or as it should be after. */
type Found = { readonly calls: readonly string[]; readonly broken: readonly string[] };

/** Lets every call of a write to the file system fail in turn, and writes again. */
export async function failInTurn(code: string, earlier: readonly string[]): Promise<Found> {
  const calls: string[] = [];
  const broken: string[] = [];
  for (let number = 1; calls.length === number - 1; number++) {
    await inNewHome(async (locations) => {
      for (const item of earlier) await open(locations).append([done(item)]);
      const disk = failingDisk((call) => {
        if (call.number !== number) return undefined;
        calls.push(call.name);
        return code;
      });
      const stored = await open(locations, { disk })
        .append([done('new'), done('new too')])
        .then(() => ['new', 'new too'])
        .catch((error) => {
          if (!isOneLine(error)) broken.push(`${calls.at(-1)}: ${error}`);
          return [];
        });
      broken.push(...(await troubles(locations, [...earlier, ...stored], `${calls.at(-1)} failed`)));
      const left = filesIn(locations.home).filter((path) => !path.endsWith('.json'));
      if (left.length > 0) broken.push(`${calls.at(-1)} left ${left}`);
    });
  }
  return { calls, broken };
}

/** Kills a process right before each of its calls in turn, and once between two halves of its bytes. */
export async function killInTurn(earlier: readonly string[]): Promise<Found> {
  const calls: string[] = [];
  const broken: string[] = [];
  for (let number = 1, ended = false; !ended; number++) ended = await killedAt(String(number));
  await killedAt('half');
  return { calls, broken };

  async function killedAt(at: string): Promise<boolean> {
    return inNewHome(async (locations) => {
      for (const item of earlier) await open(locations).append([done(item)]);
      const writer = await startWriter(locations.home, 1, 'die', at);
      const { code } = await writer.ended;
      if (code === 0) return true;
      calls.push(at);
      const items = await itemsOf(open(locations));
      const stored = items.filter((item) => item.startsWith(`${writer.pid}-`));
      broken.push(...(await troubles(locations, [...earlier, ...stored], `killed at ${at}`)));
      return false;
    });
  }
}

/** What is wrong with a home that should hold `items`, and into which nobody should hesitate to write. */
async function troubles(locations: Locations, items: readonly string[], when: string): Promise<string[]> {
  const expected = async (wanted: readonly string[]) => {
    const { notices } = await open(locations).read();
    const found = await itemsOf(open(locations));
    const wrong = found.join() === wanted.toSorted().join() ? [] : [`${when}: ${found} and not ${wanted}`];
    return [...wrong, ...notices.map((notice) => `${when}: ${notice}`)];
  };
  const before = await expected(items);
  await open(locations, { lock: { patience: 0 } }).append([done('then')]);
  return [...before, ...(await expected([...items, 'then']))];
}

function isOneLine(error: unknown): boolean {
  return error instanceof Failure && error.exitCode === 1 && /^[^\n]+; [^\n]+$/.test(error.message);
}

export async function measure(): Promise<Measured> {
  let [failures, kills] = [0, 0];
  const broken: string[] = [];
  for (const earlier of HISTORIES) {
    for (const code of CODES) {
      const failed = await failInTurn(code, earlier);
      failures += failed.calls.length;
      broken.push(...failed.broken);
    }
    const killed = await killInTurn(earlier);
    kills += killed.calls.length;
    broken.push(...killed.broken);
  }
  return {
    figure: `${failures} failures (${CODES.join(', ')}) and ${kills} kills: ${broken.length} times neither the old state nor the new${broken
      .slice(0, 3)
      .map((one) => `; ${one}`)
      .join('')}`,
    kept: broken.length === 0 && failures > 0 && kills > 0,
  };
}
