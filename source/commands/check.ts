import { type Finding, type Inspection, inspect } from '../curriculum/inspect.ts';
import type { BlockReport } from '../curriculum/markdown/reading.ts';
import { count } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import { correctionsIn } from './documents/bring.ts';
import type { Run } from './shared/command.ts';
import { jsonLine } from './shared/output.ts';
import { waiting } from './shared/waiting.ts';

/** `waymark check`: how documents are read, block by block, and what is wrong with paths, line by line. */
export const check: Run = async (command) => {
  const { flags, input, io } = command;
  const correctionsOf = await correctionsIn(command.workspace());
  const { task } = io.watcher;
  const inspections = await waiting(command, async () => {
    const all: Inspection[] = [];
    for (const name of input) all.push(...(await inspect(name, correctionsOf, task)));
    return all;
  });
  const findings = inspections.flatMap((inspection) => inspection.findings);
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (flags.json) io.print(jsonLine(inspections.map(forMachines)));
  else {
    for (const { file, blocks, findings } of inspections) {
      for (const finding of findings) io.print(`${placeOf(file, finding.line)}: ${findingInWords(finding)}`);
      if (blocks.length > 0) io.print(`${visibleLine(file)} is read so:`);
      for (const block of blocks) io.print(`  line ${block.line}: ${blockInWords(block)}`);
    }
    io.print(`${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`);
  }
  return errors > 0 ? 1 : 0;
};

function forMachines({ file, findings, blocks }: Inspection) {
  const shown = blocks.map(({ line, heading, key, entries, taken, role, reason }) => ({
    line,
    heading,
    key,
    entries,
    taken,
    role,
    reason,
  }));
  return { file, findings, blocks: shown };
}

function placeOf(file: string, line: number | null): string {
  return line === null ? visibleLine(file) : `${visibleLine(file)}:${line}`;
}

/** `study: 3 of 4 entries below "Week 1 #2" (boxes; 1 passed over: …)` */
function blockInWords({ role, heading, key, entries, taken, reason }: BlockReport): string {
  const all = entries === 1 ? '1 entry' : `${entries} entries`;
  const amount = taken > 0 && taken < entries ? `${taken} of ${all}` : all;
  // The name that `--study` and `--skip` know it by, where several headings are called the same.
  const below = heading === '' ? '' : ` below "${visibleLine(key)}"`;
  const passed = taken === 0 ? ' passed over' : '';
  return `${role}: ${amount}${below}${passed} (${visibleLine(reason)})`;
}

function findingInWords({ severity, message }: Finding): string {
  return `${severity}: ${visibleLine(message)}`;
}
