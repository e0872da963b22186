import { type Item, itemsOf } from '../curriculum/items.ts';
import type { Link } from '../curriculum/types.ts';
import { type Event, timeOf } from '../progress/event.ts';
import { explainDependencies, explainMissing } from '../progress/explain.ts';
import type { Note } from '../progress/fold.ts';
import { historyOf } from '../progress/history.ts';
import { notesOn } from '../progress/new-events.ts';
import type { Progress, State } from '../progress/progress.ts';
import { pastInWords, skippedInWords } from '../progress/progress-in-words.ts';
import { spentInWords } from '../progress/time/time-in-words.ts';
import { date, dateAndTime, duration } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import { width, wrapWords } from '../text/width.ts';
import type { Pens } from './status-text.ts';

/** What `waymark show --json` tells of an item. `null` where the path does not say. */
export type ItemReport = {
  readonly path: string;
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly type: Item['type'];
  readonly phase: { readonly number: number; readonly title: string } | null;
  readonly kind: string | null;
  readonly minutes: number | null;
  /** Minutes that were spent on it. */
  readonly spent: number;
  readonly state: State;
  /** When it was done or skipped. */
  readonly at: string | null;
  readonly reason: string | null;
  readonly focus: string | null;
  readonly url: string | null;
  readonly links: readonly string[];
  readonly needs: string | null;
  readonly nextStep: string | null;
  readonly leadsTo: string | null;
  readonly dependsOn: readonly string[];
  readonly notes: readonly { readonly at: string; readonly text: string }[];
  readonly history: readonly { readonly at: string; readonly what: string; readonly holds: boolean }[];
};

/** All that is known of an item. @param history of the learner, in order */
export function itemReport(progress: Progress, history: readonly Event[], item: Item): ItemReport {
  const { path } = progress;
  const own = item.type === 'resource' ? progress.resources.find(({ resource }) => resource.id === item.id) : undefined;
  const tick = [...progress.extras, ...progress.checklist].find(({ entry }) => entry.id === item.id);
  const state = own?.item ?? tick?.item ?? { state: 'open' };
  const entry = item.type === 'resource' ? item.resource : item.type === 'extra' ? item.extra : undefined;
  const resource = item.type === 'resource' ? item.resource : undefined;
  const phase = item.type === 'resource' ? item.phase : undefined;
  return {
    path: path.id,
    id: item.id,
    number: item.number,
    title: item.title,
    type: item.type,
    phase: phase ? { number: path.phases.indexOf(phase) + 1, title: phase.title } : null,
    kind: resource?.kind ?? null,
    minutes: resource?.minutes ?? null,
    spent: state.spent ?? 0,
    state: own?.state ?? state.state,
    at: state.state === 'open' ? null : state.at,
    reason: state.state === 'skipped' ? state.reason : null,
    focus: resource?.focus ?? (item.type === 'extra' ? item.extra.description : undefined) ?? null,
    url: entry?.link?.url ?? null,
    links: entry?.links.map((link: Link) => link.url) ?? [],
    needs: resource?.needs ?? null,
    nextStep: resource?.nextStep ?? null,
    leadsTo: resource?.leadsTo ?? null,
    dependsOn: own ? explainDependencies(progress, own) : [],
    notes: notesOn(item.id, progress).map(({ at, text }) => ({ at, text })),
    history: historyOf(history, path.id, item.id).map((past) => {
      return { at: timeOf(past.event), what: pastInWords({ ...past, holds: true }), holds: past.holds };
    }),
  };
}

/** The same to read: what it is, what there is to know, notes, history. */
export function itemText(report: ItemReport, progress: Progress, pens: Pens): string {
  const { charset, paint, columns } = pens;
  const { number, title, kind, minutes, spent, state, at, reason } = report;
  const own = progress.resources.find(({ resource }) => resource.id === report.id);
  const stood = state === 'skipped' ? skippedInWords(reason ?? '') : state;
  const waits = own?.state === 'locked' ? explainMissing(own.missing) : '';
  const summary = [
    kind ?? (report.type === 'resource' ? '' : report.type),
    spentInWords(spent, minutes ?? undefined) || (minutes ? duration(minutes) : ''),
  ];
  const how = [...summary, `${stood}${at === null ? '' : `, ${dateAndTime(at)}`}`, waits].filter(Boolean);
  const about: readonly (readonly [string, readonly string[]])[] = [
    ['Phase', report.phase ? [`${report.phase.number} ${report.phase.title}`] : []],
    [report.type === 'extra' ? 'About' : 'Focus', known(report.focus)],
    ['Link', known(report.url)],
    ['Also', report.links],
    ['Needs', known(report.needs)],
    ['After', report.dependsOn],
    ['Then', known(report.nextStep)],
    ['Path', known(report.leadsTo)],
  ];
  return [
    paint('bold', visibleLine(`${number} ${title}`)),
    paint('dim', visibleLine(how.join(` ${charset.separator} `))),
    ...about.flatMap(([label, lines]) => lines.flatMap((line) => labelled(label, line, columns))),
    ...section('Notes', report.notes.map(datedNote), pens),
    ...section('History', report.history.map(datedPast), pens),
  ].join('\n');
}

/** The notes on a path, by item in the path's order. */
export type ItemNotes = {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly notes: readonly Note[];
};

export function notesByItem(progress: Progress): readonly ItemNotes[] {
  const items = itemsOf(progress.path).map(({ id, number, title }) => ({
    id,
    number,
    title,
    notes: notesOn(id, progress),
  }));
  return items.filter(({ notes }) => notes.length > 0);
}

/** The same to read. */
export function notesText(items: readonly ItemNotes[], pens: Pens): string {
  const lines = items.flatMap(({ number, title, notes }) => section(`${number} ${title}`, notes.map(datedNote), pens));
  return lines.slice(1).join('\n');
}

function datedNote({ at, text }: Pick<Note, 'at' | 'text'>): string {
  return `${date(at)}  ${text}`;
}

function datedPast({ at, what, holds }: ItemReport['history'][number]): string {
  return `${dateAndTime(at)}  ${what}${holds ? '' : ', taken back'}`;
}

function known(text: string | null): readonly string[] {
  return text === null ? [] : [text];
}

const LABEL = 'Focus  '.length;

function labelled(label: string, text: string, columns: number | undefined): readonly string[] {
  return hanging(`${label.padEnd(LABEL - 2)}  `, text, columns);
}

/** A blank line, a heading, and texts below it, indented. */
function section(heading: string, texts: readonly string[], { paint, columns }: Pens): readonly string[] {
  if (texts.length === 0) return [];
  return ['', paint('bold', visibleLine(heading)), ...texts.flatMap((text) => hanging('  ', text, columns))];
}

/** A text behind a word, its further lines below it. */
function hanging(start: string, text: string, columns: number | undefined): readonly string[] {
  const room = columns === undefined ? Infinity : Math.max(10, columns - width(start));
  const lines = text.split('\n').flatMap((line) => wrapWords(visibleLine(line), room));
  return lines.map((line, index) => `${index === 0 ? start : ' '.repeat(width(start))}${line}`.trimEnd());
}
