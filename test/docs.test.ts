import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse } from 'shell-quote';
import { describe, expect, it, vi } from 'vitest';
import { readMarkdown } from '../source/curriculum/markdown/read.ts';
import { parseCurriculum } from '../source/curriculum/parse.ts';
import { inside } from './support/inside.ts';
import { CLI, newHome } from './support/waymark.ts';

const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => join('docs', file)),
];
/** The pages whose commands are run, each from an empty home. */
const RUN = ['README.md', 'docs/review.md', 'docs/tour.md', 'docs/paths.md', 'docs/json.md', 'docs/plain.md'];

describe.for(PAGES)('%s', (page) => {
  it('links to what is there', () => {
    const text = readFileSync(page, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
    for (const [, target = ''] of text.matchAll(/\]\(([^)#]+)/g)) {
      if (!target.startsWith('https://')) expect(existsSync(join(dirname(page), target)), target).toBe(true);
    }
  });
});

describe.for(RUN)('the commands of %s', (page) => {
  it('print what it says they print', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-docs-'));
    const { PATH = '' } = process.env;
    const env = {
      ...{ PATH, WAYMARK_HOME: newHome(), LANG: 'C.UTF-8', TZ: 'UTC', STOPPED_AT: '2026-11-23T12:00:00Z' },
      NODE_OPTIONS: `--require ${JSON.stringify(resolve('scripts/clock.cjs'))}`,
    };
    for (const { name, text } of filesIn(page)) writeFileSync(join(folder, name), text);
    const blocks = blocksOf(page, 'console');
    expect(blocks.length).toBeGreaterThan(0);
    for (const block of blocks) {
      const said = block.split('\n').filter((line) => line.startsWith('$ '));
      let printed = '';
      for (const line of said) printed += `${line}\n${await run(line.slice(2), folder, env)}`;
      expect(printed).toBe(block);
    }
  });
});

describe('the paths of docs/paths.md', () => {
  const fileNamed = (wanted: string) => filesIn('docs/paths.md').find(({ name }) => name === wanted);
  const [document, curriculum] = [fileNamed('rust.md'), fileNamed('curriculum.json')];

  it('are in the template, without a remark', () => {
    const reading = readMarkdown(document?.text ?? '', { file: 'rust.md' });
    expect(reading).toMatchObject({ outcome: 'path', remarks: [] });
  });

  it('are what a curriculum.json may be', () => {
    expect(parseCurriculum(curriculum?.text ?? '', 'curriculum.json').title).toBe('Rust');
  });
});

function blocksOf(page: string, language: string): readonly string[] {
  return [...readFileSync(page, 'utf8').matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, text = '']) =>
    name === language ? text : [],
  );
}

/** The files that a page asks its readers to have: each is a block below a comment with its name. */
function filesIn(page: string): readonly { readonly name: string; readonly text: string }[] {
  return [...readFileSync(page, 'utf8').matchAll(/<!-- file: (\S+) -->\n+```\w+\n([\s\S]*?)```/g)].map(
    ([, name = '', text = '']) => ({ name, text }),
  );
}

/** What a line of a shell prints, its complaints among it. What only runs Waymark needs no shell, and no process. */
async function run(line: string, cwd: string, env: Readonly<Record<string, string>>): Promise<string> {
  const [first, ...words] = parse(line);
  if (first !== 'waymark' || words.some((word) => typeof word !== 'string')) {
    const script = `waymark() { "${process.execPath}" "${CLI}" "$@"; }; { ${line}; } 2>&1 || true`;
    return execFileSync('sh', ['-c', script], { encoding: 'utf8', cwd, env });
  }
  const { NODE_OPTIONS: _, STOPPED_AT = '', ...own } = env;
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(STOPPED_AT) });
  try {
    const { stdout, stderr } = await inside(words.map(String), { cwd, env: own });
    return stdout + stderr;
  } finally {
    vi.useRealTimers();
  }
}
