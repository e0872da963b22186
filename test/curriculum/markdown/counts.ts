import type { MarkdownReading } from '../../../source/curriculum/markdown/reading.ts';

/** What one counts in a document: how much of each there is, and what the resources are called. */
export function countsOf({ path, ticked }: Extract<MarkdownReading, { outcome: 'path' }>) {
  const resources = path.phases.flatMap((phase) => phase.resources);
  const minutes = resources.flatMap((resource) => resource.minutes ?? []);
  return {
    title: path.title,
    phases: path.phases.length,
    resources: resources.length,
    minutes: minutes.length > 0 ? minutes.reduce((sum, one) => sum + one, 0) : null,
    ticked: resources.filter(({ id }) => ticked.includes(id)).length,
    checklist: path.checklist.length,
    titles: resources.map(({ title }) => title),
  };
}
