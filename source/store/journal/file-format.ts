/** The format of journal files. What this version does not know of one it keeps and writes back. */

export const VERSION = 1;

/** A journal file as it is: entries are unknown until someone has looked at them. */
export type Document = {
  readonly version: number;
  readonly device?: unknown;
  readonly events: readonly unknown[];
  readonly [key: string]: unknown;
};

export type Parsed =
  | { readonly kind: 'whole'; readonly document: Document }
  /** Of a later version: what is understood counts, and the file is never written. */
  | { readonly kind: 'newer'; readonly version: number; readonly events: readonly unknown[] }
  /** With what stands in whole lines of it, if anything does. */
  | { readonly kind: 'unreadable'; readonly why: string; readonly rest?: Document };

/**
 * Reads the bytes of a file of the journal. Never throws. One without events but with a `list` is whole, too: what is
 * kept beside the events.
 */
export function parse(bytes: Uint8Array): Parsed {
  if (bytes.length === 0) return unreadable('it is empty');
  // A disk that lost its power leaves any number of these.
  if (bytes[0] === 0) return unreadable(NULS);
  let value: unknown;
  try {
    // Strict: bytes that are no UTF-8 would be lost when the file is written again. Drops a BOM.
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    const text = new TextDecoder().decode(bytes);
    const rest = restOf(text);
    return { kind: 'unreadable', why: damageOf(text), ...(rest !== undefined && { rest }) };
  }
  if (typeof value !== 'object' || value === null || !('version' in value)) return unreadable(NO_JOURNAL);
  const { version } = value;
  const events = 'events' in value ? value.events : 'list' in value && Array.isArray(value.list) ? [] : undefined;
  if (typeof version !== 'number' || version < VERSION) return unreadable(NO_JOURNAL);
  if (version > VERSION) return { kind: 'newer', version, events: Array.isArray(events) ? events : [] };
  if (!Array.isArray(events)) return unreadable(NO_JOURNAL);
  return { kind: 'whole', document: { ...value, version, events } };
}

/** The entries of a journal file. Of a damaged one those that stand in whole lines. */
export function entriesIn(parsed: Parsed): readonly unknown[] {
  if (parsed.kind === 'unreadable') return parsed.rest?.events ?? [];
  return parsed.kind === 'newer' ? parsed.events : parsed.document.events;
}

/** A journal file as text: one event a line, which is kind to people, to diffs and to merges. */
export function format({ events, ...rest }: Document): string {
  const head = JSON.stringify({ ...rest, events: [] }).slice(0, -'[]}'.length);
  const lines = events.map((entry) => JSON.stringify(entry));
  return `${head}[${lines.length === 0 ? '' : `\n${lines.join(',\n')}\n`}]}\n`;
}

const NO_JOURNAL = 'it is JSON but no journal';
const NULS = 'it holds NUL bytes, as after a power cut';

function unreadable(why: string): Parsed {
  return { kind: 'unreadable', why };
}

/**
 * What can be read of a damaged file that `format` has written: its head, and every event whose line is whole. Events are
 * known by their ids, so that none that is found once more elsewhere counts twice.
 */
function restOf(text: string): Document | undefined {
  const [first = '', ...lines] = text.replace(/^\uFEFF/, '').split('\n');
  const head = first.startsWith(`{"version":${VERSION},`) ? objectIn(`${first}]}`) : undefined;
  const events = lines.flatMap((line) => objectIn(line.replace(/,\r?$/, '')) ?? []);
  return head === undefined || events.length === 0 ? undefined : { ...head, version: VERSION, events };
}

/** The object that a text stands for, if it is one and has lost no character. */
function objectIn(text: string): object | undefined {
  if (!text.startsWith('{') || text.includes('\uFFFD')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damageOf(text: string): string {
  if (text.includes('\0')) return NULS;
  if (/^(<{7}|={7}|>{7})/m.test(text)) return 'it holds conflict markers';
  return 'it is no whole JSON';
}
