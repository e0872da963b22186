import { describe, expect, test } from 'vitest';
import { byVersions } from './support/story.ts';
import { measure, TELLINGS } from './support/table.ts';

// `npm run model` tells thousands of these stories and prints the table.
describe('stories of documents whose items are known', () => {
  test.each(Object.entries(TELLINGS))('%s: hardly a tick is lost, and none of what is unchanged', (_, telling) => {
    const { wrong, unchangedWrong } = measure(byVersions, telling, 10_000, 25);
    expect(unchangedWrong).toBe(0);
    expect(wrong).toBeLessThan(1.2);
  });
});
