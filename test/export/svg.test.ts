import { describe, expect, it } from 'vitest';
import { svgOf } from '../../source/export/svg.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

const AT = '2026-11-23T20:00:00.000Z';

async function svg(of = smallPath, ...newEvents: readonly NewEvent[]): Promise<string> {
  const history = events(...newEvents);
  const occasion = { at: AT, history, document: async () => undefined, corrections: [], questions: [], warn: () => {} };
  return svgOf(progressOf(of, history), occasion as unknown as Parameters<typeof svgOf>[1]);
}

const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });

describe('the picture', () => {
  it('says its numbers as text, and to those who cannot see it', async () => {
    const text = await svg(smallPath, done('one'), done('two'));
    expect(text).toContain('>Small Path</text>');
    expect(text).toContain('>50%</text>');
    expect(text).toContain('>2 of 4 · 1 h 15 of 1 h 45 + 1 unknown</text>');
    expect(text).toContain('>1 Basics</text>');
    expect(text).toContain('aria-label="Small Path: 50%, 2 of 4 · 1 h 15 of 1 h 45 + 1 unknown"');
    expect(text).toContain('>Next: Three, 30 min · 1 week with study</text>');
  });

  it('has a day for each of the last half year, and shades those with study', async () => {
    const text = await svg(smallPath, {
      type: 'tracked',
      path: 'small',
      item: 'one',
      minutes: 50,
      when: '2026-11-21T12:00:00.000Z',
    });
    const cells = text.match(/<rect class="s\d/g) ?? [];
    expect(cells).toHaveLength(25 * 7 + 1);
    expect(text.match(/class="s3"/g)).toHaveLength(1);
    expect(text.match(/class="s0 today"/g)).toHaveLength(1);
  });

  it('follows its reader’s light or dark', async () => {
    expect(await svg()).toContain('@media (prefers-color-scheme: dark)');
  });

  it('is XML whatever a title holds, and nothing of it acts', async () => {
    const title = '</text><script>alert("1")</script> & \u001b[2J ]]> \u0000 \uFFFF \'x\'';
    const text = await svg(path([phase('p', [resource('r')])], { title }));
    expect(text).not.toContain('<script');
    expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\uFFFF]/);
    expect(text.match(/&(?!#\d+;)/g)).toBeNull();
    const open = text.match(/<[a-z]+(?:\s[^>]*[^/>])?>/g)?.length ?? 0;
    expect(open).toBe(text.match(/<\/[a-z]+>/g)?.length);
  });

  it('tells of a path of many phases in a line', async () => {
    const many = path(Array.from({ length: 40 }, (_, index) => phase(`p${index}`, [resource(`r${index}`)])));
    const text = await svg(many);
    expect(text).toContain('and 28 more phases');
    expect(Number(/height="(\d+)"/.exec(text)?.[1])).toBeLessThan(600);
  });
});
