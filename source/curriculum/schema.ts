/** What the fields of a curriculum file are made of. Each brings its own message, without the place. */
import * as v from 'valibot';
import { lazy } from '../text/lazy.ts';
import { nearest } from '../text/nearest.ts';
import { visible, visibleLine } from '../text/visible.ts';
import { didYouMean, quoted } from './problem.ts';

/** Longest text in one line, in UTF-16 code units: room for any address that a browser takes. */
const LINE = 2_000;
/** Longest text of several lines. */
const PROSE = 20_000;
/** Letters, digits and the marks that some scripts put on letters, in any script. */
const SLUG = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:-[\p{L}\p{N}\p{M}]+)*$/u;

/** A message that says what was expected, and what was there instead. */
export function expected(what: string): (issue: v.BaseIssue<unknown>) => string {
  return (issue) => `expected ${what}, got ${quoted(issue.input)}`;
}

/** A text that is not blank. Its output is `clean`, without the blanks around it. */
function text(description: string, limit: number, clean: (text: string) => string) {
  return v.pipe(
    v.string(expected('a text')),
    v.regex(/\S/, expected('a text that is not blank')),
    v.maxLength(limit, expected(`at most ${limit} characters`)),
    v.description(description),
    v.transform((raw) => clean(raw).trim()),
  );
}

/** A text in one line. */
export function line(description: string) {
  return text(description, LINE, visibleLine);
}

/** A text that may have several lines. */
function prose(description: string) {
  return text(description, PROSE, visible);
}

/** An id: a slug in letters and digits of any script. */
export function id(description: string) {
  return v.pipe(
    v.string(expected('an id')),
    v.regex(SLUG, expected('an id of letters, digits and single hyphens, like "service-mesh"')),
    v.maxLength(LINE, expected(`at most ${LINE} characters`)),
    v.description(description),
  );
}

/** A list that has to be there. */
export function list<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.pipe(v.array(item, expected('a list')), v.description(description));
}

/**
 * An object that has these properties and no others.
 * @param what an object with what it cannot do without, for those who wrote something else in its place
 */
export function record<const Entries extends v.ObjectEntries>(
  description: string,
  entries: Entries,
  what = 'an object',
) {
  const message = (issue: v.StrictObjectIssue): string => {
    const holder = issue.path?.[0].input;
    // Valibot takes a list for an object, and then misses the properties in it.
    if (Array.isArray(holder)) return `expected ${what}, got ${quoted(holder)}`;
    if (issue.expected === 'Object') return expected(what)(issue);
    if (issue.expected !== 'never') return 'is missing';
    return `unknown property${didYouMean(nearest(String(issue.input), Object.keys(entries)))}`;
  };
  return v.pipe(v.strictObject(entries, message), v.description(description));
}

/** A list that may be left out, and is empty then. */
function optionalList<const Item extends v.GenericSchema>(item: Item, description: string) {
  return v.exactOptional(list(item, description), []);
}

/** About ten months of full working weeks for a single resource: more is a slip of the hand. */
const MINUTES = 100_000;

/**
 * A curriculum file as its author may write it; its output is a `Path`. Lists may be left out, texts lose the blanks
 * around them and whatever could reach the terminal as a command, and properties that do not exist are refused.
 * Each issue's message says what was expected, without the place. `definitions` are the parts that its JSON Schema names
 * and refers to. Made when it is first asked for: most starts read what was checked before.
 */
export const curriculumSchema = lazy(() => {
  const link = record(
    'A page on the web.',
    {
      url: line('Its address. Only http and https addresses are ever opened.'),
      title: v.exactOptional(line('What the page calls itself.')),
      publisher: v.exactOptional(line('Who publishes it.')),
      author: v.exactOptional(line('Who wrote it, or who speaks.')),
      channel: v.exactOptional(line('The channel of a video.')),
      duration: v.exactOptional(line("A video's length as its source gives it, for example 26:25.")),
    },
    'an object like { "url": "…" }',
  );

  const question = record('A question to test oneself with, and its answer.', {
    question: line('The question.'),
    answer: v.exactOptional(prose('The answer. Without one the question is asked all the same.')),
  });

  const furtherLinks = optionalList(link, 'Further links on the same subject.');

  const resource = record('One thing to study. Only resources count towards the percentage.', {
    id: id('Names the resource for good: unique within the path, and never changed once somebody has ticked it.'),
    title: line('What it is called.'),
    kind: v.exactOptional(
      v.pipe(
        line('What sort of thing it is: article, video, book ...'),
        v.transform((kind) => kind.toLowerCase()),
      ),
    ),
    minutes: v.exactOptional(
      v.pipe(
        v.number(expected('a whole number of minutes')),
        v.integer(expected('a whole number of minutes')),
        v.minValue(1, expected('at least 1 minute')),
        v.maxValue(MINUTES, expected(`at most ${MINUTES} minutes`)),
        v.description('Time to study it, in whole minutes. Leave it out when it is not known.'),
      ),
    ),
    focus: v.exactOptional(line('What to look out for.')),
    link: v.exactOptional(link),
    links: furtherLinks,
    nextStep: v.exactOptional(line('What to do afterwards.')),
    dependencies: optionalList(id('An id.'), 'Ids of the phases and resources that come before it.'),
    needs: v.exactOptional(line('What else one needs to know or have, where it is nothing in this path.')),
    leadsTo: v.exactOptional(id('Id of a path of its own about this subject.')),
    selfCheck: optionalList(question, 'Questions to test oneself with after studying.'),
  });

  const phase = record('An ordered group of resources. Its number is its place in the path.', {
    id: id('Names the phase for good: unique within the path.'),
    title: line('What it is called, without its number.'),
    dependencies: optionalList(
      id('An id.'),
      'Ids of the phases and resources that come before every resource of this phase.',
    ),
    resources: optionalList(resource, 'The resources, in the order in which to study them.'),
    selfCheck: v.exactOptional(list(question, 'Questions about the phase as a whole.')),
  });

  const extra = record('An additional resource or a video: can be ticked, and never counts in the percentage.', {
    id: id('Names it for good: unique within the path.'),
    title: line('What it is called.'),
    description: v.exactOptional(prose('What it is good for.')),
    link: v.exactOptional(link),
    links: furtherLinks,
  });

  const checklistItem = record('What must be true to call the path complete.', {
    id: id('Names it for good: unique within the path.'),
    title: line('What must be true.'),
    phase: v.exactOptional(id('Id of the phase that decides it. Without one it is ticked by hand.')),
  });

  const section = record('A part of a document that has no place of its own here.', {
    title: line('Its heading.'),
    text: prose('Its text, as Markdown.'),
  });

  const source = record('Where a path was imported from. Written by the import.', {
    file: line('The file of the document.'),
    sections: optionalList(line('A section.'), 'Where the path stands among the others, from the outside in.'),
    attachments: optionalList(line('A file.'), 'Files beside the document.'),
  });

  const former = record('An item that the path once had, so that its ticks come back when it does.', {
    id: id('The id that it had.'),
    title: line('What it was called.'),
    place: line('Title of the phase or the part of the path that it stood in.'),
    url: v.exactOptional(line('Its address.')),
  });

  const definitions = { link, question, resource, phase, extra, checklistItem, section, source, former };
  const schema = v.pipe(
    record('A learning path for Waymark.', {
      $schema: v.exactOptional(v.pipe(v.string(expected('a text')), v.description('Where editors find this schema.'))),
      id: id('Names the path for good: the history of what was ticked refers to it.'),
      title: line('What it is called.'),
      overview: v.exactOptional(prose('What it is about.')),
      prerequisites: v.exactOptional(prose('What one should know before.')),
      phases: v.pipe(
        list(phase, 'The phases, in the order in which to study them.'),
        v.minLength(1, () => 'expected at least one phase'),
      ),
      additionalResources: optionalList(extra, 'Further reading.'),
      videos: optionalList(extra, 'Supplementary videos.'),
      checklist: optionalList(checklistItem, 'What must be true to call the path complete.'),
      notes: v.exactOptional(prose('Anything else.')),
      furtherSections: optionalList(section, 'Parts of the document that have no place of their own here.'),
      source: v.exactOptional(source),
      former: v.exactOptional(list(former, 'What an update of the source took away. Written by the import.')),
    }),
    v.transform(({ $schema, ...path }) => path),
  );
  return { schema, definitions };
});
