import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { KEY_PATIENCE } from '../../source/terminal/input.ts';
import { memoryJournal } from '../../test/support/journal.ts';
import { smallPath } from '../../test/support/paths.ts';
import { soup } from '../../test/terminal/fixtures/soup.ts';
import { openDashboard, turn } from './dashboard.tsx';
import { count, type Measured } from './proof.ts';

/** At most so many dashboards at once: each waits, after an input that was cut, for what may follow. */
const DASHBOARDS = 40;
const INPUTS_EACH = 10;
const QUIT = /[q\x03\x1a]/g;
const BEGIN = '\x1b[200~';
const END = '\x1b[201~';

/** What nobody could call a wish to quit, though it may be anything else; the rest of a paste that was cut belongs to it. */
const input = soup.map((bytes) => Buffer.from(`${bytes.toString('latin1').replaceAll(QUIT, '')}`, 'latin1'));
const letters = fc.array(fc.string({ unit: fc.constantFrom('j', 'k'), minLength: 1, maxLength: 9 }), { maxLength: 4 });
const pasted = fc.string({
  unit: fc.constantFrom('q', ' ', 'u', '?', 'y', '\r', '\x03', '\x1b', '\x1b[A', 'é'),
  maxLength: 30,
});

type Case = {
  readonly bytes: Buffer;
  readonly repeat: readonly string[];
  readonly paste: string;
  readonly cuts: readonly number[];
};
const cases: fc.Arbitrary<Case> = fc.record({
  bytes: input,
  repeat: letters,
  paste: pasted,
  cuts: fc.array(fc.nat(60), { maxLength: 3 }),
});

/** Sends random input to real dashboards; then letters as a key repeats them, and a paste, both cut anywhere. */
export async function sendInputs(inputs: number) {
  process.setMaxListeners(0); // each dashboard wants to know when this process ends
  const total = { inputs: 0, exits: 0, sent: 0, lost: 0, pastes: 0, shortcuts: 0 };
  const all = fc.sample(cases, inputs);
  const share = Math.max(INPUTS_EACH, Math.ceil(inputs / DASHBOARDS));
  const some = Array.from({ length: DASHBOARDS }, (_, at) => all.slice(at * share, (at + 1) * share));
  await Promise.all(some.filter(({ length }) => length > 0).map((mine) => toOneDashboard(mine, total)));
  return total;
}

async function toOneDashboard(mine: readonly Case[], total: Record<string, number>): Promise<void> {
  let heard = '';
  const listen = (text: string) => {
    heard += text;
  };
  const dashboard = await openDashboard({
    path: smallPath,
    journal: memoryJournal(),
    columns: 80,
    rows: 24,
    heard: listen,
  });
  const add = (name: string, number: number) => {
    total[name] = (total[name] ?? 0) + number;
  };
  for (const { bytes, repeat, paste, cuts } of mine) {
    dashboard.send(bytes);
    await turn();
    // A paste that was begun and not ended would swallow what comes next, as it should.
    if (bytes.includes(BEGIN)) dashboard.send(END);
    await silence();
    add('inputs', 1);

    heard = '';
    for (const some of repeat) {
      dashboard.send(some);
      await turn();
    }
    add('sent', repeat.join('').length);
    add('lost', repeat.join('').length - heard.length);

    heard = '';
    // All at once: how long the rest of its mark may take is the tokenizer's own business.
    for (const piece of cut(Buffer.from(`${BEGIN}${paste}${END}`), cuts)) dashboard.send(piece);
    await turn();
    add('pastes', 1);
    add('shortcuts', heard === '' ? 0 : 1);
  }
  add('exits', dashboard.ended() === false && dashboard.left() === 0 ? 0 : 1);
  await dashboard.close();
}

/** As long as the keyboard waits, and no longer: Node runs timers of one length in the order in which they began. */
async function silence(): Promise<void> {
  await sleep(KEY_PATIENCE);
  await turn(); // the keyboard takes one more look at the terminal
}

function cut(bytes: Buffer, places: readonly number[]): Buffer[] {
  const ends = [...new Set(places.filter((place) => place < bytes.length)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, at) => bytes.subarray(at === 0 ? 0 : ends[at - 1], end));
}

export async function measure(): Promise<Measured> {
  const { inputs, exits, sent, lost, pastes, shortcuts } = await sendInputs(10_000);
  return {
    figure: `${count(inputs, 'inputs')}: ${exits} exits; ${count(sent, 'letters')} under key repeat: ${lost} lost; ${count(pastes, 'pastes')}: ${shortcuts} ran a shortcut`,
    kept: inputs >= 10_000 && exits === 0 && lost === 0 && shortcuts === 0,
  };
}
