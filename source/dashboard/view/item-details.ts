import type { Link, Path } from '../../curriculum/types.ts';
import { type Event, timeOf } from '../../progress/event.ts';
import { explainMissing } from '../../progress/explain.ts';
import { historyOf } from '../../progress/history.ts';
import type { PhaseProgress, Progress, ResourceProgress } from '../../progress/progress.ts';
import { aboutLink, notesInWords, pastInWords } from '../../progress/progress-in-words.ts';
import type { Recall } from '../../progress/recall/recall.ts';
import { spentInWords } from '../../progress/time/time-in-words.ts';
import type { Charset } from '../../text/charset.ts';
import { dateAndTime, duration } from '../../text/quantity.ts';
import { cut, wrap } from '../../text/width.ts';
import { kindOf, type Row } from '../state/panels.ts';
import { knownLines, questionLines } from './recall-lines.ts';
import { headed, paragraph, section, type TextLine } from './text-line.ts';

/** What is known by heart, and the time: milliseconds since 1970. */
export type Known = { readonly recall: Recall; readonly now: number };

/**
 * Everything that is known of a row, as lines at most `width` cells wide, and then of the path that it belongs to.
 * @param answers the item whose self-check answers are shown
 */
export function detailsLines(
  row: Row | undefined,
  progress: Progress,
  history: readonly Event[],
  answers: string | undefined,
  known: Known,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const about = aboutPath(progress.path, width);
  if (row === undefined) return about;
  return [
    ...headingLines(row, width, charset),
    ...aboutLines(row, progress, answers, known, width, charset),
    ...section('History', historyTexts(row, progress.path, history), width),
    ...about,
  ];
}

/** What a row is: number and title, kind, length and state. */
export function headingLines(row: Row, width: number, charset: Charset): readonly TextLine[] {
  const number = row.kind === 'resource' ? `${row.number} ` : '';
  return [
    ...paragraph(`${number}${row.title}`, width, 'strong'),
    ...paragraph(summary(row, charset), width, 'plain'),
    [],
  ];
}

function summary(row: Row, { separator }: Charset): string {
  const minutes = row.kind === 'resource' ? row.entry.minutes : undefined;
  const length = row.kind === 'extra' ? row.entry.link?.duration : minutes && duration(minutes);
  const kind = kindOf(row) || (row.kind === 'resource' ? '' : row.kind);
  const time = minutes === undefined || row.item.spent === undefined ? length : '';
  const spent = spentInWords(row.item.spent ?? 0, minutes);
  return [kind, time, spent, stateInWords(row)].filter(Boolean).join(` ${separator} `);
}

function stateInWords({ state, item, missing, isNext }: Row): string {
  if (item.state === 'done') return `done ${dateAndTime(item.at)}`;
  if (item.state === 'skipped') return `skipped ${dateAndTime(item.at)}${item.reason === '' ? '' : `: ${item.reason}`}`;
  if (state === 'locked') return `locked, ${explainMissing(missing)}`;
  return isNext ? 'next' : state;
}

/** What there is to read about a row, by section: what helps to study it first. */
export function aboutLines(
  row: Row,
  progress: Progress,
  answers: string | undefined,
  { recall, now }: Known,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const questions = recall.questions.filter(({ place }) => place.id === row.id);
  const asking = [
    ...knownLines(questions, now, width, charset),
    ...questionLines(questions, answers === row.id, width),
  ];
  if (row.kind === 'checklist') {
    const phase = progress.phases.find(({ phase }) => phase.id === row.entry.phase);
    const text = phase ? `Ticks itself when Phase ${phase.number} is done.` : 'Tick it when it is true.';
    return [
      ...section('Checklist', [text], width),
      ...section('Note', notesInWords(row.item.notes ?? []), width),
      ...asking,
    ];
  }
  if (row.kind === 'file') return section('File', [row.file], width);
  const resource = row.kind === 'resource' ? row.entry : undefined;
  const own = resource && progress.resources.find((one) => one.resource === resource);
  const linksOf = (links: readonly Link[]) => links.flatMap((link) => linkLines(link, width, charset));
  return [
    ...section('About', [row.kind === 'extra' ? (row.entry.description ?? '') : ''], width),
    ...section('Focus', [resource?.focus ?? ''], width),
    ...headed('Depends on', own ? dependencyLines(own, progress, width, charset) : []),
    ...section('Asks for', [resource?.needs ?? ''], width),
    ...headed('Link', linksOf(row.entry.link ? [row.entry.link] : [])),
    ...section('Notes', notesInWords(row.item.notes ?? []), width),
    ...section('Next step', [resource?.nextStep ?? ''], width),
    ...asking,
    ...headed('More links', linksOf(row.entry.links)),
  ];
}

function historyTexts({ id }: Row, path: Path, history: readonly Event[]): readonly string[] {
  return historyOf(history, path.id, id).map((past) => `${dateAndTime(timeOf(past.event))}  ${pastInWords(past)}`);
}

function aboutPath({ title, overview, prerequisites, notes }: Path, width: number): readonly TextLine[] {
  return [
    ...section(`About ${title}`, [overview ?? ''], width),
    ...section('Prerequisites', [prerequisites ?? ''], width),
    ...section('Notes', [notes ?? ''], width),
  ];
}

/** A link in words: what it is and who it is by, and below that its address. */
function linkLines(link: Link, width: number, charset: Charset): readonly TextLine[] {
  const { separator } = charset;
  const about = aboutLink(link).join(` ${separator} `);
  const words = about === '' ? [] : wrap(about, width - 2);
  return [...words.map((text): TextLine => [{ text: `  ${text}` }]), ...addressLines(link.url, width - 2, charset)];
}

/** An address: in short where the terminal makes a link of it, else all of it. */
function addressLines(url: string, cells: number, { links, ellipsis }: Charset): readonly TextLine[] {
  if (!links || !/^https?:\/\//.test(url))
    return addressIn(url, cells).map((text): TextLine => [{ text: '  ' }, { text, tone: 'link' }]);
  const short = url.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  return [[{ text: '  ' }, { text: cut(short, cells, ellipsis), tone: 'link', link: url }]];
}

/** An address in lines, broken where one of its parts ends, as long as that does. */
function addressIn(url: string, cells: number): readonly string[] {
  const lines = [''];
  for (const part of url.match(/[^/?&#=-]*[/?&#=-]*/g) ?? []) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + part.length > cells) lines.push(part);
    else lines[lines.length - 1] = last + part;
  }
  return lines.flatMap((line) => wrap(line, cells));
}

/** What a resource depends on, each with its mark and its state in a word. */
function dependencyLines(
  own: ResourceProgress,
  { phases, resources }: Progress,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  const phase = phases.find(({ phase }) => phase.resources.includes(own.resource));
  const ids = new Set([...(phase?.phase.dependencies ?? []), ...own.resource.dependencies]);
  const onPhases = phases.filter(({ phase }) => ids.has(phase.id)).map(phaseInWords);
  const onResources = resources
    .filter(({ resource }) => ids.has(resource.id))
    .map(({ number, resource, state }) => ({ state, text: `${number} ${resource.title}: ${state}` }));
  return [...onPhases, ...onResources].flatMap(({ state, text }) => {
    const [first = '', ...rest] = wrap(text, width - 4);
    const tone = state === 'done' ? ('done' as const) : ('plain' as const);
    return [
      [{ text: `  ${charset.marks[state]} `, tone }, { text: first }],
      ...rest.map((line) => [{ text: `    ${line}` }]),
    ];
  });
}

function phaseInWords({ number, phase, state, totals }: PhaseProgress) {
  const left = totals.left > 0 && totals.done > 0 ? `, ${totals.done} of ${totals.total} done` : '';
  return { state, text: `Phase ${number} ${phase.title}: ${state}${left}` };
}
