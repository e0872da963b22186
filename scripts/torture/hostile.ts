import xterm from '@xterm/headless';
import fc from 'fast-check';
import { parseCurriculum } from '../../source/curriculum/parse.ts';
import type { Path } from '../../source/curriculum/types.ts';
import type { Event } from '../../source/progress/event.ts';
import { failureAt, systemError } from '../../source/store/disk/system-error.ts';
import { toEvent } from '../../source/store/journal/event-format.ts';
import { lastWords } from '../../source/terminal/last-words.ts';
import { openDashboard, turn } from './dashboard.tsx';
import { count, type Measured } from './proof.ts';

const [COLUMNS, ROWS] = [150, 60];
/** Strings on one screen. */
const BATCH = 20;
/** Controls, the line feed apart, and what changes the order in which text is read. */
const CONTROL = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]/;
const COLOUR = /\x1b\[[\d;]*m/g;
/** All that `Screen` itself writes. */
const OWN = /\x1b\[(?:\?(?:1049|25|2004|2026|7)[hl]|\d+;1H|[HKm]|2J)/g;
/** Titles, colours, folders, links, notifications, and what reads and writes the clipboard. */
const OSC = [0, 1, 2, 4, 7, 8, 9, 10, 11, 12, 50, 52, 99, 104, 133, 633, 777, 1337];

const attack = fc.constantFrom(
  ...['\x1b]52;c;ZXZpbA==\x07', '\x1b]0;title\x07', '\x1b]2;title\x1b\\', '\x1b]8;;http://x\x07', '\u009d0;t\u009c'],
  ...[
    '\x1bP+q544e\x1b\\',
    '\x1b_G\x1b\\',
    '\x1b[2J',
    '\x1b[3J',
    '\x1b[?1049l',
    '\x1b[6n',
    '\x1bc',
    '\u009b31m',
    '\x1b#8',
  ],
  ...['\x1b', '\u009b', '\u009d', '\x07', '\b', '\r', '\n', '\0', '\x7f', '\x0e', '\t', '\u202e', '\u2066', '\u2028'],
  ...['\ud800', '\udc00', '\ufeff', '\u200d', '\u0301', '漢', '👩‍👩‍👧', ']52;c;eA==', '\\x1b', '%1b', '[31m', 'a', ' '],
);
export const hostile = fc
  .array(fc.oneof({ weight: 3, arbitrary: attack }, fc.string({ unit: 'binary', maxLength: 6 })), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => pieces.join(''));

/** Shows strings as titles, focus, links, notes and names of files, and looks at every byte on its way out. */
export async function showHostile(strings: readonly string[]) {
  const total = { strings: strings.length, bytes: 0, leaks: 0, fired: 0 };
  for (let at = 0; at < strings.length; at += BATCH) {
    const { written, frames, fired } = await showOnScreen(strings.slice(at, at + BATCH));
    total.bytes += Buffer.byteLength(written);
    total.fired += fired;
    total.leaks += frames.filter((frame) => CONTROL.test(frame.replaceAll(COLOUR, ''))).length;
    total.leaks += CONTROL.test(written.replaceAll(OWN, '').replaceAll(COLOUR, '')) ? 1 : 0;
  }
  total.leaks += strings.map(asFileName).filter((line) => CONTROL.test(line) || line.includes('\n')).length;
  return total;
}

async function showOnScreen(strings: readonly string[]) {
  const emulator = new xterm.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  let [written, fired] = ['', 0];
  const fire = () => {
    fired++;
    return true;
  };
  for (const code of OSC) emulator.parser.registerOscHandler(code, fire);
  emulator.parser.registerDcsHandler({ intermediates: '+', final: 'q' }, fire);
  emulator.onTitleChange(fire);
  emulator.onBell(fire);
  const frames: string[] = [];
  const path = pathOf(strings);
  const dashboard = await openDashboard({
    path,
    journal: journalOf(notesOn(path, strings)),
    columns: COLUMNS,
    rows: ROWS,
    write: (text) => {
      written += text;
      emulator.write(text);
    },
    frame: (text) => frames.push(text),
  });
  // Beside the list stands what is under the cursor; the last is looked at on a screen of its own too.
  for (const key of [...strings.map(() => 'j'), '\r', 'G']) {
    dashboard.send(key);
    await turn();
  }
  await dashboard.close();
  await new Promise<void>((parsed) => emulator.write('', parsed));
  // What Ink writes at its end is no frame: it shows the cursor again, which the screen knows to keep to itself.
  return { written, frames: frames.filter((frame) => frame !== '\x1b[?25h'), fired };
}

function pathOf(strings: readonly string[]): Path {
  const resources = strings.map((text, at) => ({
    ...{ id: `r${at}`, title: `${at} ${text}`, kind: `k ${text}`, focus: `f ${text}`, nextStep: `n ${text}` },
    link: { url: `https://example.org/${text}`, title: `l ${text}`, publisher: `p ${text}` },
  }));
  const about = `a ${strings[0]}`;
  const curriculum = { id: 'hostile', title: about, overview: about, phases: [{ id: 'p', title: about, resources }] };
  return parseCurriculum(JSON.stringify(curriculum), 'hostile.json');
}

function notesOn({ id }: Path, strings: readonly string[]): readonly Event[] {
  return strings.flatMap((text, at) => {
    const stamp = { at: '2026-11-23T08:00:00.000Z', path: id, item: `r${at}` };
    const entries = [
      { ...stamp, id: `n${at}${text}`, type: 'noted', text },
      { ...stamp, id: `s${at}${text}`, type: 'skipped', reason: text },
    ];
    return entries.map(toEvent).filter((event) => event !== undefined);
  });
}

function journalOf(events: readonly Event[]) {
  return { read: async () => ({ events, notices: [] }), append: async () => [], subscribe: () => () => {} };
}

/** What is said of a file of that name that cannot be read. */
function asFileName(name: string): string {
  return lastWords(failureAt(`/home/${name}.json`, 'read', systemError('EIO'))).line;
}

export async function measure(): Promise<Measured> {
  const { strings, bytes, leaks, fired } = await showHostile(fc.sample(hostile, 10_000));
  return {
    figure: `${count(strings, 'strings')}, ${count(bytes, 'bytes to the terminal')}: ${leaks} controls in them, ${fired} handlers fired`,
    kept: bytes > 0 && leaks === 0 && fired === 0,
  };
}
