import { decode, loadBytes } from '../../curriculum/load.ts';
import { readMarkdown } from '../../curriculum/markdown/read.ts';
import type { BlockReport } from '../../curriculum/markdown/reading.ts';
import type { Correction } from '../../curriculum/markdown/roles/corrections.ts';
import { isMarkdown } from '../../curriculum/source.ts';
import type { Path } from '../../curriculum/types.ts';
import type { Action } from '../../dashboard/state/action.ts';
import type { Part } from '../../dashboard/state/choices.ts';
import { type Choices, choicesIn, correctionsFor, withChoices } from '../../progress/decisions.ts';
import type { Command } from '../shared/command.ts';

/** Shows the parts of the document of a path, or says that there is none. */
export async function partsShown(path: Path, command: Command): Promise<Action> {
  const parts = await partsOf(path, command);
  if (parts === undefined || parts.length === 0)
    return { type: 'told', text: `${path.title} has no document of its own here to read` };
  return { type: 'screen-opened', screen: { name: 'parts', cursor: 0, parts } };
}

/** The parts of the document of a path, as it is read by now; nothing where there is none. */
async function partsOf(path: Path, command: Command): Promise<readonly Part[] | undefined> {
  const { library, journal } = command.workspace();
  const kept = await library.document(path.id);
  const file = path.source?.file ?? '';
  if (!isMarkdown(file)) return undefined;
  const text = decode(kept ?? (await loadBytes(file)), file);
  const { events } = await journal.settled();
  const { blocks } = readMarkdown(text, { file, corrections: correctionsFor(choicesIn(events, path.id)) });
  return partsIn(blocks);
}

/** The parts of a document that need not be a path. */
export async function partsOfDocument(file: string, corrections: readonly Correction[]): Promise<readonly Part[]> {
  return partsIn(readMarkdown(decode(await loadBytes(file), file), { file, corrections }).blocks);
}

/** Blocks below one heading are one part: a choice is about all of them. */
function partsIn(blocks: readonly BlockReport[]): readonly Part[] {
  const parts = new Map<string, Part>();
  for (const { key, heading, entries, role, reason } of blocks) {
    const known = parts.get(key);
    const isStudied = role === 'study';
    if (known === undefined) {
      parts.set(key, { key, heading, entries, role, reason, wasStudied: isStudied, isStudied });
      continue;
    }
    const studied = known.isStudied || isStudied;
    const own = known.isStudied || !isStudied ? known : { ...known, role, reason };
    parts.set(key, { ...own, entries: known.entries + entries, wasStudied: studied, isStudied: studied });
  }
  return [...parts.values()];
}

/** Keeps how the document of a path is to be read from now on. */
export async function keepChoices(path: Path, choices: Choices, command: Command): Promise<void> {
  const { journal } = command.workspace();
  const { events } = await journal.settled();
  const { study, skip } = withChoices(choicesIn(events, path.id), choices);
  await journal.append([{ type: 'corrected', path: path.id, study, skip }]);
}

/**
 * Whether it pays to ask how a document is to be read: nothing was taken, or a block was passed over that is at least a
 * fifth of what was. Of contents, people and the like nobody needs to be asked.
 */
export function isUnsure(blocks: readonly BlockReport[]): boolean {
  const taken = blocks.reduce((sum, block) => sum + block.taken, 0);
  const passed = blocks.filter(({ role }) => !SURE.includes(role)).map((block) => block.entries - block.taken);
  return passed.some((entries) => entries > 0 && entries * 5 >= taken);
}

const SURE: readonly BlockReport['role'][] = ['contents', 'people', 'about'];
