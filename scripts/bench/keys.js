// How soon the dashboard answers keys.
import { performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';

const PAINTED = '\x1b[?2026l';

/** Milliseconds to the answer of each of these keys, one after the other. */
export async function oneByOne(screen, keys) {
  const times = [];
  for (const key of keys) {
    times.push((await screen.press(key)).time);
    await sleep(20);
  }
  return times;
}

/** The same while a key is held down: `amount` of them, 30 a second. Fails where one is lost. */
export async function heldDown(screen, key, amount, last) {
  const sent = [];
  const times = [];
  const sending = (async () => {
    const begin = performance.now();
    for (let at = 0; at < amount; at++) {
      await sleep(Math.max(0, begin + (at * 1000) / 30 - performance.now()));
      sent.push(performance.now());
      screen.write(key);
    }
  })();
  let text = '';
  while (times.length < amount) {
    ({ text } = await screen.shows([PAINTED]));
    const now = performance.now();
    for (const _ of text.matchAll(/\x1b\[\?2026l/g)) times.push(now - sent[times.length]);
  }
  await sending;
  if (!text.includes(last)) throw new Error(`a key was lost: the last paint does not show ${last}`);
  return times;
}
