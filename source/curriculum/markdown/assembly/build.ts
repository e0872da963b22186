import { amountProblem, LIMITS, shapeProblem, sizeProblem } from '../../limits.ts';
import { failureAbout, quoted } from '../../problem.ts';
import type { ChecklistItem, Extra, Path, Section } from '../../types.ts';
import { folded, line, prose } from '../document/words.ts';
import type { MarkdownReading, Remark } from '../reading.ts';
import { connect } from './connect.ts';
import { type Draft, type DraftExtra, type DraftPhase, optional } from './draft.ts';
import { assignIds, linesOf } from './ids.ts';

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

const DONE = '(?:is |are |has been )?(?:completed?|done|finished|all done)';
const NUMBERED = new RegExp(
  `^(?:i have |have )?(?:completed?|finish(?:ed)?|done with)?\\s*(?:all (?:of )?)?phase (\\d{1,4})(?: .*?)??(?: ${DONE})?$`,
);
const BARE_WORDS = new RegExp(`^(?:completed? |finish(?:ed)? )?(.+?)(?: phase)?(?: ${DONE})?$`);

/**
 * Which phase decides an item of the checklist, as its place in the path: "Phase 1 completed", "Complete Phase 2:
 * Core Concepts", "Foundations completed". Nothing when it is to be ticked by hand.
 */
function checkedPhase(title: string, phases: readonly DraftPhase[]): number | undefined {
  const words = folded(title);
  const number = NUMBERED.exec(words)?.[1];
  if (number !== undefined && (/(?:complete|done|finish)/.test(words) || words === `phase ${number}`))
    return numbered(Number(number), phases);
  const name = BARE_WORDS.exec(words)?.[1];
  if (!/(?:complete|done|finish)/.test(words) || name === undefined) return undefined;
  const place = phases.findIndex((phase) => folded(phase.title) === name);
  return place < 0 ? undefined : place;
}

function numbered(number: number, phases: readonly DraftPhase[]): number | undefined {
  const places = [...phases.keys()].filter((place) => phases[place]?.number === number);
  const [place] = places;
  if (place !== undefined && places.length === 1) return place;
  const counted = places.length > 1 || phases.every((phase) => phase.number === undefined);
  return counted && number >= 1 && number <= phases.length ? number - 1 : undefined;
}

/** What is worth a remark about a draft as a whole: titles that are used twice, and times that are missing. */
function inspect(draft: Draft): Remark[] {
  return [...repeatedTitles(draft), ...missingMinutes(draft)];
}

function repeatedTitles({ phases }: Draft): Remark[] {
  return [
    ...repeated(phases, 'phase'),
    ...repeated(
      phases.flatMap(({ resources }) => resources),
      'resource',
    ),
  ];
}

function repeated(items: readonly { title: string; line: number }[], noun: string): Remark[] {
  const seen = new Map<string, number>();
  return items.flatMap(({ title, line }): Remark[] => {
    const key = folded(title) || title;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    if (first === undefined) return [];
    return [{ line, severity: 'warning', message: `another ${noun} is called ${quoted(title)}, on line ${first}` }];
  });
}

/** So many missing durations are told one by one. */
const MOST = 5;

/** Told one by one where durations are given at all, or meant to be: else once for all of them. */
function missingMinutes({ isTemplate, phases, remarks }: Draft): Remark[] {
  const resources = phases.flatMap((phase) => phase.resources);
  const missing = resources.filter(({ minutes }) => minutes === undefined);
  if (!isTemplate && missing.length === resources.length && missing.length > 0) {
    return [{ line: 1, severity: 'warning', message: 'nothing says how long it takes; no time can be shown' }];
  }
  const unclear = new Set(remarks.filter(({ message }) => message.startsWith('the duration')).map(({ line }) => line));
  const starts = new Set(resources.map(({ line }) => line));
  const told = missing.flatMap(({ title, line }): Remark[] => {
    // A duration that is there and not clear has its own remark, on one of the lines below.
    for (let at = line; at === line || (!starts.has(at) && at < line + 50); at++) if (unclear.has(at)) return [];
    return [{ line, severity: 'warning', message: `${quoted(title)} has no duration` }];
  });
  const [last] = told.slice(MOST);
  if (last === undefined) return told;
  const more = `and ${told.length - MOST} more have no duration`;
  return [...told.slice(0, MOST), { ...last, message: more }];
}
