import type { Resource } from '../curriculum/types.ts';
import { Failure } from '../failure.ts';
import type { Progress } from '../progress/progress.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { uuidOf } from './uuid.ts';

/**
 * Anki's own words about the columns: https://docs.ankiweb.net/importing/text-files.html. The deck has a column, since
 * only then it is made where there is none; the fields have no names, since Anki translates those of its note types.
 */
const HEAD = ['#separator:tab', '#html:true', '#notetype:Basic', '#guid column:1', '#deck column:2', '#tags column:3'];

/**
 * The questions of a path as a text file that Anki imports. A card is known by its resource and its question, so
 * importing again brings new answers to the cards that are there.
 * @throws Failure when the path has no questions
 */
export function ankiOf({ path }: Progress): string {
  const deck = `Waymark::${visibleLine(path.title).replaceAll('"', "'").replace(/:{2,}/g, ':')}`;
  const lines = path.phases.flatMap((phase) =>
    phase.resources.flatMap((resource) =>
      resource.selfCheck.map(({ question, answer }) =>
        [
          ...[uuidOf(path.id, resource.id, question), deck, `${path.id}::${phase.id}`],
          ...[html(question), backOf(answer, sourceOf(resource))],
        ].join('\t'),
      ),
    ),
  );
  if (lines.length === 0) {
    throw new Failure(
      `--format anki: ${path.title} has no questions to test oneself with; a curriculum.json can have them`,
    );
  }
  return [...HEAD, ...lines].map((line) => `${line}\n`).join('');
}

/** The answer, and where it comes from. */
function backOf(answer: string | undefined, source: string): string {
  return answer === undefined ? source : `${html(answer)}<br><br>${source}`;
}

/** Where an answer comes from. */
function sourceOf({ title, link }: Resource): string {
  return link !== undefined && /^https?:/i.test(link.url)
    ? `<a href="${html(link.url)}">${html(title)}</a>`
    : html(title);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Otherwise `[sound:…]` would be played, and `[latex]` run.
  '[': '&#91;',
  '\n': '<br>',
};

/** A text as a field: HTML in one line. */
function html(text: string): string {
  return visible(text).replace(/[&<>"[\n]/g, (character) => ENTITIES[character] ?? character);
}
