/** What can stand behind a verb, as the help writes it: how many words at least, and at most. */
export const OPERANDS = {
  '': [0, 0],
  '[path]': [0, 1],
  '[remote]': [0, 1],
  '<shell>': [1, 1],
  '<item>': [1, 1],
  '<item> [text]': [1, Infinity],
  '<item...>': [1, Infinity],
  '<file...>': [1, Infinity],
} as const satisfies Record<string, readonly [least: number, most: number]>;

export type Operands = keyof typeof OPERANDS;

/** What the word at this place behind a verb is, counted from 0: `item`, `path`. Nothing where there are not so many. */
export function operandAt(operands: Operands, place: number): string | undefined {
  if (place >= OPERANDS[operands][1]) return undefined;
  const kinds = operands.match(/\w+/g) ?? [];
  return kinds[place] ?? kinds.at(-1);
}
