import { Failure } from '../failure.ts';
import type { Progress } from '../progress/progress.ts';
import type { Place } from '../progress/recall/question-places.ts';
import type { Question } from '../progress/recall/recall.ts';
import { visible, visibleLine } from '../text/visible.ts';
import type { Write } from './export-format.ts';
import { uuidOf } from './tasks.ts';

/**
 * Anki's own words about the columns: https://docs.ankiweb.net/importing/text-files.html. The deck has a column, since
 * only then it is made where there is none; the fields have no names, since Anki translates those of its note types.
 */
const HEAD = ['#separator:tab', '#html:true', '#notetype:Basic', '#guid column:1', '#deck column:2', '#tags column:3'];

/** The questions of a path, as a format. */
export const ankiOf: Write = (progress, { questions, originals }) => cardsOf(progress, questions, originals);

/**
 * Questions as a text file that Anki imports. A card is known by the item and the words with which its question was first
 * met, so importing again brings new words and answers to the cards that are there.
 * @throws Failure when there are none
 */
export function cardsOf(
  { path }: Progress,
  questions: readonly Question[],
  originals: ReadonlyMap<string, string> = new Map(),
): string {
  if (questions.length === 0) {
    throw new Failure(`--format anki: ${path.title} has no questions to test oneself with; waymark ask adds one`);
  }
  const deck = `Waymark::${visibleLine(path.title).replaceAll('"', "'").replace(/:{2,}/g, ':')}`;
  const phases = new Map(
    path.phases.flatMap(({ id, resources }) => [id, ...resources.map(({ id }) => id)].map((item) => [item, id])),
  );
  const lines = questions.map(({ first, question, answer, place }) =>
    [
      ...[
        uuidOf(path.id, originals.get(first.item) ?? first.item, first.asks),
        deck,
        `${path.id}::${phases.get(place.id) ?? 'more'}`,
      ],
      ...[html(question), backOf(answer, sourceOf(place))],
    ].join('\t'),
  );
  return [...HEAD, ...lines].map((line) => `${line}\n`).join('');
}

/** The answer, and where it comes from. */
function backOf(answer: string | undefined, source: string): string {
  return answer === undefined ? source : `${html(answer)}<br><br>${source}`;
}

/** Where an answer comes from. */
function sourceOf({ title, url }: Place): string {
  return url !== undefined && /^https?:/i.test(url) ? `<a href="${html(url)}">${html(title)}</a>` : html(title);
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
