import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../source/curriculum/markdown/read.ts';
import { parseCurriculum } from '../source/curriculum/parse.ts';
import { keysTable } from '../source/dashboard/keys/spelling.ts';
import { CLI, newHome } from './support/waymark.ts';

const README = readFileSync('README.md', 'utf8');

function blocks(language: string): readonly string[] {
  return [...README.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, text = '']) =>
    name === language ? text : [],
  );
}

describe('the README', () => {
  it('has the keys of the key table (npm run readme)', () => {
    expect(README).toContain(keysTable());
  });

  it('links to files that are there', () => {
    const targets = [...README.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)]+)\)/g)].map(
      ([, target = '']) => target,
    );
    expect(targets.length).toBeGreaterThan(3);
    for (const target of targets) expect(existsSync(target), target).toBe(true);
  });

  it('shows a path of one’s own that Waymark reads', () => {
    const [example = ''] = blocks('json');
    expect(parseCurriculum(example, 'README.md').title).toBe('Rust');
  });

  it('shows a document in the template that Waymark reads without a remark', () => {
    const [example = ''] = blocks('markdown');
    const reading = readMarkdown(example, { file: 'README.md' });
    expect(reading).toMatchObject({ outcome: 'path', shape: 'template', remarks: [] });
  });

  it('prints what it says it prints', () => {
    const { PATH = '' } = process.env;
    const env = { PATH, WAYMARK_HOME: newHome(), LANG: 'C.UTF-8' };
    for (const block of blocks('console')) {
      const said = block.split('\n').filter((line) => line.startsWith('$ '));
      const printed = said.map((line) => `${line}\n${run(line.slice(2), env)}`).join('');
      expect(printed).toBe(block);
    }
  });
});

function run(line: string, env: NodeJS.ProcessEnv): string {
  const waymark = `${process.execPath} ${CLI}`;
  return execFileSync('sh', ['-c', line.replace(/^waymark/, waymark)], { encoding: 'utf8', env });
}
