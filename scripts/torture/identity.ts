import { byVersions } from '../../test/progress/identity/support/story.ts';
import { measure as measureStories, TELLINGS } from '../../test/progress/identity/support/table.ts';
import { count, type Measured } from './proof.ts';

/** Stories of documents whose items are known: how many states of items are wrong, and whether any unchanged one is. */
export async function measure(stories: number): Promise<Measured> {
  const found = Object.entries(TELLINGS).map(([name, telling]) => ({
    name,
    ...measureStories(byVersions, telling, 1, stories),
  }));
  const figures = found.map(({ name, wrong }) => `${name} ${wrong.toFixed(2)} %`).join(', ');
  return {
    figure: `${count(stories * found.length, 'stories')}; wrong: ${figures}`,
    kept: found.every(({ wrong, unchangedWrong }) => wrong <= 1.2 && unchangedWrong === 0),
  };
}
