import { BUILT_IN } from '../curriculum/builtin.ts';
import { Failure } from '../failure.ts';
import type { Command } from './command.ts';
import { libraryOf } from './situation.ts';

/** Remembers a path as the one opened last. Where the store cannot be written to, it can still be looked at. */
export async function remember(id: string, command: Command): Promise<void> {
  const library = libraryOf(command);
  try {
    if (((await library.last()) ?? BUILT_IN) !== id) await library.remember(id);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}
