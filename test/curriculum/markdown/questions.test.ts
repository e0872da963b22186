import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../source/curriculum/markdown/document/document.ts';
import { takeQuestions } from '../../../source/curriculum/markdown/questions/take-questions.ts';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';

/** What is asked of each phase and resource: `[id, question, answer]`. */
function questionsIn(text: string) {
  const reading = readMarkdown(text, { file: 'plan.md' });
  if (reading.outcome === 'none') throw new Error(reading.reason);
  const { phases } = reading.path;
  const all = phases.flatMap(({ id, selfCheck = [], resources }) => [
    ...selfCheck.map((one) => ({ id, ...one })),
    ...resources.flatMap((resource) => resource.selfCheck.map((one) => ({ id: resource.id, ...one }))),
  ]);
  return all.map(({ id, question, answer }) => (answer === undefined ? [id, question] : [id, question, answer]));
}

const resourcesIn = (text: string) => {
  const reading = readMarkdown(text, { file: 'plan.md' });
  return reading.outcome === 'none'
    ? []
    : reading.path.phases.flatMap(({ resources }) => resources.map(({ title }) => title));
};

describe('questions are read', () => {
  it('from lines that begin with Q and A, at the resource that they stand in', () => {
    const text = `# Networks

## Week 1

- [ ] [Sockets](https://example.org/sockets)
  - Q: What does \`bind\` do?
  - A: It gives a socket
    its address.
- [ ] [Routing](https://example.org/routing)

  **Q:** What is a default route?
  **A:** The one that is taken where no other fits.

Q1. Which layer is TCP on?

A: On the fourth.
`;
    expect(questionsIn(text)).toEqual([
      ['week-1', 'Which layer is TCP on?', 'On the fourth.'],
      ['sockets', 'What does bind do?', 'It gives a socket its address.'],
      ['routing', 'What is a default route?', 'The one that is taken where no other fits.'],
    ]);
    expect(resourcesIn(text)).toEqual(['Sockets', 'Routing']);
    expect(JSON.stringify(readMarkdown(text, { file: 'x.md' }))).not.toContain('Q:');
  });

  it('from lists below a heading that says so, with answers to unfold', () => {
    const text = `# Databases
## Phase 1: Storage
1. [B-trees](https://example.org/b)
2. [Logs](https://example.org/l)

### Knowledge check
1. Why are the nodes of a B-tree wide?

   <details><summary>Show answer</summary>

   A page is read as a whole:

   - fewer reads

   </details>
2. Name two uses of a log.
3. What is an index? — A second way to the rows.

## Phase 2: Queries
- [Plans](https://example.org/p)

**Review questions:**

- What does a planner know?
- Why is its guess wrong at times?
`;
    expect(questionsIn(text)).toEqual([
      ['storage', 'Why are the nodes of a B-tree wide?', 'A page is read as a whole:\n- fewer reads'],
      ['storage', 'Name two uses of a log.'],
      ['storage', 'What is an index?', 'A second way to the rows.'],
      ['queries', 'What does a planner know?'],
      ['queries', 'Why is its guess wrong at times?'],
    ]);
    expect(resourcesIn(text)).toEqual(['B-trees', 'Logs', 'Plans']);
  });

  it('from what is unfolded below a question', () => {
    const text = `# Rust

## Ownership

- [The book](https://example.org/book)

<details>
<summary><b>Who may drop a value?</b></summary>

Its owner, once:

\`\`\`rust
drop(x);
\`\`\`

</details>

<details><summary>More links</summary>

- [Nomicon](https://example.org/nomicon)

</details>
`;
    expect(questionsIn(text)).toEqual([['ownership', 'Who may drop a value?', 'Its owner, once:\ndrop(x);']]);
    expect(resourcesIn(text)).toEqual(['The book', 'Nomicon']);
  });

  it('from question :: answer', () => {
    const text = `# Haskell
## Basics
- [ ] Read [the tutorial](https://example.org/t)
  - lazy evaluation :: nothing is computed before it is needed
- What is a functor? :: Something that can be mapped over.
- map :: (a -> b) -> [a] -> [b]
`;
    expect(questionsIn(text)).toEqual([
      ['basics', 'What is a functor?', 'Something that can be mapped over.'],
      [expect.stringContaining('tutorial'), 'lazy evaluation', 'nothing is computed before it is needed'],
    ]);
  });

  it('from headings that ask and are answered, and none of a FAQ, of a group, or about the document', () => {
    const text = `# Caching

## Why this guide?

Because caches are hard.

## Where to begin

- [Caching](https://example.org/c)

### What is a cache stampede?

Many misses at once, after one entry has gone.

### What should one read about eviction?

Mostly these:

- [LRU](https://example.org/lru)
- [LFU](https://example.org/lfu)

### Is it worth it?

## FAQ

### Who maintains it?

We do.
`;
    expect(questionsIn(text).map(([, question]) => question)).toEqual(['What is a cache stampede?']);
    expect(resourcesIn(text)).toEqual(['Caching', 'LRU', 'LFU']);
  });

  it('in other languages', () => {
    const text = `# Netze

## Woche 1

- [Sockets](https://example.org/s)

### Kontrollfragen

- Was tut \`bind\`?

Frage: Was ist eine Route?
Antwort: Ein Weg.

## 第2周

- [路由](https://example.org/r)

### 思考题

1. 什么是路由？

问：什么是端口？
答：一个编号。
`;
    expect(questionsIn(text).map((one) => one.slice(1))).toEqual([
      ['Was tut bind?'],
      ['Was ist eine Route?', 'Ein Weg.'],
      ['什么是路由？'],
      ['什么是端口？', '一个编号。'],
    ]);
  });

  it('and accounted for', () => {
    const text = `Q: What comes first?

# Plan

## One
- [A](https://example.org/a)

### Quiz
- Why A?
- Why not B?
`;
    const { blocks } = readMarkdown(text, { file: 'plan.md' });
    expect(blocks.filter(({ reason }) => reason.startsWith('questions'))).toEqual([
      {
        line: 1,
        heading: '',
        key: '',
        entries: 1,
        taken: 0,
        role: 'beside',
        reason: 'questions of nothing that is to be studied',
      },
      {
        line: 9,
        heading: 'Quiz',
        key: 'Quiz',
        entries: 2,
        taken: 2,
        role: 'beside',
        reason: 'questions that review asks',
      },
    ]);
  });
});

it('what a person wants to study below such a heading is studied', () => {
  const text = '# Plan\n\n## Self questions\n- [A](https://example.org/a)\n\n## Quiz\n- Build it\n- Break it\n';
  const reading = readMarkdown(text, { file: 'plan.md', corrections: [{ heading: 'Quiz', role: 'study' }] });
  const titles = reading.outcome === 'path' ? reading.path.phases.map(({ title }) => title) : [];
  expect(titles).toContain('Quiz');
});

describe('no questions are', () => {
  it.each([
    ['boxes below "Self-check"', '## Self-check\n\n- [ ] Can I write a function?\n- [ ] Do I know a type?\n'],
    ['sentences below "Self-check"', '## Self-check\n\n- I can write a function.\n- I know a type.\n- Is it fun?\n'],
    ['links below "Quiz"', '## Quiz\n\n- [Quiz 1](https://example.org/1)\n- [Quiz 2](https://example.org/2)\n'],
    ['list items that ask, anywhere', '## Things\n\n- Why is the sky blue?\n- Who knows?\n'],
    ['answers without a question', 'A: It is so.\n\n<details><summary>Answer</summary>\n\nNo.\n\n</details>\n'],
    ['code', '```\nQ: What?\nA: That.\n```\n'],
    ['signatures and namespaces', '- map :: (a -> b)\n- std::vector\n- `a :: b`\n'],
  ])('%s', (_, text) => {
    expect(takeQuestions(parseDocument(`# Plan\n\n${text}`, 'plan.md')).questions).toEqual([]);
  });
});

it('takes nothing away from what is to be studied, and no block twice, whatever stands there', () => {
  const piece = fc.constantFrom(
    ...['# Plan\n', '## Week\n', '### Quiz\n', '## What is it?\n', 'Q: Why?\n', 'A: So.\n', 'Text. And more.\n'],
    ...['- [A](https://example.org/a)\n', '- Why?\n', '  - A: Because.\n', '- [ ] Do it\n', 'word :: meaning\n', '\n'],
    ...[
      '<details><summary>Why?</summary>\n',
      'It is.\n',
      '</details>\n',
      '> Q: Who?\n',
      '1. One\n',
      '| a | b |\n|---|---|\n',
    ],
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const document = parseDocument(pieces.join(''), 'plan.md');
      const { questions, blocks } = takeQuestions(document);
      const links = (text: unknown) => JSON.stringify(text).match(/example\.org/g)?.length ?? 0;
      const boxes = (text: unknown) => JSON.stringify(text).match(/\[ \] Do/g)?.length ?? 0;
      expect(links(blocks)).toBe(links(document.blocks));
      expect(boxes(blocks)).toBe(boxes(document.blocks));
      expect(questions.every(({ question }) => question !== '')).toBe(true);
      if (questions.length === 0) expect(blocks).toEqual(document.blocks);
    }),
    { numRuns: 1_000 },
  );
});
