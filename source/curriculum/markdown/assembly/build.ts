import { amountProblem, LIMITS, shapeProblem, sizeProblem } from '../../limits.ts';
import { failureAbout } from '../../problem.ts';
import type { ChecklistItem, Extra, Path, Section } from '../../types.ts';
import { line, prose } from '../document/words.ts';
import type { MarkdownReading } from '../reading.ts';
import { assignIds, linesOf } from './assign-ids.ts';
import { checkedPhase } from './checklist-phase.ts';
import { connect } from './connect.ts';
import type { Draft, DraftExtra, DraftPhase } from './draft.ts';
import { inspect } from './inspect.ts';
import { optional } from './optional.ts';

type PathReading = Omit<Extract<MarkdownReading, { outcome: 'path' }>, 'blocks' | 'placings'>;

/**
 * The path that a draft stands for.
 * @throws Failure (exit code 2) when it is beyond the limits of a path
 */
export function build(draft: Draft, id: string, file: string): PathReading {
  refuseTooMany(draft, file);
  const ids = assignIds(draft);
  const phases = draft.phases.map((phase, index) => bare(phase, ids.phases[index] ?? '', ids.resources[index] ?? []));
  const lines = linesOf(draft, ids);
  const connections = connect(draft, phases, lines);
  const connected = phases.map((phase) => ({
    id: phase.id,
    title: phase.title,
    dependencies: connections.of(phase.id).dependencies,
    resources: phase.resources.map((resource) => ({ ...resource, ...connections.of(resource.id), selfCheck: [] })),
  }));
  const path: Path = {
    id,
    title: draft.title,
    ...optional('overview', prose(draft.overview ?? '')),
    ...optional('prerequisites', prose(draft.prerequisites ?? '')),
    phases: connected,
    additionalResources: draft.additionalResources.map((extra, index) => extraOf(extra, ids.additional[index] ?? '')),
    videos: draft.videos.map((extra, index) => extraOf(extra, ids.videos[index] ?? '')),
    checklist: draft.checklist.map(({ title }, index): ChecklistItem => {
      const phase = checkedPhase(title, draft.phases);
      return { id: ids.checklist[index] ?? '', title, ...optional('phase', ids.phases[phase ?? -1]) };
    }),
    ...optional('notes', prose(draft.notes ?? '')),
    furtherSections: draft.furtherSections.flatMap(sectionOf),
  };
  refuseBeyondLimits(path, file);
  const remarks = [...draft.remarks, ...connections.remarks, ...inspect(draft)];
  remarks.sort((one, other) => one.line - other.line);
  return { outcome: 'path', path, ticked: tickedIn(draft, path), lines, remarks };
}

/**
 * What could not be read again once it is written.
 * @throws Failure (exit code 2)
 */
export function refuseBeyondLimits(path: Path, file: string): void {
  const problem = amountProblem(path) ?? shapeProblem(path) ?? sizeProblem(Buffer.byteLength(JSON.stringify(path)));
  if (problem !== undefined) throw failureAbout(file, [problem]);
}

/** Before any work is done for them. */
function refuseTooMany({ phases, additionalResources, videos, checklist }: Draft, file: string): void {
  const lists = [phases, additionalResources, videos, checklist, ...phases.map(({ resources }) => resources)];
  const items = lists.reduce((sum, list) => sum + list.length, 0);
  if (items > LIMITS.items)
    throw failureAbout(file, [`more than ${LIMITS.items} phases and items (${items}); split it into several paths`]);
}

/** A phase that knows nothing of the others yet. */
function bare({ title, resources }: DraftPhase, id: string, ids: readonly string[]) {
  return {
    id,
    title,
    resources: resources.map(({ title: name, kind, minutes, focus, link, links, nextStep }, index) => ({
      id: ids[index] ?? '',
      title: name,
      ...optional('kind', kind === undefined ? undefined : line(kind.toLowerCase())),
      ...optional('minutes', minutes),
      ...optional('focus', focus),
      ...optional('link', link),
      links,
      ...optional('nextStep', nextStep),
    })),
  };
}

function extraOf({ title, description, link, links }: DraftExtra, id: string): Extra {
  return { id, title, ...optional('description', description), ...optional('link', link), links };
}

function sectionOf({ title, text }: { title: string; text: string }): Section[] {
  return line(title) === '' || prose(text) === '' ? [] : [{ title: line(title), text: prose(text) }];
}

/** The items whose boxes are ticked. One of the checklist that follows a phase says so of all that is in that phase. */
function tickedIn(draft: Draft, path: Path): string[] {
  const ticked = new Set<string>();
  const mark = (items: readonly { ticked: boolean }[], names: readonly { id: string }[]) => {
    for (const [index, { id }] of names.entries()) if (items[index]?.ticked) ticked.add(id);
  };
  for (const [index, { resources }] of path.phases.entries()) mark(draft.phases[index]?.resources ?? [], resources);
  for (const [index, { id, phase }] of path.checklist.entries()) {
    if (!draft.checklist[index]?.ticked) continue;
    ticked.add(id);
    for (const one of path.phases.find((other) => other.id === phase)?.resources ?? []) ticked.add(one.id);
  }
  mark(draft.additionalResources, path.additionalResources);
  mark(draft.videos, path.videos);
  return [...ticked];
}
