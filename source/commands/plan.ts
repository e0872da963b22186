import { type ExitCode, Failure } from '../failure.ts';
import type { NewEvent } from '../progress/event.ts';
import { dayOf, dayText } from '../progress/time/day.ts';
import { outlookOn, outlookReport } from '../progress/time/outlook.ts';
import { timeOfPath } from '../progress/time/path-time.ts';
import { arrivalInWords, planInWords } from '../progress/time/time-in-words.ts';
import { dayTyped, minutesTyped } from '../progress/time/typed.ts';
import type { Command, Run } from './shared/command.ts';
import { charsetFor, jsonLine, plainFor } from './shared/output.ts';
import { tellMoved } from './shared/record.ts';
import { journalOf, ownPathOf, type Situation, situationIn, situationOf } from './shared/situation.ts';

/** `waymark plan`: makes a plan, or tells how it stands and when the path will be done. */
export const plan: Run = async (command) => {
  const { by, weekly, clear } = command.flags;
  const changes = by !== undefined || weekly !== undefined;
  if (clear && changes) throw new Failure('--clear leaves no plan; give it alone', 2);
  if (!clear && !changes) return tell(command, await situationOf(command, command.input[0]));
  const now = command.io.now();
  const day = by === undefined ? undefined : dayTyped(by, now, 'future');
  if (day !== undefined && day < dayOf(now)) throw new Failure(`--by: ${dayText(day)} is past`, 2);
  const minutes = weekly === undefined ? undefined : minutesTyped(weekly);

  const path = await ownPathOf(aboutOperand(command));
  const journal = journalOf(command);
  const before = await situationIn(journal, path);
  const old = timeOfPath(before.progress, before.history).plan;
  if (clear && old === undefined) throw new Failure(`no plan on ${path.title}`);
  const wanted = { by: day ?? old?.by, weekly: minutes ?? old?.weekly };
  const newEvent: NewEvent = clear
    ? { type: 'planned', path: path.id }
    : {
        ...{ type: 'planned', path: path.id },
        ...(wanted.by !== undefined && { by: dayText(wanted.by) }),
        ...(wanted.weekly !== undefined && { weekly: wanted.weekly }),
      };
  await journal.append([newEvent]);
  const after = await situationIn(journal, path);
  if (!clear) return tell(command, after);
  after.notices.forEach(command.io.warn);
  command.io.print(`No plan on ${path.title} any more`);
  return 0;
};

/** Adds to the journal of the path that stands behind the verb, as if an option had named it. */
function aboutOperand(command: Command): Command {
  const [path] = command.input;
  return path === undefined ? command : { ...command, input: [], flags: { ...command.flags, path } };
}

/** Tells the plan and the dates. Without a plan there are only the dates, and the answer is no. */
async function tell(command: Command, { progress, history, path }: Situation): Promise<ExitCode> {
  const { print, warn, now } = command.io;
  const time = timeOfPath(progress, history);
  const today = dayOf(now());
  if (command.flags.json) {
    const report = outlookReport(time, today);
    print(jsonLine(report));
    return report.plan === null ? 1 : 0;
  }
  const { planned, arrival } = outlookOn(time, today);
  const join = plainFor(command) ? ', ' : ` ${charsetFor(command).separator} `;
  if (planned !== undefined) print(planInWords(planned, { unit: time.unit, today, join }));
  const dates = arrivalInWords(arrival, today, join);
  if (dates !== '') print(dates);
  const moved = await tellMoved(command, { progress, history });
  if (moved !== undefined) print(moved);
  if (planned !== undefined) return 0;
  warn(`no plan on ${path.title}; waymark plan --by 'in 4 weeks' or --weekly 2h makes one`);
  return 1;
}
