import { quoted } from '../curriculum/problem.ts';
import { Failure } from '../failure.ts';
import type { ReviewOutlook } from '../progress/recall/due.ts';
import type { TimeReport } from '../progress/time/summary.ts';
import { nearest } from '../text/nearest.ts';
import type { Report } from './status-json.ts';

/** What a shell hands over as two characters: `\n`, `\t`, and `\\` for the backslash itself. */
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };

/**
 * `template` with every `{name}` replaced by what the report holds under that name: `{resources.done}`,
 * `{next.title}`. The names are those of `--json`. What is not there now, such as `{next.title}` when nothing
 * is left, is empty. `\n` is a line break, `\t` a tab.
 * @throws Failure (exit code 2) for a name that the report does not have, or that no brace ends
 */
export function formatReport(template: string, report: Report & Partial<TimeReport & ReviewOutlook>): string {
  const [open] = /\{[^{}]*$/.exec(template) ?? [];
  if (open !== undefined) throw new Failure(`--format: ${quoted(open)} has no closing brace`, 2);
  return template.replace(/\\([nt\\])|\{([^{}]*)\}/g, (_, escaped: string | undefined, name: string) => {
    if (escaped !== undefined) return ESCAPES[escaped] ?? '';
    const known = NAMES.find((candidate) => candidate === name);
    if (known === undefined) throw unknownName(name);
    return String(lookUp(report, known) ?? '');
  });
}

/** The names that a format may use. */
export const NAMES = [
  'path.id',
  'path.title',
  'id',
  'title',
  'section',
  'source',
  'complete',
  'resources.done',
  'resources.skipped',
  'resources.total',
  'resources.percent',
  'minutes.done',
  'minutes.left',
  'minutes.total',
  'next.id',
  'next.number',
  'next.title',
  'next.kind',
  'next.minutes',
  'next.focus',
  'next.url',
  'checklist.done',
  'checklist.total',
  'extras.done',
  'extras.total',
  'time.spent',
  'time.session.item',
  'time.session.since',
  'plan.by',
  'plan.weekly',
  'plan.needed',
  'plan.unit',
  'plan.state',
  'arrival.state',
  'arrival.usual',
  'arrival.likely',
  'arrival.basis',
  'review.due',
  'review.next',
] as const;

function lookUp(report: Report & Partial<TimeReport & ReviewOutlook>, name: string): unknown {
  return name.split('.').reduce<unknown>((value, key) => {
    return typeof value === 'object' && value !== null
      ? Object.entries(value).find(([own]) => own === key)?.[1]
      : undefined;
  }, report);
}

function unknownName(name: string): Failure {
  const near = nearest(name, NAMES);
  const hint = near === undefined ? `the names are ${NAMES.join(', ')}` : `did you mean {${near}}?`;
  return new Failure(`--format: there is no {${name}}; ${hint}`, 2);
}
