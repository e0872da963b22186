import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { expectValid } from './reading.ts';

/** What a person counts in a document. Of several numbers any will do: people do not agree on everything. */
type Counted = Readonly<Record<string, unknown>>;

const folder = new URL('documents/', import.meta.url);
const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, Counted>;

test.each(Object.entries(expected))('reads %s as a person does', (name, counted) => {
  const found = readMarkdown(readFileSync(new URL(`${name}.md`, folder), 'utf8'), { file: `${name}.md` });
  const got = found.outcome === 'path' ? countsOf(found) : { none: true };
  for (const [what, number] of Object.entries(counted)) {
    const value = (got as Counted)[what];
    const isFine = Array.isArray(number) && !Array.isArray(value) ? number.includes(value) : undefined;
    if (isFine !== true) expect({ [what]: value }).toEqual({ [what]: number });
  }
});

function countsOf(found: Extract<ReturnType<typeof readMarkdown>, { outcome: 'path' }>): Counted {
  expectValid(found);
  const { path, ticked } = found;
  const resources = path.phases.flatMap((phase) => phase.resources);
  const minutes = resources.flatMap((resource) => resource.minutes ?? []);
  return {
    title: path.title,
    phases: path.phases.length,
    resources: resources.length,
    minutes: minutes.length > 0 ? minutes.reduce((sum, one) => sum + one, 0) : null,
    ticked: resources.filter(({ id }) => ticked.includes(id)).length,
    checklist: path.checklist.length,
    titles: resources.map(({ title }) => title),
  };
}
