import { Failure } from '../failure.ts';
import { filesIn } from './folder.ts';
import { decode, loadBytes } from './load.ts';
import { readMarkdown } from './markdown/read.ts';
import { readCurriculum } from './parse.ts';
import { isFolder, isMarkdown } from './source.ts';

/** Something that is wrong with a path, or that its author may want to know. */
export type Finding = {
  readonly file: string;
  /** Counted from 1; `null` where it is about the file as a whole, or a JSON file, whose messages name the place. */
  readonly line: number | null;
  readonly severity: 'error' | 'warning';
  readonly message: string;
};

/**
 * What is wrong with a Markdown file, a curriculum file, or the Markdown files of a folder.
 * @throws Failure (exit code 2) when it cannot be read
 */
export async function inspect(name: string): Promise<readonly Finding[]> {
  if (!(await isFolder(name))) return inspectFile(name);
  const files = (await filesIn(name)).filter(isMarkdown);
  return (await Promise.all(files.map(inspectFile))).flat();
}

async function inspectFile(file: string): Promise<readonly Finding[]> {
  const text = decode(await loadBytes(file), file);
  return isMarkdown(file) ? inspectMarkdown(file, text) : inspectJson(file, text);
}

function inspectMarkdown(file: string, text: string): readonly Finding[] {
  try {
    const reading = readMarkdown(text, { file });
    if (reading.outcome === 'path') return reading.remarks.map((remark) => ({ file, ...remark }));
    return [{ file, line: null, severity: 'error', message: `no learning path: ${reading.reason}` }];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ file, line: null, severity: 'error', message: error.message }];
  }
}

function inspectJson(file: string, text: string): readonly Finding[] {
  const read = readCurriculum(text);
  if ('path' in read) return [];
  return read.problems.map((message) => ({ file, line: null, severity: 'error', message }));
}
