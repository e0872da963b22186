import { periodOf, periodText } from '../export/period.ts';
import { Failure } from '../failure.ts';
import { dayOf, dayText, mondayOf } from '../progress/time/day.ts';
import { dayTyped } from '../progress/time/typed.ts';
import type { Command, Run } from './shared/command.ts';
import { jsonLine } from './shared/output.ts';
import { situationOf } from './shared/situation.ts';

/** `waymark report`: what was done, learned and skipped since a day, as Markdown. */
export const report: Run = async (command) => {
  const { format = 'md', since } = command.flags;
  if (format !== 'md' && format !== 'json') throw new Failure(`--format: there are md and json`, 2);
  const today = dayOf(command.io.now());
  const from = since === undefined ? mondayOf(today) : sinceDay(since, command);
  const { progress, history } = await situationOf(command, command.input[0]);
  const period = periodOf(progress, history, from, today);
  if (format === 'json') command.io.print(jsonLine(period));
  else command.io.print(periodText(period, progress, from, today).trimEnd());
  return 0;
};

/** The day that `--since` names. @throws Failure (exit code 2) where it names none, or one that is to come */
export function sinceDay(text: string, { io }: Pick<Command, 'io'>): number {
  const day = dayTyped(text, io.now(), 'past');
  if (day > dayOf(io.now())) throw new Failure(`--since: ${dayText(day)} is in the future`, 2);
  return day;
}
