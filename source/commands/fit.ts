import { progressOf, type ResourceProgress } from '../progress/progress.ts';
import { type Fit, factorOf, fitInto, type Timed } from '../progress/time/fit.ts';
import { isOfFew, type Observed, observedOnOthers, type PathTime, timeOfPath } from '../progress/time/path-time.ts';
import { ratioInWords } from '../progress/time/time-in-words.ts';
import { minutesTyped } from '../progress/time/typed.ts';
import { duration } from '../text/quantity.ts';
import { cut, width } from '../text/width.ts';
import type { Command, Run } from './shared/command.ts';
import { jsonLine, pensFor, plainFor } from './shared/output.ts';
import { situationOf } from './shared/situation.ts';
import { allPaths } from './shared/subject.ts';

/** `waymark fit`: what can be done in some time. */
export const fit: Run = async (command) => {
  const available = minutesTyped(command.input[0] ?? '');
  const { progress, history, path } = await situationOf(command);
  const own = timeOfPath(progress, history);
  const time = isOfFew(own.ratio) ? timeOfPath(progress, history, await others(command, path.id)) : own;
  const found = fitInto(progress, available, time.ratio, (id) => time.spent.get(id) ?? 0);
  const { print } = command.io;
  const fits = found.plan.length > 0;
  if (command.flags.json) print(jsonLine(fitReport(found, available, time)));
  else {
    const { columns = Infinity, charset } = pensFor(command);
    const nothing = progress.next === undefined ? `Nothing is left to study on ${path.title}.` : nothingFits(available);
    const heading = fits ? `In ${duration(available)}:` : nothing;
    const lines = [heading, ...fitLines(found), ...(fits || progress.next ? [`(${ratioInWords(time)})`] : [])];
    print(
      (plainFor(command)
        ? lines.map((line) => line.trim())
        : lines.map((line) => cut(line, columns, charset.ellipsis))
      ).join('\n'),
    );
  }
  return fits ? 0 : 1;
};

async function others(command: Command, path: string): Promise<Observed> {
  const { paths } = await allPaths(command.workspace());
  // Only then: its history is about the paths that were read.
  const { events } = await command.workspace().journal.read();
  return observedOnOthers(
    paths.map((one) => progressOf(one, events)),
    path,
    events,
  );
}

function nothingFits(available: number): string {
  return `Nothing that is open fits into ${duration(available)}; waymark start begins what is next all the same.`;
}

function fitLines({ plan, minutes, others, unknown }: Fit): readonly string[] {
  const timed = ({ resource, minutes }: Timed) => ({ name: nameOf(resource), time: duration(minutes) });
  const planned = plan.map(timed);
  const other = others.map(timed);
  const all = [...planned, ...other];
  const widest = Math.max(0, ...all.map(({ name }) => width(name)));
  const timeWidth = Math.max(0, ...all.map(({ time }) => width(time)), width(duration(minutes)));
  const line = ({ name, time }: (typeof all)[number]) =>
    `  ${name}${' '.repeat(widest - width(name))}  ${time.padStart(timeWidth)}`;
  const sum = plan.length > 1 ? [line({ name: 'in all', time: duration(minutes) })] : [];
  return [
    ...planned.map(line),
    ...sum,
    ...(other.length > 0 ? [plan.length > 0 ? 'Or one of these instead:' : 'One of these:', ...other.map(line)] : []),
    ...(unknown.length > 0 ? ['Nobody knows how long:', ...unknown.map((one) => `  ${nameOf(one)}`)] : []),
  ];
}

function nameOf({ number, resource }: ResourceProgress): string {
  return `${number} ${resource.title}`;
}

/** The answer of `waymark fit --json`. */
function fitReport({ plan, minutes, others, unknown }: Fit, available: number, { ratio, sessions }: PathTime) {
  const item = ({ resource: { resource, number } }: Pick<Timed, 'resource'>) => {
    return { id: resource.id, number, title: resource.title };
  };
  const timed = (one: Timed) => ({ ...item(one), minutes: one.minutes });
  return {
    available,
    plan: { items: plan.map(timed), minutes },
    others: others.map(timed),
    unknown: unknown.map((resource) => item({ resource })),
    basis: { ratio: Math.round(100 * factorOf(ratio)) / 100, sessions },
  };
}
