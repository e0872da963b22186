import { minutesIn } from './duration.ts';

/** In brackets, or after a dash. */
const AT_END = /^(.*?)(?:\s*[([]([^()[\]]{1,30})[)\]]|\s+[–—-]\s+([^–—()[\]]{1,30}))\.?$/su;

/** A text without the time at its end, as in `Channels (1 h 30)` or `Channels - 90 min`, and that time. */
export function timeAtEnd(text: string): { readonly text: string; readonly minutes?: number } {
  const [, before = '', bracketed, dashed] = AT_END.exec(text) ?? [];
  const minutes = minutesIn(bracketed ?? dashed ?? '');
  return minutes === undefined ? { text } : { text: before.trim(), minutes };
}
