import { visibleLine } from '../../text/visible.ts';

/** What of a home is carried to other machines, by its name in it: `journal/laptop-3f9c/2026-11.json`. */

/** The branch that Waymark keeps, here and at the remote: any other one there is left alone. */
export const BRANCH = 'waymark';

/**
 * Nothing that is hidden, climbs out of the home, or has a name that Windows cannot give. Names come from the
 * remote as well, where anything may stand.
 */
const PART = String.raw`(?!\.)[^/\\<>:"|?*\u0000-\u001f\u007f]+(?<![. ])`;
const JOURNAL = new RegExp(String.raw`^journal/(?:${PART}/){0,3}${PART}\.[jJ][sS][oO][nN](?:\.unreadable-\d+)?$`);
const PATHS = new RegExp(String.raw`^paths/(?:${PART}/){0,3}${PART}\.(?:json|md)$`);
/** What Windows takes for devices, whatever the ending. */
const DEVICES = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)/i;

/** Whether a file of this name is carried. The name of a file that was set aside is one, too: its bytes are history. */
export function isCarried(name: string): boolean {
  return (JOURNAL.test(name) || PATHS.test(name)) && !DEVICES.test(name) && visibleLine(name) === name;
}

/** A name as a disk may see it that does not tell capitals apart, or ways to write the same letter. */
export function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase();
}

/** Whether a file holds events: then all that is in any copy of it stays. */
export function isJournal(name: string): boolean {
  return name.startsWith('journal/') && /\.json$/i.test(name);
}

/** The path in the library that a file is of, or nothing when it is of none. */
export function pathOfFile(name: string): string | undefined {
  return name.startsWith('paths/') ? name.slice('paths/'.length).replace(/\.(json|md)$/i, '') : undefined;
}

/** Files that are of use only together: a path and the document that it came from. */
export function groupOf(name: string): string {
  const path = pathOfFile(name);
  return path === undefined ? name : `paths/${path}`;
}
