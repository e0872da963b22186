import type { Charset } from './charset.ts';

/**
 * A progress bar, `width` cells wide. It is full only when the share is 1 and empty only when it is 0,
 * so that a bar never claims more, or less, than there is.
 * @param share done over total, from 0 to 1.
 */
export function bar(share: number, width: number, charset: Charset): { filled: string; empty: string } {
  const [blank, ...partial] = charset.bar;
  const full = partial.at(-1) ?? '';
  const steps = width * partial.length;
  const exact = Math.floor(share * steps);
  const taken = share > 0 ? Math.max(Math.min(1, steps), exact) : 0;
  const rest = taken % partial.length;
  const filled = full.repeat(Math.floor(taken / partial.length)) + (rest > 0 ? (partial[rest - 1] ?? '') : '');
  return { filled, empty: blank.repeat(width - Math.ceil(taken / partial.length)) };
}
