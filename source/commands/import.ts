import { decode, isThere } from '../curriculum/load.ts';
import { passedOver, passedTitles } from '../curriculum/markdown/reading.ts';
import { type Correction, type Placing, placingInWords } from '../curriculum/markdown/roles/corrections.ts';
import { fewOf, HANDFUL, quoted } from '../curriculum/problem.ts';
import type { Reading } from '../curriculum/source.ts';
import type { Path } from '../curriculum/types.ts';
import { type ExitCode, Failure } from '../failure.ts';
import { type Choices, withChoices } from '../progress/decisions.ts';
import type { NewEvent } from '../progress/event.ts';
import { nearest } from '../text/nearest.ts';
import { count, grouped } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import { type Bringing, type Brought, bringing, correctionsWith, take } from './documents/bring.ts';
import { changesInWords } from './documents/news.ts';
import type { Command, Run } from './shared/command.ts';
import { remember, settleCurrent } from './shared/situation.ts';
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
  const { journal } = workspace;
  const typed: Choices = { study: flags.study ?? [], skip: flags.skip ?? [] };
  const { choicesOf, correctionsOf } = await correctionsWith(workspace, typed);
  const added: Path[] = [];
  for (const name of input) {
    const brought = await bringing(name, workspace, { correctionsOf });
    refuseUnplaced(brought, name);
    const { intakes, notices } = flags.dryRun ? { ...brought, notices: [] } : await take(brought, workspace, io.now);
    if (!flags.dryRun && typed.study.length + typed.skip.length > 0) {
      const choices = brought.readings.map(({ path, placings }) =>
        withChoices(choicesOf(path.source?.file ?? ''), meantIn(placings)),
      );
      await journal.append(
        intakes.map(
          ({ path }, index): NewEvent => ({ type: 'corrected', path: path.id, ...(choices[index] ?? typed) }),
        ),
      );
    }
    if (!flags.dryRun) imported.push(...intakes);
    added.push(...intakes.filter(isNewHere).map(({ path }) => path));
    notices.forEach(io.warn);
    const passed = passedOverInWords(brought.readings);
    if (passed !== '') io.print(passed);
    io.print(intakes.flatMap(changesInWords).join('\n'));
    const { passedOver: files } = brought;
    if (files.length > 0) {
      const what = `${count(files.length, 'Markdown file')} that ${files.length === 1 ? 'is no path' : 'are no paths'}`;
      io.print(`Passed over ${what}: ${fewOf(files)}.`);
    }
  }
  const [only, ...others] = added;
  if (flags.dryRun) return 0;
  if (only !== undefined && others.length === 0) await remember(only.id, command);
  const current = others.length === 0 ? only : await settleCurrent(command, only);
  if (current !== undefined) io.print(`${current.title} is your current path now.`);
  return 0;
}

/** Whether a path is new on this machine: to the library, or brought there by a sync and now by its document. */
function isNewHere({ known }: Brought): boolean {
  return known === undefined || (known.source !== undefined && !isThere(known.source.file));
}

/** What was typed, by the headings that it means in a document. */
function meantIn(placings: readonly Placing[]): Choices {
  const typed = placings.filter(({ correction }) => correction.isTyped);
  const headings = (role: Correction['role']) =>
    typed.flatMap(({ correction, headings }) => (correction.role === role ? (headings[0] ?? correction.heading) : []));
  return { study: headings('study'), skip: headings('skip') };
}

/** @throws Failure (exit code 2) when what was typed means no heading in any of the documents, several in one, or does nothing */
function refuseUnplaced({ readings }: Bringing, name: string): void {
  const typed = readings.flatMap(({ placings }) => placings.filter(({ correction }) => correction.isTyped));
  for (const placing of typed) {
    const same = typed.filter(({ correction }) => correction.heading === placing.correction.heading);
    if (placing.headings.length > 1) throw new Failure(`${placingInWords(placing)}; give more of one`, 2);
    if (same.every(({ headings }) => headings.length === 0))
      throw new Failure(`${placingInWords(placing)}; ${headingsOf(readings, placing.correction.heading)}`, 2);
    if (same.every(({ isIdle }) => isIdle))
      throw new Failure(
        `--study ${quoted(placing.headings[0])} changes nothing: ${visibleLine(name)} follows the template, where a phase is what is studied`,
        2,
      );
  }
}

function headingsOf(readings: readonly Reading[], wanted: string): string {
  const headings = [...new Set(readings.flatMap(({ blocks }) => blocks.map(({ key }) => key)))].filter(
    (key) => key !== '',
  );
  const near = nearest(wanted, headings) ?? headings.slice(0, HANDFUL).map(quoted).join(', ');
  return near === '' ? 'waymark check shows how it is read' : `there is ${near}; waymark check shows all of them`;
}

/** `12 entries passed over (Notes, Links, People and 9 more): check says why`; nothing where all was taken in. */
function passedOverInWords(readings: readonly Reading[]): string {
  const entries = passedOver(readings.flatMap(({ blocks }) => blocks));
  if (entries === 0) return '';
  const titles = readings.flatMap(({ blocks, document, name }) =>
    passedTitles(blocks, document === undefined ? '' : decode(document, name)),
  );
  const which = titles.length === 0 ? '' : ` (${fewOf(titles, entries)})`;
  return `${entries === 1 ? '1 entry' : `${entries} entries`} passed over${which}: check says why`;
}
