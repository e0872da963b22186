import type { ChecklistItem, Extra, Link, Path, Phase } from '../curriculum/types.ts';
import type { ItemState } from '../progress/fold.ts';
import type { PhaseProgress, Progress, ResourceProgress, Tick } from '../progress/progress.ts';
import { date } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';

/**
 * A path as a document in the template that Waymark reads: phases with "Resources to consume in order", additional
 * resources, videos, a checklist, notes. Whatever can be ticked has a box, and the learner's own words below it.
 */
export function templateOf(progress: Progress): string {
  const { path, extras } = progress;
  const videos = new Set(path.videos);
  const blocks = [
    `# ${path.title}`,
    ...section('Overview', path.overview),
    ...section('Prerequisites', path.prerequisites),
    '## Learning Path',
    ...progress.phases.flatMap((phase) => phaseBlocks(phase, path)),
    ...section(
      'Additional Resources',
      extras
        .filter(({ entry }) => !videos.has(entry))
        .map(additionalLine)
        .join('\n'),
    ),
    ...section(
      'Supplementary Videos',
      extras
        .filter(({ entry }) => videos.has(entry))
        .map(videoLine)
        .join('\n'),
    ),
    ...section('Completion Checklist', progress.checklist.map(checklistLine).join('\n')),
    ...section('Notes', path.notes),
    ...path.furtherSections.flatMap(({ title, text }) => section(title, text)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`## ${title}`, text];
}

function phaseBlocks({ phase, number, resources }: PhaseProgress, path: Path): readonly string[] {
  const blocks = resources.map((one, index) => resourceBlock(one, index, phase, path));
  return [`### Phase ${number}: ${phase.title}`, '**Resources to consume in order:**', ...blocks];
}

function resourceBlock({ resource, state, item }: ResourceProgress, index: number, phase: Phase, path: Path): string {
  const dependencies = index === 0 ? [...phase.dependencies, ...resource.dependencies] : resource.dependencies;
  const waits = [...new Set(dependencies)].map((id) => dependencyInWords(id, path));
  const details = [
    ['Duration', resource.minutes === undefined ? '' : `${resource.minutes} minutes`],
    ['Focus', resource.focus ?? ''],
    ['Next step', resource.nextStep ?? ''],
    ['Dependencies', [...waits, resource.needs ?? ''].filter(Boolean).join(', ')],
    ...historyOf(item),
  ];
  const lines = details.filter(([, text]) => text !== '').map(([name, text]) => `   - ${name}: ${text}`);
  const kind = capitalised(resource.kind ?? 'Resource');
  const title = `${box(state === 'done')} **${resource.title}**`;
  return [`${index + 1}. ${title} — ${linked(kind, resource.link)}`, ...lines].join('\n');
}

/** What the learner has to say about an item: when it was done, why it was skipped, a note. */
function historyOf(item: ItemState): readonly (readonly [name: string, text: string])[] {
  return [
    ['Done', item.state === 'done' ? date(item.at) : ''],
    ['Skipped', item.state === 'skipped' ? visibleLine(item.reason) || 'no reason given' : ''],
    ['Note', visibleLine(item.note ?? '').trim()],
  ];
}

/** A line of a list, with the learner's own words in a paragraph below it: a list there would be read as more items. */
function tickLine({ done, item }: Tick<unknown>, text: string): string {
  const below = historyOf(item).flatMap(([name, said]) => (said === '' ? [] : `\n\n  ${name}: ${said}`));
  return [`- ${box(done)} ${text}`, ...below].join('');
}

function box(done: boolean): string {
  return `[${done ? 'x' : ' '}]`;
}

function dependencyInWords(id: string, { phases }: Path): string {
  const number = phases.findIndex((phase) => phase.id === id) + 1;
  if (number > 0) return `Complete Phase ${number}`;
  return `Requires ${phases.flatMap(({ resources }) => resources).find((resource) => resource.id === id)?.title ?? id}`;
}

function additionalLine(tick: Tick<Extra>): string {
  const { title, link } = tick.entry;
  return tickLine(tick, `${title} — ${linked('URL/Link description', link, link?.title)}`);
}

function videoLine(tick: Tick<Extra>): string {
  const { title, link } = tick.entry;
  const name = link === undefined ? title : `[${title}](${link.url})`;
  return tickLine(tick, `${name} — ${link?.duration ?? '[Duration]'} — ${link?.channel ?? '[Channel/Source]'}`);
}

function checklistLine(tick: Tick<ChecklistItem>): string {
  return tickLine(tick, tick.entry.title);
}

/** A link, or the placeholder that the template has for one. */
function linked(placeholder: string, link: Link | undefined, text = placeholder): string {
  return link === undefined ? `[${placeholder}]` : `[${text}](${link.url})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
