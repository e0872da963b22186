import type { ChecklistItem, Extra, Resource } from '../../curriculum/types.ts';
import type { ItemState } from '../../progress/fold.ts';
import type { Missing } from '../../progress/missing.ts';
import type { Progress, State as ProgressState } from '../../progress/progress.ts';
import { countDone, type Totals } from '../../progress/totals.ts';
import { isPlain } from '../../text/characters.ts';

/** One line of a panel: something that can be ticked, or that follows its phase. */
export type Row = {
  readonly id: string;
  readonly title: string;
  readonly state: ProgressState;
  readonly item: ItemState;
  readonly missing: readonly Missing[];
  readonly isNext: boolean;
} /** `below`: the progress on the path that it leads to, where that is known. */ & (
  | { readonly kind: 'resource'; readonly number: string; readonly entry: Resource; readonly below?: Progress }
  | { readonly kind: 'extra'; readonly isVideo: boolean; readonly entry: Extra }
  | { readonly kind: 'checklist'; readonly entry: ChecklistItem }
  /** A file beside the document that the path came from. It can be opened, and not ticked. */
  | { readonly kind: 'file'; readonly file: string }
);

/** A bordered group of rows with its own count. */
export type Panel = {
  readonly section: 'phases' | 'extras' | 'checklist' | 'files';
  /** Of a phase: its id, its place in the path, and how it stands. */
  readonly phase?: { readonly id: string; readonly number: number; readonly state: ProgressState };
  readonly title: string;
  readonly done: number;
  readonly total: number;
  /** Of a phase: its resources added up. */
  readonly totals?: Totals;
  /** Whether a border may stand to the right of its texts: only where nobody can doubt how wide they are. */
  readonly isClosed: boolean;
  readonly rows: readonly Row[];
  /** What all of it waits for. */
  readonly missing: readonly Missing[];
};

/** A panel as it is named in a sentence: `2 Core Concepts`, `Checklist`. */
export function nameOf({ phase, title }: Panel): string {
  return phase === undefined ? title : `${phase.number} ${title}`;
}

/** What sort of thing a row is, in a word; empty where nobody says. */
export function kindOf(row: Row): string {
  if (row.kind === 'resource') return row.entry.leadsTo === undefined ? (row.entry.kind ?? '') : 'path';
  return row.kind === 'extra' && row.isVideo ? 'video' : '';
}

/** What the path shows, from top to bottom. Every phase has a panel, even an empty one; of the rest, what there is. */
export function panelsOf(progress: Progress): readonly Panel[] {
  const others = [extrasPanel(progress), checklistPanel(progress), filesPanel(progress)];
  return [...phasePanels(progress), ...others.filter(({ rows }) => rows.length > 0)].map((panel) => ({
    ...panel,
    isClosed: isPlain(panel.title) && panel.rows.every(hasPlainTexts),
  }));
}

/** What terminals disagree about how to draw would push the border out of its place. */
function hasPlainTexts(row: Row): boolean {
  const reason = row.item.state === 'skipped' ? row.item.reason : '';
  const channel = row.kind === 'extra' ? (row.entry.link?.channel ?? '') : '';
  return isPlain(row.title) && isPlain(kindOf(row)) && isPlain(reason) && isPlain(channel);
}

type Open = Omit<Panel, 'isClosed'>;

function phasePanels({ phases, next }: Progress): readonly Open[] {
  return phases.map(({ number, phase, state, totals, resources, missing }) => ({
    section: 'phases',
    phase: { id: phase.id, number, state },
    title: phase.title,
    done: totals.done,
    total: totals.total,
    totals,
    missing: state === 'locked' ? missing : [],
    rows: resources.map(({ resource, number, state, item, missing, below }) => ({
      kind: 'resource',
      id: resource.id,
      title: resource.title,
      number,
      state,
      item,
      missing,
      isNext: resource.id === next?.resource.id,
      entry: resource,
      ...(below && { below }),
    })),
  }));
}

function extrasPanel({ path, extras }: Progress): Open {
  return {
    section: 'extras',
    title: 'Extras',
    ...countDone(extras),
    missing: [],
    rows: extras.map(({ entry, item, done }, index) => ({
      kind: 'extra',
      ...plainRow(entry, item, done),
      isVideo: index >= path.additionalResources.length,
      entry,
    })),
  };
}

function checklistPanel({ checklist }: Progress): Open {
  return {
    section: 'checklist',
    title: 'Checklist',
    ...countDone(checklist),
    missing: [],
    rows: checklist.map(({ entry, item, done }) => ({ kind: 'checklist', ...plainRow(entry, item, done), entry })),
  };
}

function filesPanel({ path }: Progress): Open {
  const files = path.source?.attachments ?? [];
  return {
    section: 'files',
    title: 'Files',
    done: 0,
    total: 0,
    missing: [],
    rows: files.map((file) => ({
      kind: 'file',
      ...plainRow({ id: file, title: file.split(/[/\\]/).at(-1) ?? file }, { state: 'open' }, false),
      file,
    })),
  };
}

function plainRow({ id, title }: { readonly id: string; readonly title: string }, item: ItemState, done: boolean) {
  const state = done ? 'done' : item.state === 'skipped' ? 'skipped' : 'open';
  return { id, title, state, item, missing: [], isNext: false } as const;
}
