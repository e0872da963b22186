import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, expectTypeOf, test } from 'vitest';
import publishedSchema from '../../source/curriculum/curriculum.schema.json' with { type: 'json' };
import { curriculumSchema } from '../../source/curriculum/schema.ts';
import type { Path } from '../../source/curriculum/types.ts';
import { example, pathOf } from './example.ts';

type Frozen<T> = T extends object ? { readonly [Key in keyof T]: Frozen<T[Key]> } : T;

test('yields exactly a Path', () => {
  expectTypeOf<Frozen<v.InferOutput<typeof schema>>>().toEqualTypeOf<Omit<Path, 'below'>>();
  const [first, second] = example.phases;
  const asking = { ...second, selfCheck: [{ question: 'What for?' }] };
  const path = pathOf({ $schema: 'x', ...example, phases: [first, asking] });
  expect(path).toEqual({
    id: 'example',
    title: 'Example',
    phases: [
      {
        id: 'first',
        title: 'First',
        dependencies: [],
        resources: [
          { id: 'one', title: 'One', links: [], dependencies: [], selfCheck: [] },
          { id: 'two', title: 'Two', links: [], dependencies: [], selfCheck: [] },
        ],
      },
      {
        id: 'second',
        title: 'Second',
        dependencies: ['first'],
        resources: [{ id: 'three', title: 'Three', links: [], dependencies: [], selfCheck: [] }],
        selfCheck: [{ question: 'What for?' }],
      },
    ],
    additionalResources: [],
    videos: [],
    checklist: [],
    furtherSections: [],
  });
});

test('makes texts harmless, and keeps the lines of long ones', () => {
  const resource = { id: 'one', title: ' On\u001b[31me\n2 ', kind: 'Video', link: { url: 'https://a/\u0007' } };
  const path = pathOf({
    ...example,
    overview: 'One.\r\n\tTwo.\u009b2J',
    phases: [{ id: 'first', title: 'First', resources: [resource] }],
  });
  expect(path.overview).toBe('One.\n Two.\uFFFD2J');
  expect(path.phases[0]?.resources[0]).toMatchObject({
    title: 'On␛[31me 2',
    kind: 'video',
    link: { url: 'https://a/␇' },
  });
});

test('is published as it is: if this fails, run `npm run schema`', () => {
  const fresh = join(mkdtempSync(join(tmpdir(), 'waymark-')), 'schema.json');
  execFileSync(process.execPath, ['scripts/schema.js', fresh]);
  const published = readFileSync('source/curriculum/curriculum.schema.json', 'utf8');
  expect(published).toBe(readFileSync(fresh, 'utf8'));
});

const { schema } = curriculumSchema();

const builtin = readFileSync('curriculum.json', 'utf8');
const validate = new Ajv().compile(publishedSchema);

/** Whether the program and the published schema accept a value; they have to say the same. */
function verdicts(curriculum: unknown): { program: boolean; published: boolean } {
  return { program: v.is(schema, curriculum), published: validate(curriculum) };
}

test.each([
  ['an id of another script', (file: typeof example) => ({ ...file, id: 'основы-2' }), true],
  ['an id with a blank', (file: typeof example) => ({ ...file, id: 'a b' }), false],
  ['an unknown property', (file: typeof example) => ({ ...file, titel: 'x' }), false],
  ['a blank title', (file: typeof example) => ({ ...file, title: '\u00a0\n' }), false],
  ['a title that is too long', (file: typeof example) => ({ ...file, title: 'x'.repeat(2001) }), false],
  ['a long title', (file: typeof example) => ({ ...file, title: 'x'.repeat(2000) }), true],
  ['no phases', (file: typeof example) => ({ ...file, phases: [] }), false],
  ['a list instead of an object', (file: typeof example) => [file], false],
  [
    '__proto__ as a property',
    (file: typeof example) => JSON.parse(`{"__proto__": {}, ${JSON.stringify(file).slice(1)}`),
    false,
  ],
])('program and published schema agree on %s', (_, change, accepted) => {
  expect(verdicts(change(example))).toEqual({ program: accepted, published: accepted });
});

test('program and published schema agree on mutated files', () => {
  const texts = ['', ' ', 'x', 'a-b', 'a--b', 'é', 'https://example.org', 'x'.repeat(2001)];
  const values = fc.oneof(
    fc.constantFrom<unknown>(...texts, null, true, 0, -1, 1, 1.5, 100_000, 100_001, [], {}, [[]], [{}], ['x']),
    fc.jsonValue({ maxDepth: 2 }),
  );
  let accepted = 0;
  const runs = 2_000;
  fc.assert(
    fc.property(fc.nat(), fc.constantFrom('replace', 'remove', 'add'), values, (nth, how, value) => {
      const file = JSON.parse(builtin);
      const places = placesIn(file);
      const [holder, key] = places[nth % places.length] ?? [file, 'id'];
      if (how === 'replace') holder[key] = value;
      else if (how === 'add') holder.kind = value;
      else if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      const { program, published } = verdicts(file);
      expect(program).toBe(published);
      if (program) accepted++;
    }),
    { numRuns: runs },
  );
  // Neither of them says the same to everything.
  expect(accepted).toBeGreaterThan(runs / 50);
  expect(accepted).toBeLessThan(runs - runs / 50);
});

type Container = Record<string, unknown>;

/** Every value in `holder`, at any depth, as its container and its key. */
function placesIn(holder: Container): [Container, string][] {
  return Object.entries(holder).flatMap(([key, value]) => [
    [holder, key] as [Container, string],
    ...(typeof value === 'object' && value !== null ? placesIn(value as Container) : []),
  ]);
}
