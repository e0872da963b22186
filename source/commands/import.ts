import { isThere } from '../curriculum/load.ts';
import { passedOver } from '../curriculum/markdown/reading.ts';
import { quoted } from '../curriculum/problem.ts';
import type { Path } from '../curriculum/types.ts';
import { type ExitCode, Failure } from '../failure.ts';
import type { Choices } from '../progress/corrections.ts';
import type { NewEvent } from '../progress/event.ts';
import { nearest } from '../text/nearest.ts';
import { count, grouped } from '../text/quantity.ts';
import { type Bringing, type Brought, bringing, take } from './bring.ts';
import { changesInWords } from './changes.ts';
import { correctionsWith } from './reading.ts';
import type { Command, Run } from './shared/command.ts';
import { remember } from './shared/situation.ts';
import { waiting } from './shared/waiting.ts';

/**
 * `waymark import`: takes paths from Markdown into the library, or their next version. What is said with it about the
 * parts of a document is kept, and counts whenever the document is read again.
 */
export const importPaths: Run = (command) => {
  const imported: Brought[] = [];
  return waiting(
    command,
    () => importInto(imported, command),
    () => wereImported(imported.length),
  );
};

function wereImported(paths: number): string {
  if (paths === 0) return 'nothing was imported';
  return paths === 1 ? '1 path was imported' : `${grouped(paths)} paths were imported`;
}

/** @param imported what is in the library by now */
async function importInto(imported: Brought[], command: Command): Promise<ExitCode> {
  const { flags, input, io } = command;
  const workspace = command.workspace();
  const { library, journal } = workspace;
  const further: Choices = { study: flags.study ?? [], skip: flags.skip ?? [] };
  const { choicesOf, correctionsOf } = await correctionsWith(library, journal, further);
  const added: Path[] = [];
  for (const name of input) {
    const brought = await bringing(name, workspace, correctionsOf);
    refuseUnknown(brought, further);
    const { intakes, notices } = flags.dryRun ? { ...brought, notices: [] } : await take(brought, workspace, io.now);
    if (!flags.dryRun && further.study.length + further.skip.length > 0) {
      await journal.append(
        intakes.map(
          ({ path }): NewEvent => ({ type: 'corrected', path: path.id, ...choicesOf(path.source?.file ?? '') }),
        ),
      );
    }
    if (!flags.dryRun) imported.push(...intakes);
    added.push(...intakes.filter(isNewHere).map(({ path }) => path));
    notices.forEach(io.warn);
    const entries = passedOver(brought.readings.flatMap(({ blocks }) => blocks));
    if (entries > 0) io.print(`${entries === 1 ? '1 entry' : `${entries} entries`} passed over: check says why`);
    io.print(intakes.flatMap(changesInWords).join('\n'));
    if (brought.passedOver > 0) {
      io.print(
        `Passed over ${count(brought.passedOver, 'Markdown file')} that ${brought.passedOver === 1 ? 'is no path' : 'are no paths'}.`,
      );
    }
  }
  const [only, ...others] = added;
  if (only !== undefined && others.length === 0 && !flags.dryRun) {
    await remember(only.id, command);
    io.print(`${only.title} is your current path now.`);
  }
  return 0;
}

/** Whether a path is new on this machine: to the library, or brought there by a sync and now by its document. */
function isNewHere({ known }: Brought): boolean {
  return known === undefined || (known.source !== undefined && !isThere(known.source.file));
}

/** @throws Failure (exit code 2) when what was said is about a heading that none of the documents has */
function refuseUnknown({ readings }: Bringing, { study, skip }: Choices): void {
  const unknown = [...study, ...skip].find((heading) => readings.every(({ unplaced }) => unplaced.includes(heading)));
  if (unknown === undefined) return;
  const headings = [...new Set(readings.flatMap(({ blocks }) => blocks.map(({ key }) => key)))].filter(
    (key) => key !== '',
  );
  const near = nearest(unknown, headings) ?? headings.slice(0, 5).map(quoted).join(', ');
  const hint = near === '' ? 'waymark check shows how it is read' : `there is ${near}; waymark check shows all of them`;
  throw new Failure(`no heading is called ${quoted(unknown)}; ${hint}`, 2);
}
