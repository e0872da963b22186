/** Of a longer title only the beginning is compared: no document may make this slow. */
const LONGEST = 200;

/** Tells how alike texts are, and remembers what it took apart. Texts are named by their numbers. */
export type Likeness = (one: number, other: number) => number;

/**
 * How alike two titles are, from 0 to 1: twice the pairs of letters that they share, by all that they have ("Dice").
 * Numbers in them have to be the same, or the only change: `Chapter 3: Trees` is not `Chapter 4: Tries`.
 * @param texts folded, by their numbers
 */
export function likenessOf(texts: readonly string[]): Likeness {
  const known = new Map<number, Taken>();
  const take = (number: number) => {
    const taken = known.get(number) ?? takeApart(texts[number] ?? '');
    known.set(number, taken);
    return taken;
  };
  return (one, other) => {
    const [a, b] = [take(one), take(other)];
    if (a.numbers !== b.numbers && a.bare !== b.bare) return 0;
    return dice(a.pairs, b.pairs);
  };
}

/**
 * Whether one title has all the words of the other and the same numbers: `Slices` and `Slices and arrays`. Where nothing
 * else speaks against it, that is more often a new wording than another thing, however unlike their letters are.
 */
export function extendsOther(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  if (words.length > others.length) return extendsOther(other, one);
  return words.length > 0 && numbersOf(one) === numbersOf(other) && words.every((word) => others.includes(word));
}

function wordsOf(text: string): readonly string[] {
  return text.slice(0, LONGEST).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function numbersOf(text: string): string {
  return text.match(/\d+/g)?.join(' ') ?? '';
}

type Taken = { readonly pairs: Int32Array; readonly numbers: string; readonly bare: string };

function takeApart(text: string): Taken {
  const beginning = text.slice(0, LONGEST);
  const pairs = new Int32Array(Math.max(0, beginning.length - 1));
  for (let index = 0; index < pairs.length; index++) {
    pairs[index] = (beginning.charCodeAt(index) << 16) | beginning.charCodeAt(index + 1);
  }
  return { pairs: pairs.sort(), numbers: numbersOf(text), bare: text.replace(/\d+/g, '') };
}

/** Both sorted. */
function dice(one: Int32Array, other: Int32Array): number {
  if (one.length + other.length === 0) return 0;
  let shared = 0;
  for (let a = 0, b = 0; a < one.length && b < other.length; ) {
    const difference = (one[a] ?? 0) - (other[b] ?? 0);
    if (difference === 0) shared++;
    if (difference <= 0) a++;
    if (difference >= 0) b++;
  }
  return (2 * shared) / (one.length + other.length);
}
