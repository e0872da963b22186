import type { Extra, Link, Path, Phase, Resource } from '../curriculum/types.ts';
import type { Progress } from '../progress/progress.ts';

/**
 * A path as a document in the template that Waymark reads: phases with "Resources to consume in order", additional
 * resources, videos, a checklist whose boxes are ticked where they are true, notes.
 */
export function templateOf(progress: Progress): string {
  const { path } = progress;
  const blocks = [
    `# ${path.title}`,
    ...section('Overview', path.overview),
    ...section('Prerequisites', path.prerequisites),
    '## Learning Path',
    ...path.phases.flatMap((phase, index) => phaseBlocks(phase, index + 1, path)),
    ...section('Additional Resources', path.additionalResources.map(additionalLine).join('\n')),
    ...section('Supplementary Videos', path.videos.map(videoLine).join('\n')),
    ...section('Completion Checklist', progress.checklist.map(checklistLine).join('\n')),
    ...section('Notes', path.notes),
    ...path.furtherSections.flatMap(({ title, text }) => section(title, text)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function section(title: string, text: string | undefined): readonly string[] {
  return text === undefined || text === '' ? [] : [`## ${title}`, text];
}

function phaseBlocks(phase: Phase, number: number, path: Path): readonly string[] {
  const resources = phase.resources.map((resource, index) => resourceBlock(resource, index, phase, path));
  return [`### Phase ${number}: ${phase.title}`, '**Resources to consume in order:**', ...resources];
}

function resourceBlock(resource: Resource, index: number, phase: Phase, path: Path): string {
  const dependencies = index === 0 ? [...phase.dependencies, ...resource.dependencies] : resource.dependencies;
  const waits = [...new Set(dependencies)].map((id) => dependencyInWords(id, path));
  const details = [
    ['Duration', resource.minutes === undefined ? '' : `${resource.minutes} minutes`],
    ['Focus', resource.focus ?? ''],
    ['Next step', resource.nextStep ?? ''],
    ['Dependencies', [...waits, resource.needs ?? ''].filter(Boolean).join(', ')],
  ];
  const lines = details.filter(([, text]) => text !== '').map(([name, text]) => `   - ${name}: ${text}`);
  const kind = capitalised(resource.kind ?? 'Resource');
  return [`${index + 1}. **${resource.title}** — ${linked(kind, resource.link)}`, ...lines].join('\n');
}

function dependencyInWords(id: string, { phases }: Path): string {
  const number = phases.findIndex((phase) => phase.id === id) + 1;
  if (number > 0) return `Complete Phase ${number}`;
  return `Requires ${phases.flatMap(({ resources }) => resources).find((resource) => resource.id === id)?.title ?? id}`;
}

function additionalLine({ title, link }: Extra): string {
  return `- ${title} — ${linked('URL/Link description', link, link?.title)}`;
}

function videoLine({ title, link }: Extra): string {
  const name = link === undefined ? title : `[${title}](${link.url})`;
  return `- ${name} — ${link?.duration ?? '[Duration]'} — ${link?.channel ?? '[Channel/Source]'}`;
}

function checklistLine({ entry, done }: Progress['checklist'][number]): string {
  return `- [${done ? 'x' : ' '}] ${entry.title}`;
}

/** A link, or the placeholder that the template has for one. */
function linked(placeholder: string, link: Link | undefined, text = placeholder): string {
  return link === undefined ? `[${placeholder}]` : `[${text}](${link.url})`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
