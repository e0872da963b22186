import type { Link, Path, Resource } from '../../curriculum/types.ts';
import { explainMissing } from '../../progress/explain.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Charset } from '../../text/charset.ts';
import { dateAndTime, duration } from '../../text/quantity.ts';
import { wrap } from '../../text/width.ts';
import type { Row } from '../state/panels.ts';
import type { TextLine } from './line.tsx';
import type { Tone } from './theme.ts';

/** Everything that is known of a row, as lines at most `width` cells wide, and then of the path that it belongs to. */
export function detailsLines(
  row: Row | undefined,
  progress: Progress,
  width: number,
  charset: Charset,
): readonly TextLine[] {
  if (row === undefined) return aboutPath(progress.path, width);
  return [...heading(row, width), ...body(row, progress, width, charset), ...aboutPath(progress.path, width)];
}

function heading(row: Row, width: number): readonly TextLine[] {
  const number = row.kind === 'resource' ? `${row.number} ` : '';
  return [...paragraph(`${number}${row.title}`, width, 'strong'), ...paragraph(summary(row), width, 'quiet'), []];
}

function summary(row: Row): string {
  const minutes = row.kind === 'resource' ? row.entry.minutes : undefined;
  const length = row.kind === 'extra' ? row.entry.link?.duration : minutes && duration(minutes);
  const kind = row.kind === 'resource' ? row.entry.kind : row.kind === 'extra' && row.isVideo ? 'video' : row.kind;
  return [kind, length, stateInWords(row)].filter(Boolean).join(', ');
}

function stateInWords({ state, item, missing }: Row): string {
  if (item.state === 'done') return `done ${dateAndTime(item.at)}`;
  if (item.state === 'skipped') return `skipped ${dateAndTime(item.at)}: ${item.reason}`;
  return state === 'locked' ? `locked, ${explainMissing(missing)}` : state;
}

function body(row: Row, progress: Progress, width: number, charset: Charset): readonly TextLine[] {
  if (row.kind === 'checklist') {
    const phase = progress.phases.find(({ phase }) => phase.id === row.entry.phase);
    const text = phase ? `Ticks itself when Phase ${phase.number} is done.` : 'Tick it when it is true.';
    return section('Checklist', [text], width);
  }
  if (row.kind === 'file') return section('File', [row.file], width);
  const about = row.kind === 'resource' ? resourceSections(row.entry, progress, width) : [];
  const description = row.kind === 'extra' ? (row.entry.description ?? '') : '';
  const links = row.entry.links.flatMap((link) => linkText(link, charset));
  return [
    ...section('About', [description], width),
    ...about,
    ...section('Link', row.entry.link ? linkText(row.entry.link, charset) : [], width),
    ...section('Further links', links, width),
    ...section('Note', [row.item.note ?? ''], width),
    ...(row.kind === 'resource' ? questions(row.entry, width) : []),
  ];
}

function resourceSections(resource: Resource, progress: Progress, width: number): readonly TextLine[] {
  return [
    ...section('Focus', [resource.focus ?? ''], width),
    ...section('Depends on', [...dependenciesInWords(resource, progress), resource.needs ?? ''], width),
    ...section('Next step', [resource.nextStep ?? ''], width),
  ];
}

function dependenciesInWords(resource: Resource, { phases }: Progress): readonly string[] {
  const own = phases.find(({ phase }) => phase.resources.includes(resource));
  const ids = new Set([...(own?.phase.dependencies ?? []), ...resource.dependencies]);
  const onPhases = phases
    .filter(({ phase }) => ids.has(phase.id))
    .map(({ number, phase, state }) => {
      return `Phase ${number} ${phase.title}: ${state}`;
    });
  const onResources = phases.flatMap(({ resources }) => resources).filter((other) => ids.has(other.resource.id));
  return [...onPhases, ...onResources.map(({ number, resource, state }) => `${number} ${resource.title}: ${state}`)];
}

function questions({ selfCheck }: Resource, width: number): readonly TextLine[] {
  return section(
    'Ask yourself',
    selfCheck.map(({ question }) => question),
    width,
  );
}

function linkText({ url, title, publisher, author, channel, duration }: Link, charset: Charset): readonly string[] {
  const by = [...new Set([author, channel ?? publisher])].filter(Boolean).join(', ');
  const about = [title, by, duration].filter(Boolean).join(` ${charset.separator} `);
  return about === '' ? [url] : [about, url];
}

function aboutPath({ title, overview, prerequisites, notes }: Path, width: number): readonly TextLine[] {
  return [
    ...section(`About ${title}`, [overview ?? ''], width),
    ...section('Prerequisites', [prerequisites ?? ''], width),
    ...section('Notes', [notes ?? ''], width),
  ];
}

/** A heading and its text, indented. Nothing at all when there is no text. */
function section(title: string, texts: readonly string[], width: number): readonly TextLine[] {
  const lines = texts.filter((text) => text !== '').flatMap((text) => wrap(text, width - 2));
  if (lines.length === 0) return [];
  return [[{ text: title, tone: 'strong' }], ...lines.map((text) => [{ text: `  ${text}` }]), []];
}

function paragraph(text: string, width: number, tone: Tone): readonly TextLine[] {
  return wrap(text, width).map((line) => [{ text: line, tone }]);
}
