import type { Progress } from '../progress/progress.ts';
import { tasksOf } from './tasks.ts';

const COLUMNS = 'path,phase,number,id,title,kind,minutes,state,done,note,url,reason,spent'.split(',');

/** Everything that a path asks for as a table for spreadsheets: RFC 4180, with a line of headings. */
export function csvOf(progress: Progress): string {
  const rows = tasksOf(progress).map(
    ({ group, number, id, title, kind, minutes, state, done, note, url, skipped, spent }) => {
      const about = [progress.path.title, group.title, number, id, title, kind, minutes];
      return [...about, state, done, note, url, skipped?.reason, spent].map(cell);
    },
  );
  return [COLUMNS, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** What begins with a dash and words alone, such as `--force`, computes nothing and reaches nothing. */
const FORMULA = /^\s*(?:[=+@＝＋＠]|[-－](?![-\p{L}])|[-－]{1,2}[\s\S]*[(|!=])/u;

/** A formula behind what separates cells elsewhere. */
const INNER = /([;\t|])(\s*)(?=[=+\-@＝＋－＠])/g;

/**
 * A cell. A text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV Injection"), also
 * behind what separates cells elsewhere: where a comma stands in numbers, spreadsheets take semicolons.
 */
function cell(value: string | number | undefined = ''): string {
  const text = String(value);
  const own = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  const harmless = typeof value === 'string' ? own.replaceAll(INNER, "$1'$2") : own;
  return /[",;\t\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** The path itself, as a curriculum.json that opens again: what there is to learn, and nothing about the learner. */
export function jsonOf({ path }: Progress): string {
  const { below: _, ...own } = path;
  return `${JSON.stringify(own, null, 2)}\n`;
}
