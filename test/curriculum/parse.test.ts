import { expect, test } from 'vitest';
import { parseCurriculum, readCurriculum } from '../../source/curriculum/parse.ts';
import { Failure } from '../../source/failure.ts';
import { example, pathOf } from './example.ts';

/** The message for a file that holds `curriculum`, without the file's name. */
function messageFor(curriculum: unknown): string {
  return messageForText(JSON.stringify(curriculum));
}

function messageForText(text: string, file = 'c.json'): string {
  try {
    parseCurriculum(text, file);
  } catch (error) {
    expect(error).toBeInstanceOf(Failure);
    expect((error as Failure).exitCode).toBe(2);
    return (error as Failure).message.replace('c.json: ', '');
  }
  throw new Error('accepted');
}

/** The example with one resource, which has these properties besides its id and title. */
function withResource(properties: object): object {
  const resources = [{ id: 'one', title: 'One', ...properties }];
  return { ...example, phases: [{ id: 'first', title: 'First', resources }] };
}

test('reads what an author may write', () => {
  expect(pathOf(example).phases).toHaveLength(2);
  expect(parseCurriculum(`\uFEFF${JSON.stringify(example)}`, 'c.json').id).toBe('example');
});

test.each([
  [{ minutes: '40' }, 'phases[0].resources[0].minutes: expected a whole number of minutes, got "40"'],
  [{ minutes: 1.5 }, 'phases[0].resources[0].minutes: expected a whole number of minutes, got 1.5'],
  [{ minutes: null }, 'phases[0].resources[0].minutes: expected a whole number of minutes, got null'],
  [{ minutes: 0 }, 'phases[0].resources[0].minutes: expected at least 1 minute, got 0'],
  [{ minutes: 100_001 }, 'phases[0].resources[0].minutes: expected at most 100000 minutes, got 100001'],
  [{ title: 7 }, 'phases[0].resources[0].title: expected a text, got 7'],
  [{ title: ' \n' }, 'phases[0].resources[0].title: expected a text that is not blank, got "  "'],
  [
    { focus: 'x'.repeat(2_001) },
    `phases[0].resources[0].focus: expected at most 2000 characters, got "${'x'.repeat(39)}…"`,
  ],
  [
    { id: 'Two words' },
    'phases[0].resources[0].id: expected an id of letters, digits and single hyphens, like "service-mesh", got "Two words"',
  ],
  [{ links: 'https://x' }, 'phases[0].resources[0].links: expected a list, got "https://x"'],
  [{ link: 'https://x' }, 'phases[0].resources[0].link: expected an object like { "url": "…" }, got "https://x"'],
  [{ link: ['https://x'] }, 'phases[0].resources[0].link: expected an object like { "url": "…" }, got a list'],
  [{ link: {} }, 'phases[0].resources[0].link.url: is missing'],
  [{ link: { url: '' } }, 'phases[0].resources[0].link.url: expected a text that is not blank, got ""'],
  [{ selfCheck: [{ answer: 'So.' }] }, 'phases[0].resources[0].selfCheck[0].question: is missing'],
  [{ dependencies: [{}] }, 'phases[0].resources[0].dependencies[0]: expected an id, got an object'],
  [{ minuts: 40 }, 'phases[0].resources[0].minuts: unknown property; did you mean "minutes"?'],
  [{ 'a\u001b[2J': 1 }, 'phases[0].resources[0].a␛[2J: unknown property'],
])('says what is wrong with a resource of %j', (properties, message) => {
  expect(messageFor(withResource(properties))).toBe(message);
});

test.each([
  ['[]', 'expected an object, got a list'],
  ['null', 'expected an object, got null'],
  ['"x"', 'expected an object, got "x"'],
  [JSON.stringify({ ...example, phases: [] }), 'phases: expected at least one phase'],
  [JSON.stringify({ ...example, id: undefined }), 'id: is missing'],
  ['{}', 'id: is missing (and 2 more)'],
  [`{"__proto__": {"id": "x"}, ${JSON.stringify(example).slice(1)}`, '__proto__: unknown property'],
  [`{"constructor": 1, ${JSON.stringify(example).slice(1)}`, 'constructor: unknown property'],
])('says what is wrong with %s', (text, message) => {
  expect(messageForText(text)).toBe(message);
});

test('tells a misspelt name before the one that is missing because of it', () => {
  const { title, ...others } = example;
  expect(messageFor({ ...others, titel: title })).toBe('titel: unknown property; did you mean "title"? (and 1 more)');
});

test('gives everything that is wrong to those who ask', () => {
  expect(readCurriculum('{"id": 1}')).toEqual({
    problems: ['id: expected an id, got 1', 'title: is missing', 'phases: is missing'],
  });
});

test('stops looking for inconsistencies after twenty', () => {
  const dependencies = Array.from({ length: 1_000 }, (_, index) => `missing-${index}`);
  expect(messageFor(withResource({ dependencies }))).toBe(
    'phases[0].resources[0].dependencies[0]: no phase or resource has the id "missing-0" (and 19 more)',
  );
});

test('cleans the name of the file', () => {
  expect(messageForText('', 'a\u001b]0;x\u0007\n.json')).toMatch(/^a␛\]0;x␇ \.json: empty;/);
});
