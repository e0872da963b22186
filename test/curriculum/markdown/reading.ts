import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import type { MarkdownReading, Remark } from '../../../source/curriculum/markdown/reading.ts';
import { parseCurriculum } from '../../../source/curriculum/parse.ts';
import type { Path, Resource } from '../../../source/curriculum/types.ts';

export type PathReading = Extract<MarkdownReading, { outcome: 'path' }>;

/** What a document was read as, which has to be a path that a curriculum file could hold as well. */
export function reading(text: string, file = 'path.md'): PathReading {
  const found = readMarkdown(text, { file });
  if (found.outcome === 'none') throw new Error(`no path: ${found.reason}`);
  expectValid(found);
  return found;
}

/** Where a path came from: without it, links to the files beside the document would lead nowhere. */
const source = { file: '/work/path.md', sections: [], attachments: [] };

/** A path that is written to a file and read again is the same path, and every line is the line of something. */
export function expectValid({ path, lines, ticked }: PathReading): void {
  const imported = { ...path, source };
  expect(parseCurriculum(JSON.stringify(imported), 'path.json')).toEqual(imported);
  const ids = [
    ...path.phases.flatMap((phase) => [phase, ...phase.resources]),
    ...path.additionalResources,
    ...path.videos,
    ...path.checklist,
  ].map(({ id }) => id);
  expect([...lines.keys()].sort()).toEqual([...ids].sort());
  expect(ids).toEqual(expect.arrayContaining([...ticked]));
}

/** A fixture's text. */
export function fixture(name: string): string {
  return readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
}

/** The phases of a path with the titles of their resources. */
export function outline({ path }: { path: Path }): Record<string, string[]> {
  return Object.fromEntries(path.phases.map(({ title, resources }) => [title, resources.map((one) => one.title)]));
}

/** The resource of this id. */
export function resource({ path }: { path: Path }, id: string): Resource {
  const found = path.phases.flatMap((phase) => phase.resources).find((one) => one.id === id);
  if (found === undefined) throw new Error(`no resource has the id ${id}`);
  return found;
}

/** Remarks as `line severity: message`. */
export function told(remarks: readonly Remark[]): string[] {
  return remarks.map(({ line, severity, message }) => `${line} ${severity}: ${message}`);
}

/** A template of one phase with these resources, as Markdown. */
export function templateOf(...resources: readonly string[]): string {
  return `# T\n\n## Learning Path\n\n### Phase 1: One\n\n**Resources to consume in order:**\n\n${resources.join('\n')}\n`;
}
