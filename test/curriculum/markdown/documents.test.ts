import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { countsOf } from './counts.ts';
import { expectValid } from './reading.ts';

/** What a person counts in a document. Of several numbers any will do: people do not agree on everything. */
type Counted = Readonly<Record<string, unknown>>;

const folder = new URL('documents/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, Counted>;

test.each(Object.entries(expected))('reads %s as a person does', (name, counted) => {
  const found = readMarkdown(readFileSync(new URL(`${name}.md`, folder), 'utf8'), { file: `${name}.md` });
  if (found.outcome === 'path') expectValid(found);
  const got = found.outcome === 'path' ? countsOf(found) : { none: true };
  for (const [what, number] of Object.entries(counted)) {
    const value = (got as Counted)[what];
    const isFine = Array.isArray(number) && !Array.isArray(value) ? number.includes(value) : undefined;
    if (isFine !== true) expect({ [what]: value }).toEqual({ [what]: number });
  }
});
