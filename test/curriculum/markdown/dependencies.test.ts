import { expect, test } from 'vitest';
import { reading, resource, told } from './reading.ts';

/** A path of two phases and a third, in which the second resource asks for `text`. */
function asking(text: string, where: 'first' | 'second' = 'second') {
  const dependency = `   - Dependencies: ${text}`;
  return reading(
    [
      '# T\n## Learning Path\n### Phase 1: Foundations\n**Resources to consume in order:**',
      '1. **Saga Pattern** — [Article]\n2. **Cache Hit and Miss** — [Article]\n3. **Sagas: In Depth** — [Article]',
      '### Phase 2: Core Concepts\n**Resources to consume in order:**',
      '1. **Bulkheads** — [Article]',
      where === 'first' ? dependency : '',
      '2. **Asking** — [Article]',
      where === 'second' ? dependency : '',
      '### Phase 3: Advanced Topics\n**Resources to consume in order:**\n1. **Mesh** — [Article]',
    ].join('\n\n'),
  );
}

test.each([
  ['Complete Phase 1', ['foundations']],
  ['Phase 1', ['foundations']],
  ['phase #1', ['foundations']],
  ['Phase 1: Foundations', ['foundations']],
  ['Complete Phase 1 (Foundations)', ['foundations']],
  ['Completion of Phase 1', ['foundations']],
  ['Phase 1 completed', ['foundations']],
  ['Foundations', ['foundations']],
  ['Complete the previous phase', ['foundations']],
  ['Requires Saga Pattern', ['saga-pattern']],
  ['saga pattern', ['saga-pattern']],
  ['`Saga Pattern`', ['saga-pattern']],
  ['[Saga Pattern](#saga)', ['saga-pattern']],
  ['Requires Cache Hit and Miss', ['cache-hit-and-miss']],
  ['Sagas', ['sagas-in-depth']],
  ['Resource 1', ['bulkheads']],
  ['Previous resource', ['bulkheads']],
  ['Resource 2 of Phase 1', ['cache-hit-and-miss']],
  ['Phase 1, Resource 2', ['cache-hit-and-miss']],
  ['1.2', ['cache-hit-and-miss']],
  ['Saga Pattern, Cache Hit and Miss and Bulkheads', ['saga-pattern', 'cache-hit-and-miss', 'bulkheads']],
  ['Complete Phase 1 and Requires Bulkheads', ['foundations', 'bulkheads']],
  ['Phase 1 & Bulkheads', ['foundations', 'bulkheads']],
])('understands %j', (text, dependencies) => {
  const found = asking(text);
  expect(resource(found, 'asking')).toMatchObject({ dependencies });
  expect(resource(found, 'asking').needs).toBeUndefined();
});

test.each(['None', 'none.', '-', 'N/A', '—', 'No prerequisites'])('understands that %j is nothing', (text) => {
  expect(resource(asking(text), 'asking')).not.toHaveProperty('needs');
  expect(resource(asking(text), 'asking').dependencies).toEqual([]);
});

test('keeps what names nothing in the path, word for word', () => {
  const found = asking('some knowledge of TCP, and patience');
  expect(resource(found, 'asking')).toMatchObject({ dependencies: [], needs: 'some knowledge of TCP, and patience' });
  expect(told(found.remarks).filter((text) => text.includes('depends'))).toEqual([]);
});

test('keeps of a mixed text what names nothing', () => {
  expect(resource(asking('Complete Phase 1 and basic Docker'), 'asking')).toMatchObject({
    dependencies: ['foundations'],
    needs: 'basic Docker',
  });
});

test('takes alternatives for no dependency, for one of them is enough', () => {
  expect(resource(asking('Saga Pattern or Bulkheads'), 'asking')).toMatchObject({
    dependencies: [],
    needs: 'Saga Pattern or Bulkheads',
  });
  expect(resource(asking('one of Saga Pattern, Bulkheads'), 'asking')).toMatchObject({ dependencies: [] });
});

test.each([
  ['Complete Phase 9', 'no phase 9 is in this path'],
  ['Resource 7', 'no resource 7 is in this path'],
  ['Requires Saga Patern', 'depends on "Saga Patern", which is nothing in this path; did you mean "Saga Pattern"?'],
  ['Requires Event Sourcing', 'depends on "Event Sourcing", which is nothing in this path'],
])('remarks on %j', (text, message) => {
  const found = asking(text);
  expect(found.remarks).toContainEqual({ line: expect.any(Number), severity: 'error', message });
  expect(resource(found, 'asking')).toMatchObject({ dependencies: [], needs: text });
});

test('makes a phase that the first resource of another asks for come before all of that', () => {
  const found = asking('Complete Phase 1', 'first');
  expect(resource(found, 'bulkheads').dependencies).toEqual(['foundations']);
  expect(found.path.phases.map(({ dependencies }) => dependencies)).toEqual([[], ['foundations'], []]);
  expect(asking('Complete Phase 1').path.phases[1]?.dependencies).toEqual([]);
  expect(asking('Saga Pattern', 'first').path.phases[1]?.dependencies).toEqual([]);
});

test.each([
  ['Phase 2', '"Asking" depends on itself'],
  ['Asking', '"Asking" depends on itself'],
  ['Phase 3', undefined],
])('does not let anything wait for itself: %j', (text, message) => {
  const errors = told(asking(text).remarks).filter((remark) => /wait|itself/.test(remark));
  expect(errors).toEqual(message === undefined ? [] : [expect.stringContaining(`error: ${message}`)]);
});

test('leaves out the dependencies of a circle, and no others', () => {
  const rows = ['| A | C |', '| B | A |', '| C | B |', '| D | C |'];
  const found = reading(`# T\n\n| Course | Prerequisites |\n| --- | --- |\n${rows.join('\n')}\n`);
  expect(found.path.phases[0]?.resources.map(({ dependencies }) => dependencies)).toEqual([[], [], [], ['c']]);
  expect(told(found.remarks)).toContain('5 error: "A", "B", "C" wait for each other; these dependencies are left out');
});

test('leaves out phases that wait for each other', () => {
  const phase = (number: number, other: number) =>
    `### Phase ${number}: P${number}\n\n**Resources to consume in order:**\n\n1. **R${number}** — [Article]\n   - Dependencies: Complete Phase ${other}\n`;
  const found = reading(`# T\n\n${phase(1, 2)}\n${phase(2, 1)}`);
  expect(found.path.phases.map(({ dependencies }) => dependencies)).toEqual([[], []]);
  expect(told(found.remarks).filter((text) => text.includes('error'))).toHaveLength(1);
});
