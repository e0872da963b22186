import { BUILT_IN } from '../../curriculum/builtin.ts';
import { HANDFUL } from '../../curriculum/problem.ts';
import type { Changes } from '../../progress/identity/document-changes.ts';
import { count } from '../../text/quantity.ts';
import type { Brought } from './bring.ts';

/** What an import brings, in words: a line for each path, and below it what became of its items. */
export function changesInWords({ path, changes, acts }: Brought): readonly string[] {
  const ticked = acts.length === 0 ? '' : `, ${acts.length} ticked in the document`;
  if (changes === undefined) {
    const place = path.id === BUILT_IN ? ', in place of the built-in path' : '';
    const resources = path.phases.reduce((sum, phase) => sum + phase.resources.length, 0);
    const amounts = `${count(path.phases.length, 'phase')}, ${count(resources, 'resource')}`;
    return [`${path.title} (${path.id}): ${amounts}${ticked}${place}`];
  }
  const order = changes.isReordered ? ' in another order' : '';
  const counts = countsIn(changes);
  const isSame = counts.length === 0 && !changes.isReordered && acts.length === 0;
  const summary = [`${changes.kept.length} kept${order}`, ...counts, ...(isSame ? ['unchanged'] : [])].join(', ');
  return [`${path.title} (${path.id}): ${summary}${ticked}`, ...details(changes)];
}

/**
 * What somebody must be told who did not ask for it: that the path which they open is not what it was. A sentence,
 * or nothing where nothing has changed that a learner would notice.
 */
export function newsOf(intake: Brought): string | undefined {
  const { changes, path } = intake;
  const isNews = changes === undefined ? path.id === BUILT_IN : details(changes).length > 0;
  if (!isNews) return undefined;
  const [summary = '', ...others] = changesInWords(intake).map((line) => line.trim().replace(/ {2,}/, ' '));
  const more = others.length > HANDFUL ? [`and ${others.length - HANDFUL} more`] : [];
  return `${[summary, ...others.slice(0, HANDFUL), ...more].join('; ')}.`;
}

/**
 * What differs between two versions of a document: `1 renamed, 2 new`, and a line for each.
 * @param isShown whether the newer one is what the learner sees from now on
 */
export function differences(
  changes: Changes,
  isShown: boolean,
): { readonly summary: string; readonly lines: readonly string[] } {
  const lines = details(changes, isShown);
  const more = lines.length > HANDFUL ? [`  and ${lines.length - HANDFUL} more`] : [];
  return {
    summary: countsIn(changes).join(', ') || 'the same items',
    lines: [...lines.slice(0, HANDFUL), ...more],
  };
}

/** `2 new`, `1 renamed`: of what there is any. */
export function countsIn({ moved, renamed, added, gone }: Changes): readonly string[] {
  const counts = Object.entries({ new: added, renamed, moved, gone });
  return counts.flatMap(([name, entries]) => (entries.length > 0 ? [`${entries.length} ${name}`] : []));
}

function details({ moved, renamed, added, gone }: Changes, isShown = true): readonly string[] {
  const rest = isShown ? ': its ticks are kept, and come back with it; under a new title, by waymark same' : '';
  return [
    ...moved.map(({ before, after }) => `  moved    ${after.title}: from ${before.place} to ${after.place}`),
    ...renamed.map(({ before, after }) => `  renamed  ${before.title}: now ${after.title}`),
    ...added.map(({ title }) => `  new      ${title}`),
    ...gone.map(({ title }) => `  gone     ${title}${rest}`),
  ];
}
