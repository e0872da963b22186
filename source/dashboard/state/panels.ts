import type { ChecklistItem, Extra, Resource } from '../../curriculum/types.ts';
import type { Missing } from '../../progress/dependencies.ts';
import type { ItemState } from '../../progress/items.ts';
import type { Progress, State as ProgressState } from '../../progress/progress.ts';
import type { Outline } from './outline.ts';

/** One line of a panel: something that can be ticked, or that follows its phase. */
export type Row = {
  readonly id: string;
  readonly title: string;
  readonly state: ProgressState;
  readonly item: ItemState;
  readonly missing: readonly Missing[];
  readonly isNext: boolean;
} & (
  | { readonly kind: 'resource'; readonly number: string; readonly entry: Resource }
  | { readonly kind: 'extra'; readonly isVideo: boolean; readonly entry: Extra }
  | { readonly kind: 'checklist'; readonly entry: ChecklistItem }
  /** A file beside the document that the path came from. It can be opened, and not ticked. */
  | { readonly kind: 'file'; readonly file: string }
);

/** A bordered group of rows with its own count. */
export type Panel = {
  readonly section: 'phases' | 'extras' | 'checklist' | 'files';
  readonly title: string;
  readonly done: number;
  readonly total: number;
  readonly rows: readonly Row[];
};

/** What the path shows, from top to bottom. What a path lacks has no panel. */
export function panelsOf(progress: Progress): readonly Panel[] {
  const others = [extrasPanel(progress), checklistPanel(progress), filesPanel(progress)];
  return [...phasePanels(progress), ...others].filter(({ rows }) => rows.length > 0);
}

/** The outline of the panels, for the state to reckon with. */
export function outlineOf(panels: readonly Panel[]): Outline {
  return panels.map(({ rows }) => rows.length);
}

/** The row that the cursor of a dashboard starts on: what is next, or the first. */
export function startingRow(panels: readonly Panel[]): number {
  return Math.max(0, nextRow(panels));
}

/** The row of what is next, or -1 when nothing is. */
export function nextRow(panels: readonly Panel[]): number {
  return panels.flatMap(({ rows }) => rows).findIndex(({ isNext }) => isNext);
}

/**
 * The row to go to for the section after the one that `cursor` stands in, or before it, round and round.
 * Phases are entered at what is next, the others at their first row.
 */
export function otherSection(panels: readonly Panel[], cursor: number, by: -1 | 1): number {
  const sections = panels.flatMap(({ section, rows }) => rows.map(() => section));
  const names = [...new Set(sections)];
  const at = names.indexOf(sections[cursor] ?? 'phases');
  const target = names.at((at + by) % names.length) ?? 'phases';
  return target === 'phases' ? startingRow(panels) : sections.indexOf(target);
}

function phasePanels({ phases, next }: Progress): readonly Panel[] {
  return phases.map(({ number, phase, totals, resources }) => ({
    section: 'phases',
    title: `${number} ${phase.title}`,
    done: totals.done,
    total: totals.total,
    rows: resources.map(({ resource, number, state, item, missing }) => ({
      kind: 'resource',
      id: resource.id,
      title: resource.title,
      number,
      state,
      item,
      missing,
      isNext: resource.id === next?.resource.id,
      entry: resource,
    })),
  }));
}

function extrasPanel({ path, extras }: Progress): Panel {
  return {
    section: 'extras',
    title: 'Extras',
    done: extras.filter(({ done }) => done).length,
    total: extras.length,
    rows: extras.map(({ entry, item, done }, index) => ({
      kind: 'extra',
      ...plainRow(entry, item, done),
      isVideo: index >= path.additionalResources.length,
      entry,
    })),
  };
}

function checklistPanel({ checklist }: Progress): Panel {
  return {
    section: 'checklist',
    title: 'Checklist',
    done: checklist.filter(({ done }) => done).length,
    total: checklist.length,
    rows: checklist.map(({ entry, item, done }) => ({ kind: 'checklist', ...plainRow(entry, item, done), entry })),
  };
}

function filesPanel({ path }: Progress): Panel {
  const files = path.source?.attachments ?? [];
  return {
    section: 'files',
    title: 'Files',
    done: 0,
    total: 0,
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
