import type { Charset } from './charset.ts';

/** Numbers as a line of small columns, a cell each: the highest fills its cell, and only none at all shows nothing. */
export function sparkline(numbers: readonly number[], { spark: [none, ...levels] }: Charset): string {
  const most = Math.max(1, ...numbers);
  const column = (number: number) => levels[Math.ceil((number / most) * levels.length) - 1] ?? none;
  return numbers.map(column).join('');
}
