import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { vi } from 'vitest';
import { locationsIn } from '../../../scripts/torture/home.ts';
import type { Event } from '../../../source/progress/event.ts';
import {
  type JournalOptions,
  openJournal,
  randomId,
  type StoredJournal,
} from '../../../source/store/journal/stored-journal.ts';
import type { Locations } from '../../../source/store/locations.ts';
import { temporaryFolder } from '../../support/cleanup.ts';

export { done, filesIn, itemsOf, locationsIn } from '../../../scripts/torture/home.ts';

/** A home that does not exist yet, in a folder that does. */
export function newHome(): Locations {
  return locationsIn(join(temporaryFolder(), 'home'));
}

export const NOON = Date.parse('2026-11-23T12:00:00.000Z');

export function open(locations: Locations, options: Partial<JournalOptions> = {}): StoredJournal {
  return openJournal({ locations, device: async () => 'laptop', now: () => NOON, randomId, ...options });
}

export function event(id: string, item = id, at = '2026-11-01T00:00:00.000Z'): Event {
  return { id, at, path: 'microservices', item, type: 'done' };
}

export function journalText(...events: unknown[]): string {
  return JSON.stringify({ version: 1, device: 'other', events });
}

export function put(path: string, content: string | Uint8Array): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/** A file of which nobody would think that it is just being written, and wait. */
export function putLongAgo(path: string, content: string | Uint8Array): string {
  put(path, content);
  utimesSync(path, 0, 0);
  return path;
}

export function eventsIn(path: string): Record<string, unknown>[] {
  return JSON.parse(readFileSync(path, 'utf8')).events;
}

/** The clock of files goes in steps of some milliseconds: what happens within one, nobody can tell from outside. */
export async function nextTick(file: string): Promise<void> {
  const probe = join(temporaryFolder(), 'probe');
  const { ctimeNs } = statSync(file, { bigint: true });
  await vi.waitUntil(() => statSync(put(probe, ''), { bigint: true }).ctimeNs > ctimeNs, { interval: 1 });
}
