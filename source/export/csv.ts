import type { Link } from '../curriculum/types.ts';
import type { Progress } from '../progress/progress.ts';

const COLUMNS = ['path', 'phase', 'number', 'id', 'title', 'kind', 'minutes', 'state', 'done', 'note', 'url'] as const;

type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | undefined>>>;

/** Everything that can be ticked on a path as a table for spreadsheets: RFC 4180, with a line of headings. */
export function csvOf({ path, phases, extras, checklist }: Progress): string {
  const resources = phases.flatMap(({ phase, resources }) =>
    resources.map(({ resource, number, state, item }): Cells => {
      const { id, title, kind, minutes, link } = resource;
      return { phase: phase.title, number, id, title, kind, minutes, state, ...history(item), ...address(link) };
    }),
  );
  const others = [
    ...extras.map(({ entry, ...tick }): Cells => ({ ...row('Extras', entry, tick), ...address(entry.link) })),
    ...checklist.map(({ entry, ...tick }): Cells => row('Checklist', entry, tick)),
  ];
  const rows = [...resources, ...others].map((cells) =>
    COLUMNS.map((column) => cell({ path: path.title, ...cells }[column])),
  );
  return [COLUMNS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

type Ticked = Pick<Progress['extras'][number], 'done' | 'item'>;

function row(
  phase: string,
  { id, title }: { readonly id: string; readonly title: string },
  { done, item }: Ticked,
): Cells {
  return { phase, id, title, state: done ? 'done' : 'open', ...history(item) };
}

function history(item: Ticked['item']): Cells {
  return { done: item.state === 'done' ? item.at : undefined, note: item.note };
}

function address(link: Link | undefined): Cells {
  return { url: link?.url };
}

/**
 * A cell. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection").
 */
function cell(value: string | number | undefined = ''): string {
  const text = String(value);
  const harmless = typeof value === 'string' && /^\s*[=+\-@＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
