import fc from 'fast-check';

const word = fc.constantFrom(
  'Saga',
  'Pattern',
  'and',
  'the',
  'Phase 1',
  'video',
  'C++',
  '日本',
  '🚀',
  '&amp;',
  'a_b',
  '**',
  '`',
  '<b>',
  '\u001b',
  '\ud800',
  '<!-- waymark:id=x -->',
  '\\',
  '|',
  '—',
  ':',
);
const words = fc
  .array(fc.oneof(word, fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 6 })
  .map((list) => list.join(' '));
const url = fc.constantFrom(
  'https://x.y/z',
  '#a',
  './a.md',
  'mailto:a@b',
  'javascript:alert(1)',
  '',
  'http://[',
  'https://x.y/(a)',
);
const link = fc.tuple(words, url).map(([text, address]) => `[${text}](${address})`);
export const text = fc
  .array(
    fc.oneof(
      words,
      link,
      fc.constantFrom('[ref]', '![i](j.png)', '[Article]', '— [Video]', '<https://x.y>', 'https://x.y/q'),
    ),
    { maxLength: 4 },
  )
  .map((list) => list.join(' '));
const mark = fc.constantFrom('[ ]', '[x]', '[✔️]', '[🔄]', '[]', '[-]', '');
const bullet = fc.constantFrom('-', '*', '+', '1.', '2)', '- ###', '>');
const item = fc
  .tuple(fc.nat(8), bullet, mark, text)
  .map(([indent, sign, box, what]) => `${' '.repeat(indent)}${sign} ${box} ${what}`);
const heading = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.oneof(
      text,
      fc.constantFrom(
        'Phase 1: A',
        'Phase 2',
        'Overview',
        'Contents',
        'Legend',
        'Notes',
        'Completion Checklist',
        'Supplementary Videos',
      ),
    ),
  )
  .map(([level, what]) => `\n${'#'.repeat(level)} ${what}\n`);
const detail = fc
  .tuple(
    fc.constantFrom('Duration', 'Focus', 'Dependencies', 'Next step', 'Link', 'Type', 'Prerequisites'),
    fc.oneof(
      text,
      fc.constantFrom(
        '40 minutes',
        '2-3 hours',
        'Complete Phase 1',
        'Requires Saga',
        'Resource 2',
        'Phases 1-9',
        'None',
        '[Duration]',
      ),
    ),
  )
  .map(([label, what]) => `   - ${label}: ${what}`);
const table = fc
  .tuple(
    fc.array(fc.constantFrom('Course', 'Duration', 'Effort', 'Prerequisites', 'Link', 'Project', 'Day', '', 'Done'), {
      minLength: 1,
      maxLength: 5,
    }),
    fc.array(fc.array(fc.oneof(text, fc.constantFrom('3 weeks', '2 hours/week', 'Saga', '[x]')), { maxLength: 6 }), {
      maxLength: 4,
    }),
  )
  .map(
    ([header, rows]) =>
      `\n| ${header.join(' | ')} |\n|${'---|'.repeat(header.length)}\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`,
  );
const other = fc.constantFrom(
  '',
  '---',
  '```',
  '**Resources to consume in order:**',
  '**Week 1**',
  '<details>',
  '<summary>More</summary>',
  '</details>',
  '<!--',
  '-->',
  '<h1>Title</h1>',
  '[ref]: https://x.y/r',
  '\t- [ ] tab',
  '===',
  '<ul><li><a href="https://x.y/h">h</a></li><li>i<ul><li>j</li></ul></li></ul>',
  '<table><tr><th>Week</th><th>Topic</th></tr><tr><td rowspan=2>1</td><td>A</td></tr><tr><td>B</td></tr></table>',
  '> - [ ] quoted\n> - [ ] again',
  '> [!todo] Callout\n> - [x] called',
  '[One](https://x.y/1)\n[Two](https://x.y/2)',
  '## [Heading](https://x.y/h)',
  '- ✅ done\n- ⬜ open',
);
const eol = fc.constantFrom('\n', '\r\n', '\n\n');
/** Documents of everything that people write, in any order. */
export const document = fc
  .tuple(fc.array(fc.oneof(item, item, heading, detail, detail, table, other, text), { maxLength: 40 }), eol)
  .map(([parts, end]) => parts.join(end));
