import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { Failure } from '../../../source/failure.ts';
import { CONSTRUCTS, megabyteOf, RUNS, SIZE } from './constructs.ts';

/** The time of the processor, in milliseconds: what else the machine does takes none of it. */
function timeOf(text: string): number {
  const start = process.cpuUsage();
  try {
    readMarkdown(text, { file: 'd.md' });
  } catch (error) {
    // What is too much is refused, and that is quick.
    if (!(error instanceof Failure)) throw error;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** So many times as long as plain text may a construct take. Time that grows with the square takes thousands of times. */
const MOST = 150;

/** An eighth of the plain text shows as much as all of it: a megabyte, with `WAYMARK_DOCUMENTS`. */
const LENGTH = process.env['WAYMARK_DOCUMENTS'] === undefined ? SIZE / 8 : SIZE;

describe('a long document takes time in proportion to a megabyte of plain text', () => {
  const plain = megabyteOf(CONSTRUCTS['plain text'] ?? (() => ''));
  timeOf(plain);
  const least = Math.max(20, timeOf(plain));

  test.each(Object.entries(CONSTRUCTS))('of %s', (_, piece) => {
    expect(timeOf(megabyteOf(piece, LENGTH)) / least).toBeLessThan(MOST);
  });

  test.each(Object.entries(RUNS))('of one run: %s', (_, document) => {
    expect(timeOf(document(LENGTH)) / least).toBeLessThan(MOST);
  });
});
