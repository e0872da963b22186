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

function growBy(factor: number): void {
  setFlagsFromString(`--semi-space-growth-factor=${factor}`);
}
