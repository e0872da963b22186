import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf } from './system-error.ts';

/** A process, told from every other one: numbers are used again, and each machine and container has its own. */
export type ProcessId = {
  readonly pid: number;
  /** When it started, in the system's own count; '' where the system does not tell. */
  readonly start: string;
  readonly machine: string;
};

/** This process. */
export function thisProcess(): ProcessId {
  return { pid: process.pid, start: statusOf(process.pid)?.start ?? '', machine: machine() };
}

/** Whether a process of this machine still runs. In doubt it does. */
export function isAlive({ pid, start }: Pick<ProcessId, 'pid' | 'start'>): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Anything else, such as EPERM, is said of a process that exists.
    if (codeOf(error) === 'ESRCH') return false;
  }
  const status = statusOf(pid);
  if (status === undefined) return true;
  // A zombie is dead, though its number stays taken until its parent has looked.
  return !'ZX'.includes(status.state) && (start === '' || start === status.start);
}

/** Containers may share a host name and a folder, but not their process numbers: those belong to the namespace. */
function machine(): string {
  try {
    return `${hostname()}.${readlinkSync('/proc/self/ns/pid').replace(/\D/g, '')}`;
  } catch {
    return hostname();
  }
}

/** State and start time (fields 3 and 22 of proc(5)), on Linux. The name before them may hold blanks and brackets. */
function statusOf(pid: number): { state: string; start: string } | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state: fields[0] ?? '', start: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}
