import { setFlagsFromString } from 'node:v8';

let isSmall = false;

/**
 * Keeps V8 from making its young generation larger each time that much in it survives, as it does while a long path is
 * read: a dashboard that stays open for hours would hold the memory that it needed in its first second.
 */
export function keepYoungGenerationSmall(): void {
  isSmall = true;
  growBy(1);
}

/** What `compile` gives, made with the flags that V8 starts with: it refuses code that was compiled with others. */
export function withUsualFlags<Code>(compile: () => Code): Code {
  if (!isSmall) return compile();
  growBy(2);
  try {
    return compile();
  } finally {
    growBy(1);
  }
}

/** For what is over in a second, and what V8 has otherwise, in every version of Node that Waymark runs on. */
const ONCE = ['--max-optimized-bytecode-size=0', '--no-regexp-tier-up'];
const USUAL = ['--max-optimized-bytecode-size=61440', '--regexp-tier-up'];

/**
 * What `work` gives, done without V8's optimizing compiler, and with expressions compiled once and not twice: for what is
 * over in a second, that takes longer than is won by it. Reading a long list takes half of the time, and a thousand short
 * ones as well.
 */
export async function unoptimized<T>(work: () => Promise<T>): Promise<T> {
  for (const flag of ONCE) setFlagsFromString(flag);
  try {
    return await work();
  } finally {
    for (const flag of USUAL) setFlagsFromString(flag);
  }
}

function growBy(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
