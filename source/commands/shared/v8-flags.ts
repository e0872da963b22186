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

/** The size of the largest function that V8 optimizes, in bytes, as it is in every version of Node that Waymark runs on. */
const LARGEST = 61_440;

/**
 * What `work` gives, done without V8's optimizing compiler: for what is over in a second, it takes longer to optimize
 * than is won by it. Reading a long list takes half of the time without, and a thousand short ones as well.
 */
export async function unoptimized<T>(work: () => Promise<T>): Promise<T> {
  optimizeUpTo(0);
  try {
    return await work();
  } finally {
    optimizeUpTo(LARGEST);
  }
}

function optimizeUpTo(bytes: number): void {
  setFlagsFromString(`--max-optimized-bytecode-size=${bytes}`);
}

function growBy(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
