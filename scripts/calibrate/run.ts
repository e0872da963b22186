import { readFileSync } from 'node:fs';
import { type Held, replayed, type Ticked, together } from './replay.ts';

/** At which shares of a path the histories are replayed. */
const SHARES = [0.25, 0.5, 0.75];

const [file] = process.argv.slice(2);
if (file === undefined)
  stop('npm run calibrate -- FILE: a JSON array of {"kind", "days": [days since the first tick]}');
const histories = read(file);
const results = SHARES.map((share) => replayed(histories, share));
console.log(line('at', ['replays', '80 % interval', 'first date', 'second date']));
for (const [index, held] of results.entries()) console.log(row(`${(SHARES[index] ?? 0) * 100} %`, held));
console.log(row('all', together(results)));

function row(name: string, { replays, interval, first, second }: Held): string {
  const percent = (held: number) => (replays === 0 ? '-' : `${Math.round((100 * held) / replays)} %`);
  return line(name, [String(replays), percent(interval), percent(first), percent(second)]);
}

function line(name: string, cells: readonly string[]): string {
  return name.padEnd(6) + cells.map((cell) => cell.padStart(15)).join('');
}

function read(name: string): readonly Ticked[] {
  try {
    const found: unknown = JSON.parse(readFileSync(name, 'utf8'));
    if (Array.isArray(found) && found.every(isHistory)) {
      return found.map(({ kind, days }) => ({ kind, days: [...days].sort((one, other) => one - other) }));
    }
    return stop(`${name}: not an array of {"kind", "days": [numbers]}`);
  } catch (error) {
    return stop(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isHistory(one: unknown): one is Ticked {
  const days = (one as Partial<Ticked> | null)?.days;
  return Array.isArray(days) && days.every((day) => Number.isFinite(day) && day >= 0 && day < 100_000);
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
