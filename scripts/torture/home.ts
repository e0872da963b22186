/** Homes to torture, without vitest: each is gone when the work on it is done. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NewEvent } from '../../source/progress/event.ts';
import type { Journal } from '../../source/progress/history.ts';
import { type JournalOptions, openJournal, randomId } from '../../source/store/journal/stored-journal.ts';
import { type Locations, locate } from '../../source/store/locations.ts';

export async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>, parent = tmpdir()): Promise<T> {
  const folder = mkdtempSync(join(parent, 'waymark-torture-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A home that does not exist yet. */
export function inNewHome<T>(work: (locations: Locations) => Promise<T>, parent?: string): Promise<T> {
  return inTemporaryFolder((folder) => work(locationsIn(join(folder, 'home'))), parent);
}

export function locationsIn(home: string): Locations {
  return locate({ store: home, env: {}, defaultFolder: () => home, userFolder: () => home });
}

export function open(locations: Locations, options: Partial<JournalOptions> = {}): Journal {
  return openJournal({ locations, device: async () => 'laptop', now: Date.now, randomId, ...options });
}

export function done(item: string): NewEvent {
  return { path: 'microservices', type: 'done', item };
}

export async function idsOf(journal: Journal): Promise<ReadonlySet<string>> {
  return new Set((await journal.read()).events.map(({ id }) => id));
}

export async function itemsOf(journal: Journal): Promise<string[]> {
  return (await journal.read()).events.map((event) => ('item' in event ? event.item : event.type)).sort();
}

/** The paths of all files below a folder. */
export function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => !entry.isDirectory()).map((entry) => join(entry.parentPath, entry.name));
}
