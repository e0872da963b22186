import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readMarkdown } from '../../source/curriculum/markdown/read.ts';
import { parseCurriculum } from '../../source/curriculum/parse.ts';
import { Failure } from '../../source/failure.ts';
import { document, text } from '../../test/curriculum/markdown/generator.ts';
import { count, type Measured } from './proof.ts';

const SEED = 20_261_129;
const FOLDER = new URL('../../test/curriculum/markdown/documents/', import.meta.url);

/** What people write, with parts of it lost, doubled, or replaced. */
function mutated(): fc.Arbitrary<string> {
  const originals = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.md'))
    .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
  const change = fc.record({
    at: fc.nat(),
    length: fc.nat(60),
    by: fc.oneof(fc.constant(''), fc.string({ maxLength: 8, unit: 'binary' }), text),
  });
  return fc
    .tuple(fc.constantFrom(...originals), fc.array(change, { minLength: 1, maxLength: 8 }))
    .map(([original, changes]) =>
      changes.reduce((changed, { at, length, by }) => {
        const start = at % (changed.length + 1);
        return changed.slice(0, start) + by + changed.slice(start + length);
      }, original),
    );
}

/** Reads generated and mutated documents: none may crash the reader, and every path has to be one that can be kept. */
export async function measure(each: number): Promise<Measured> {
  let [paths, crashes] = [0, 0];
  for (const documents of [document, mutated()]) {
    for (const source of fc.sample(documents, { numRuns: each, seed: SEED })) {
      try {
        const found = readMarkdown(source, { file: 'document.md' });
        if (found.outcome === 'none') continue;
        const path = { ...found.path, source: { file: '/document.md', sections: [], attachments: [] } };
        parseCurriculum(JSON.stringify(path), 'path.json');
        paths += 1;
      } catch (error) {
        if (error instanceof Failure && error.message.startsWith('document.md: more than')) continue;
        crashes += 1;
      }
    }
  }
  const figure = `${count(each, 'generated')} and ${count(each, 'mutated documents')}, ${count(paths, 'paths')}, ${crashes} crashes`;
  return { figure, kept: crashes === 0 && paths > 0 };
}
