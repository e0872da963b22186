import { expect, test } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { fixture, outline, reading, resource, templateOf, told } from './reading.ts';

const template = reading(fixture('template.md'));

test('reads a document of the template with all that it says', () => {
  expect(template.path).toEqual({
    id: 'rate-limiting',
    title: 'Rate Limiting',
    overview: 'How services protect themselves from too many requests.\n\nTwo paragraphs are **two** paragraphs.',
    prerequisites: '- HTTP\n- A little patience',
    phases: [
      {
        id: 'foundations',
        title: 'Foundations',
        dependencies: [],
        resources: [
          {
            id: 'why-limit',
            title: 'Why Limit',
            kind: 'article',
            minutes: 40,
            focus: 'What goes wrong without limits',
            links: [],
            nextStep: 'Move to resource 2',
            dependencies: [],
            selfCheck: [],
          },
          {
            id: 'token-bucket',
            title: 'Token Bucket',
            kind: 'video',
            minutes: 90,
            focus: 'The algorithm that everyone uses',
            link: { url: 'https://example.com/bucket' },
            links: [],
            dependencies: ['why-limit'],
            selfCheck: [],
          },
        ],
      },
      {
        id: 'practice',
        title: 'Practice',
        dependencies: ['foundations'],
        resources: [
          {
            id: 'redis-and-lua',
            title: 'Redis and Lua',
            minutes: 150,
            link: { url: 'https://example.com/redis', title: 'Counting in Redis' },
            links: [],
            dependencies: ['foundations'],
            selfCheck: [],
          },
          {
            id: 'at-the-edge',
            title: 'At the Edge',
            kind: 'interactive course',
            minutes: 90,
            focus: 'Before it reaches you',
            links: [],
            dependencies: [],
            selfCheck: [],
          },
        ],
      },
    ],
    additionalResources: [
      { id: 'the-paper', title: 'The Paper', link: { url: 'https://example.com/paper', title: 'Original' }, links: [] },
      { id: 'some-book', title: 'Some Book', links: [] },
    ],
    videos: [
      { id: 'buckets', title: 'Buckets', description: '12:30 — GopherCon', links: [] },
      {
        id: 'edges',
        title: 'Edges',
        link: { url: 'https://example.com/edges', channel: 'Some Channel', duration: '26:25' },
        links: [],
      },
    ],
    checklist: [
      { id: 'phase-1-completed', title: 'Phase 1 completed', phase: 'foundations' },
      { id: 'phase-2-completed', title: 'Phase 2 completed', phase: 'practice' },
      { id: 'wrote-a-limiter-of-my-own', title: 'Wrote a limiter of my own' },
    ],
    notes: 'Limits are kind.',
    furtherSections: [
      { title: 'At the Edge', text: '- Difficulty: hard' },
      { title: 'Glossary', text: '| Word | Is |\n| ---- | -- |\n| 429  | too many |' },
    ],
  });
});

test('takes a ticked phase of the checklist for all that is in it', () => {
  expect([...template.ticked].sort()).toEqual([
    'phase-1-completed',
    'token-bucket',
    'why-limit',
    'wrote-a-limiter-of-my-own',
  ]);
});

test('knows on which line everything stands', () => {
  const lines = fixture('template.md').split('\n');
  const at = (id: string) => lines[(template.lines.get(id) ?? 0) - 1];
  expect(at('foundations')).toBe('### Phase 1: Foundations');
  expect(at('token-bucket')).toMatch(/^2\. \*\*Token Bucket/);
  expect(at('the-paper')).toMatch(/^- The Paper/);
  expect(at('edges')).toMatch(/^- \[Edges/);
  expect(at('phase-2-completed')).toBe('- [ ] Phase 2 completed');
});

test('remarks on placeholders', () => {
  expect(told(template.remarks)).toEqual(['46 warning: [URL/Link description] is a placeholder; nothing is given']);
});

test('does without any section but that of the phases', () => {
  const { path } = reading('### Phase 1\n\nResources to consume in order\n\n1. **A** — [Article]\n', 'some-path.md');
  expect(path).toMatchObject({ id: 'some-path', title: 'Some Path', checklist: [], videos: [], furtherSections: [] });
  expect(Object.keys(path)).not.toContain('overview');
  expect(outline({ path })).toEqual({ 'Phase 1': ['A'] });
});

test.each([
  ['## Phase 1: One\n\n**Resources to consume in order:**', 'One'],
  ['#### Phase 1: One\n\n*resources to consume IN ORDER*', 'One'],
  ['### Phase 1 - One\n\n__Resources to consume in order__:', 'One'],
  ['### Phase 1 – One\n\nResources to consume in order:', 'One'],
  ['### Phase One: One\n\n#### Resources to consume in order', 'One'],
  ['### 1. One\n\n**Resources to consume in order:**', 'One'],
  ['### One\n\n**Resources to consume in order:**', 'One'],
])('reads a phase that begins with %j', (heading, title) => {
  expect(outline(reading(`# T\n\n${heading}\n\n1. **A** — [Article]\n`))).toEqual({ [title]: ['A'] });
});

test('reads headings one level shallower, and CRLF', () => {
  const text = fixture('template.md')
    .replace(/^#(#+)/gm, '$1')
    .replace(/\n/g, '\r\n');
  expect(reading(text).path).toEqual(template.path);
});

test('reads headings one level deeper, and other bullets', () => {
  const text = fixture('template.md')
    .replace(/^(#+)/gm, '#$1')
    .replace(/^( *)- (?!HTTP|A little|Diff)/gm, '$1* ');
  expect(reading(text).path).toEqual(template.path);
});

test('has any number of phases, and goes by their numbers where they are off', () => {
  const phases = [1, 2, 4, 5].map(
    (number) =>
      `### Phase ${number}: P${number}\n\n**Resources to consume in order:**\n\n1. **R${number}** — [Article]\n   - Dependencies: Phase ${number - 1}\n`,
  );
  const { path, remarks } = reading(`# T\n\n${phases.join('\n')}`);
  expect(path.phases.map(({ dependencies }) => dependencies)).toEqual([[], ['p1'], [], ['p4']]);
  expect(resource({ path }, 'r4')).toMatchObject({ dependencies: [], needs: 'Phase 3' });
  expect(told(remarks).filter((text) => text.includes('error'))).toEqual([
    '8 error: no phase 0 is in this path',
    '22 error: no phase 3 is in this path',
  ]);
});

test('keeps a loose address in the introduction where it is', () => {
  const { path } = reading(
    templateOf('1. **A** — [Article]').replace('# T\n', '# T\n\nSee https://example.com/more first.\n'),
  );
  expect(outline({ path })).toEqual({ One: ['A'] });
  expect(path.furtherSections).toEqual([{ title: 'T', text: 'See https://example.com/more first.' }]);
});

test('keeps what else stands in a phase', () => {
  const text =
    '# T\n\n### Phase 1: One\n\nTake your time.\n\n**Resources to consume in order:**\n\n1. **A** — [Article]\n\n> Well done.\n\n#### Aside\n\n- not a resource\n';
  const { path } = reading(text);
  expect(outline({ path })).toEqual({ One: ['A'] });
  expect(path.furtherSections).toEqual([
    { title: 'One', text: 'Take your time.' },
    { title: 'One', text: '> Well done.' },
    { title: 'One: Aside', text: '- not a resource' },
  ]);
});

test('keeps a section that is too long for one field in several', () => {
  const lines = Array.from({ length: 3_000 }, (_, index) => `line number ${index}`);
  const { path } = reading(`${templateOf('1. **A** — [Article]')}\n## Notes\n\n${lines.join('\n')}\n`);
  const texts = [path.notes, ...path.furtherSections.map(({ text }) => text)];
  expect(texts).toHaveLength(3);
  expect(texts.join('\n').split('\n')).toEqual(lines);
});

test('leaves out the phases that a person has decided to skip', () => {
  const text =
    '# T\n\n## Learning Path\n\n### Phase 1: One\n\n**Resources to consume in order:**\n\n1. **A** — [Book]\n   - Duration: 1 hour\n\n### Phase 2: Two\n\n**Resources to consume in order:**\n\n1. **B** — [Book]\n   - Duration: 1 hour\n';
  const found = readMarkdown(text, { file: 't.md', corrections: [{ heading: 'Phase 2: Two', role: 'skip' }] });
  expect(found.outcome === 'path' && outline(found)).toEqual({ One: ['A'] });
  expect(found.blocks.at(-1)).toMatchObject({ role: 'beside', taken: 0, reason: 'you chose so' });
});
