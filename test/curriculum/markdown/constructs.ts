/** A megabyte of each thing that documents are made of, for measuring how long reading takes. */
export const SIZE = 1_000_000;
/** So many entries are not refused. */
const MOST = 15_000;

/** Pieces to repeat, each by its place. */
export const CONSTRUCTS: Readonly<Record<string, (index: number) => string>> = {
  'plain text': () => 'Words upon words, and one more line of them that says nothing at all.\n',
  paragraphs: (index) => `Words upon words ${index}.\n\n`,
  headings: (index) => `## Heading ${index}\n\nWords below it that make it longer than it would be.\n\n`,
  boxes: (index) => `- [ ] Task ${index} with words that say what is to be done in it (30 min)\n`,
  'boxes with details': (index) =>
    `- [ ] Task ${index}\n  - Duration: 30 min\n  - [More](https://example.org/${index})\n`,
  links: (index) => `- [Link ${index}](https://example.org/${index}) - words about what is behind it\n`,
  'lines of links': (index) => `[Link ${index}](https://example.org/${index})\n\n`,
  rows: (index) =>
    `${index === 0 ? '| Topic | Link | Time |\n| --- | --- | --- |\n' : ''}| Topic ${index} | [read](https://example.org/${index}) | 20 min |\n`,
  'linked headings': (index) => `### [Module ${index}](m/${index}.md)\n\nWords about it, one line of them.\n\n`,
  'HTML lists': (index) => `<ul><li><a href="https://example.org/${index}">Link ${index}</a></li></ul>\n\n`,
  'HTML rows': (index) =>
    `${index === 0 ? '<table><tr><th>Topic</th></tr>\n' : ''}<tr><td>Topic ${index} of a table in HTML, with words</td></tr>\n`,
  'things to unfold': (index) =>
    `<details><summary>Part ${index}</summary>\n\n- [Link](https://example.org/${index})\n\n</details>\n\n`,
  callouts: (index) => `> [!todo] Part ${index}\n> - [ ] Task ${index}\n\n`,
  'nested lists': (index) =>
    `- Group ${index}\n  - [A](https://example.org/a${index})\n    - words below it that say a little more\n`,
  'pages of notes': (index) => `- [ ] [[Page ${index}|Shown ${index}]] 📅 2026-01-01 #tag\n`,
  questions: (index) => `**Q: What is ${index}?**\n\nA: It is what it is.\n\n`,
};

/** One line or one text, as long as it gets. Every expression that looks for an end of it has to find that there is none. */
export const RUNS: Readonly<Record<string, (run: number) => string>> = {
  'blanks in front matter': (run) => `---\na${' '.repeat(run)}\n---\n# T\n\n- [ ] one\n`,
  'blanks in the title of front matter': (run) => `---\ntitle: a${' '.repeat(run)}b\n---\n# T\n\n- [ ] one\n`,
  'blanks in a title': (run) => `# T\n\n- [ ] a${' '.repeat(run)}b\n`,
  'blanks behind a label': (run) => `# T\n\n- [ ] one\n  - ab${' '.repeat(run)}x\n`,
  'blanks in a cell': (run) =>
    `# T\n\n| Topic | Link |\n| --- | --- |\n| a${' '.repeat(run)}b | [a](https://example.org) |\n`,
  'words in a cell': (run) =>
    `# T\n\n| Topic | Link |\n| --- | --- |\n| ${'x '.repeat(run / 2)} | [a](https://example.org) |\n`,
  'strong words': (run) => `# T\n\n- [ ] ${'**a** '.repeat(run / 6)}\n`,
  'struck words': (run) => `# T\n\n- [ ] ${'~~a~~ '.repeat(run / 6)}\n`,
  hyphens: (run) => `# T\n\n- [ ] a ${'- '.repeat(run / 2)}b\n`,
  colons: (run) => `# T\n\n- [ ] a${':'.repeat(run)}b\n`,
  dots: (run) => `# T\n\n- [ ] https://example.org/${'.'.repeat(run)}x\n`,
  brackets: (run) => `# T\n\n- [ ] a ${'('.repeat(run)}\n`,
  'square brackets': (run) => `# T\n\n- [ ] a ${'['.repeat(run)}\n`,
  'double brackets': (run) => `# T\n\n- [ ] a ${'[['.repeat(run / 2)}\n`,
  digits: (run) => `# T\n\n- [ ] a ${'1'.repeat(run)} min\n`,
  marks: (run) => `# T\n\n- [ ] ${'✅'.repeat(run)} a\n`,
  hashes: (run) => `# T\n\n- [ ] a ${'#a '.repeat(run / 3)}\n`,
  commas: (run) => `# T\n\n- [ ] a (${', '.repeat(run / 2)})\n`,
  'open comments': (run) => `# T\n\n<div>\n${'<!-- '.repeat(run / 5)}\n\n- [ ] one\n`,
  'open tags': (run) => `# T\n\n<div>\n${'<a href="'.repeat(run / 9)}\n\n- [ ] one\n`,
  'open tables': (run) => `# T\n\n${'<table>\n\n'.repeat(run / 9)}\n\n- [ ] one\n`,
  'open lists': (run) => `# T\n\n${'<ul><li>'.repeat(run / 8)}\n\n- [ ] one\n`,
  'open summaries': (run) => `# T\n\n${'<details><summary>'.repeat(run / 18)}\n\n- [ ] one\n`,
  quotes: (run) => `# T\n\n- [ ] ${'"a" '.repeat(run / 4)}\n`,
  pipes: (run) => `# T\n\n- [ ] a ${'| '.repeat(run / 2)}\n`,
  'a heading of words': (run) => `# ${'word '.repeat(run / 5)}\n\n- [ ] one\n`,
  'a heading of blanks': (run) => `# a${' '.repeat(run)}b\n\n- [ ] one\n`,
  'a summary of words': (run) => `<details><summary>${'word '.repeat(run / 5)}</summary>\n\n- [ ] one\n\n</details>\n`,
  'dashes of the template': (run) =>
    `# T\n\n## Learning Path\n\n### Phase 1\n\n**Resources to consume in order:**\n\n1. ${'a — '.repeat(run / 4)}\n`,
  'blanks of the template': (run) =>
    `# T\n\n## Learning Path\n\n### Phase 1\n\n**Resources to consume in order:**\n\n1. **a**${' '.repeat(run)}b [\n`,
  'a callout': (run) => `> [!todo] ${'a '.repeat(run / 2)}\n> - [ ] one\n`,
  'lines of a paragraph': (run) => `# T\n\n- [ ] one\n${'words: words\n'.repeat(run / 13)}`,
};

/** About a megabyte of a piece, or as much as is wanted, or fewer of them where so many would be refused. */
export function megabyteOf(piece: (index: number) => string, most = SIZE): string {
  const pieces = ['# Title\n\n'];
  let size = 0;
  for (let index = 0; size < most && index < MOST; index++) {
    const text = piece(index);
    pieces.push(text);
    size += Buffer.byteLength(text);
  }
  return pieces.join('');
}
