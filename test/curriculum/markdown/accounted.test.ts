import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { listingsOf } from '../../../source/curriculum/markdown/blocks/find-listings.ts';
import { parseDocument } from '../../../source/curriculum/markdown/document/document.ts';
import { sectionsOf } from '../../../source/curriculum/markdown/document/outline.ts';
import { readMarkdown } from '../../../source/curriculum/markdown/read.ts';
import { document } from './generator.ts';

const parser = new MarkdownIt({ html: true, maxNesting: 100 });

/** The lines of all list items and rows in a document, found by other means than the reader's own. */
function entriesIn(text: string): readonly number[] {
  const { lines } = parseDocument(text, 'd.md');
  const tokens = parser.parse(lines.join('\n'), {});
  let inHead = false;
  return tokens.flatMap(({ type, map }) => {
    if (type === 'thead_open') inHead = true;
    if (type === 'thead_close') inHead = false;
    return type === 'list_item_open' || (type === 'tr_open' && !inHead) ? [(map?.[0] ?? 0) + 1] : [];
  });
}

/** The lines of the entries that the reader has accounted for. */
function accountedIn(text: string): readonly number[] {
  const parsed = parseDocument(text, 'd.md');
  const sections = sectionsOf(parsed);
  return listingsOf(sections, sections[1], parsed, new Map()).flatMap(({ entries }) => entries.map(({ line }) => line));
}

describe('every entry of a document is accounted for', () => {
  test('in any document', () => {
    fc.assert(
      fc.property(document, (text) => {
        const accounted = new Set(accountedIn(text));
        expect(entriesIn(text).filter((line) => !accounted.has(line))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const folder = new URL('documents/', import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

  test.each(names)('in %s, and each in one block', (name) => {
    const text = readFileSync(new URL(name, folder), 'utf8');
    const accounted = accountedIn(text);
    expect(new Set(accounted).size).toBe(accounted.length);
    expect(entriesIn(text).filter((line) => !accounted.includes(line))).toEqual([]);
    const { blocks } = readMarkdown(text, { file: name });
    // Questions are entries, too, which no list or table needs to hold.
    expect(blocks.reduce((sum, { entries }) => sum + entries, 0)).toBeGreaterThanOrEqual(accounted.length);
    for (const { taken, entries, reason } of blocks) {
      expect(taken).toBeLessThanOrEqual(entries);
      expect(reason).not.toBe('');
    }
  });
});
