import { skippedInWords } from '../progress/progress-in-words.ts';
import { date } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import type { Write } from './export-format.ts';
import { beganAt, type Task, tasksOf } from './tasks.ts';

/**
 * A todo.txt: one line a task, as https://github.com/todotxt/todo.txt has it. The path is the project, the phase the
 * context, and what is next has priority A. A skipped task is one that is over, with `state:skipped`.
 */
export const todotxtOf: Write = (progress, { at }) => {
  const project = progress.path.id;
  const tasks = tasksOf(progress).filter(({ isOwn }) => isOwn);
  return tasks.map((task) => `${lineOf(task, project, date(beganAt(progress, task, at)))}\n`).join('');
};

/** The date of creation always stands there: what follows it can be no state and no priority. */
function lineOf(task: Task, project: string, created: string): string {
  const { id, group, minutes, url, done, skipped, isNext } = task;
  const over = done ?? skipped?.at;
  const words = [
    ...[over !== undefined && `x ${date(over)}`, isNext && '(A)', created, textOf(task)],
    ...[`+${project}`, `@${group.id}`, `id:${id}`],
    ...[minutes !== undefined && `min:${minutes}`, skipped && 'state:skipped', url !== undefined && address(url)],
  ];
  return words.filter(Boolean).join(' ');
}

function textOf({ title, note, skipped }: Task): string {
  const texts = [title, skipped && skippedInWords(skipped.reason), note];
  return texts.flatMap((text) => (text ? plain(text) : [])).join(' -- ');
}

/**
 * A text in one line, without what would be read as a date, a project, a context or a `key:value`: a blank parts it, since the
 * format knows no other way.
 */
function plain(text: string): string {
  return visibleLine(text)
    .replace(/(?<=\p{L}[^\s:]*):(?=[^\s:/])/gu, ': ')
    .replace(/(?<=^|\s)[+@]+/g, (signs) => `${[...signs].join(' ')} `)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\d{4}(?=-\d\d-\d\d(?: |$))/, '$& ');
}

/** An address as one word. Only one on the web can mean anything to another program. */
function address(url: string): string | undefined {
  return /^https?:/i.test(url) ? visibleLine(url).replace(/\s/g, '%20') : undefined;
}
