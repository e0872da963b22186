// How soon the dashboard answers keys.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const PAINTED = '\x1b[?2026l';

/** How many keys a program answers before it counts as warm. */
const WARM = 20;

/** Milliseconds to the answer of each of these keys, one after the other; the first ones only warm up. */
export async function oneByOne(screen, keys) {
  const times = [];
  await screen.ready();
  for (const key of keys) {
    times.push((await screen.press(key)).time);
    await sleep(20);
  }
  return times.slice(WARM);
}

/** The same while a key is held down: `amount` of them, 30 a second. Fails where one is lost. */
export async function heldDown(screen, key, amount, last) {
  const sent = [];
  const paints = [];
  let text = '';
  const sending = (async () => {
    const begin = performance.now();
    for (let at = 0; at < amount; at++) {
      await sleep(Math.max(0, begin + (at * 1000) / 30 - performance.now()));
      sent.push(performance.now());
      screen.write(key);
    }
  })();
  while (sent.length < amount || !text.includes(last)) {
    ({ text } = await screen.shows([PAINTED]));
    const now = performance.now();
    paints.push(...Array.from(text.matchAll(/\x1b\[\?2026l/g), () => now));
  }
  await sending;
  // Where one paint answered two keys, the first paint after a key has answered it.
  const answers = paints.length === amount ? paints : sent.map((time) => paints.find((paint) => paint > time));
  return sent.map((time, at) => answers[at] - time).slice(WARM);
}
