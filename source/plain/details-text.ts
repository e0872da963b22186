import { extrasOf, whenTicked } from '../curriculum/items.ts';
import type { Link, Path } from '../curriculum/types.ts';
import type { ItemNotes, ItemReport } from '../glance/item-glance.ts';
import { explainDependencies, explainMissing, explainNext } from '../progress/explain.ts';
import type { ItemState } from '../progress/fold.ts';
import { notesOn } from '../progress/new-events.ts';
import type { Progress, ResourceProgress } from '../progress/progress.ts';
import { aboutLink, notesInWords } from '../progress/progress-in-words.ts';
import type { Question } from '../progress/recall/recall.ts';
import { count, date, dateAndTime, spokenDuration } from '../text/quantity.ts';
import { checklistLines, extrasLines, printed, resourceLine, resourceName, sentence } from './sentences.ts';

/** Everything that is known of one item, line by line: a resource, an extra, or anything on the checklist. */
export function detailsText(id: string, progress: Progress): string {
  const note = notesInWords(notesOn(id, progress)).flatMap((text) => labelled('Note', ...text.split('\n')));
  return printed([...(resourceDetails(id, progress) ?? otherDetails(id, progress)), ...note]);
}

/** What is next and why, with its link. */
export function nextDetailsText(progress: Progress, next: ResourceProgress): string {
  const { focus, link } = next.resource;
  return printed([
    sentence(`Next: ${resourceName(next)}`),
    ...labelled('Focus', focus),
    ...(link === undefined ? [] : [linkLine('Link', link)]),
    sentence(explainNext(progress, next)),
  ]);
}

/** The questions to test oneself with on a resource, each with its answer behind it. */
export function answersText(questions: readonly Pick<Question, 'question' | 'answer'>[]): string {
  const lines = questions.flatMap(({ question, answer }, index) => [
    `Question ${index + 1}: ${sentence(question)}`,
    answer === undefined ? 'No answer is given.' : `Answer: ${sentence(answer)}`,
  ]);
  return printed(lines.length > 0 ? lines : ['No questions on this.']);
}

/** What the path says of itself. */
export function aboutText({ title, overview, prerequisites, notes }: Path): string {
  const about = Object.entries({ Overview: overview, Prerequisites: prerequisites, Notes: notes });
  return printed([sentence(title), ...about.flatMap(([label, text]) => labelled(label, ...(text?.split('\n') ?? [])))]);
}

function resourceDetails(id: string, progress: Progress): readonly string[] | undefined {
  const one = progress.resources.find(({ resource }) => resource.id === id);
  if (one === undefined) return undefined;
  const { resource, number, missing, item, state } = one;
  const { focus, needs, nextStep, link, links, selfCheck, leadsTo } = resource;
  return [
    resourceLine({ ...one, missing: [] }, progress.next === one),
    ...(state === 'locked' ? [sentence(`Waits: ${explainMissing(missing, spokenDuration)}`)] : []),
    ...since(item),
    ...labelled('Focus', focus),
    ...explainDependencies(progress, one).map((dependency) => sentence(`Depends on ${dependency}`)),
    ...labelled('Needs', needs),
    ...linkLines(link, links),
    ...labelled('Next step', nextStep),
    ...(leadsTo === undefined ? [] : [`It has a path of its own: path ${leadsTo} goes there.`]),
    ...selfCheck.map(({ question }, index) => `Question ${index + 1}: ${sentence(question)}`),
    ...(selfCheck.length === 0 ? [] : [`${count(selfCheck.length, 'question')}: answers ${number} reads the answers.`]),
  ];
}

function otherDetails(id: string, progress: Progress): readonly string[] {
  const { path, extras, checklist } = progress;
  const extra = extrasOf(path).findIndex((one) => one.id === id);
  const [entry, tick] = [extrasOf(path)[extra], extras[extra]];
  if (entry !== undefined && tick !== undefined) {
    const lines = [...labelled('About', entry.description), ...linkLines(entry.link, entry.links)];
    return [extrasLines(progress)[extra + 1] ?? '', ...since(tick.item), ...lines];
  }
  const place = path.checklist.findIndex((one) => one.id === id);
  const [item, own] = [path.checklist[place], checklist[place]];
  if (item === undefined || own === undefined) return [];
  const how = item.phase === undefined ? 'Tick it when it is true.' : sentence(whenTicked(path, item.phase));
  return [checklistLines(progress)[place + 1] ?? '', ...since(own.item), how];
}

function since(item: ItemState): readonly string[] {
  const spent = item.spent === undefined ? [] : [sentence(`studied for ${spokenDuration(item.spent)}`)];
  return item.state === 'open' ? spent : [sentence(`${item.state} ${dateAndTime(item.at)}`), ...spent];
}

/** A word and what it says, on one line or, where the text has more, on lines of their own. */
function labelled(label: string, ...lines: readonly (string | undefined)[]): readonly string[] {
  const said = lines.filter((line) => line !== undefined && line.trim() !== '');
  return said.length > 1 ? [`${label}:`, ...said.map(String)] : said.map((line) => `${label}: ${sentence(line)}`);
}

function linkLines(link: Link | undefined, links: readonly Link[]): readonly string[] {
  const first = link === undefined ? [] : [linkLine('Link', link)];
  return [...first, ...links.map((other) => linkLine('Further link', other))];
}

/** No stop behind the address: it would be copied with it. */
function linkLine(label: string, link: Link): string {
  return [label, aboutLink(link).join(', '), link.url].filter((part) => part !== '').join(': ');
}

/** All that is known of an item, and its history, to be read aloud. */
export function itemWords({ id, history }: ItemReport, progress: Progress): string {
  const past = history.map(({ at, what, holds }) => sentence(`${dateAndTime(at)}: ${what}`, !holds && 'taken back'));
  return [detailsText(id, progress), ...(past.length > 0 ? [printed(['History:', ...past])] : [])].join('\n');
}

/** The notes on a path, to be read aloud. */
export function notesWords(items: readonly ItemNotes[]): string {
  return printed(
    items.flatMap(({ number, title, notes }) =>
      notes.flatMap(({ at, text }) => [
        `${number} ${title}, ${date(at)}: ${text
          .split('\n')
          .map((line) => sentence(line))
          .join(' ')}`,
      ]),
    ),
  );
}
