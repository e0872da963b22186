import { type Finding, inspect } from '../curriculum/inspect.ts';
import { count } from '../text/quantity.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './command.ts';
import { jsonLine } from './json.ts';

/** `waymark check`: what is wrong with paths, file by file and line by line. */
export const check: Run = async ({ flags, input, io }) => {
  const findings = (await Promise.all(input.map(inspect))).flat();
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  if (flags.json) {
    io.print(jsonLine(findings));
  } else {
    for (const finding of findings) io.print(lineOf(finding));
    io.print(`${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`);
  }
  return errors > 0 ? 1 : 0;
};

function lineOf({ file, line, severity, message }: Finding): string {
  const place = line === null ? visibleLine(file) : `${visibleLine(file)}:${line}`;
  return `${place}: ${severity}: ${visibleLine(message)}`;
}
