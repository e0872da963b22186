import { dirname } from 'node:path';
import type { Path } from '../../curriculum/types.ts';
import { pack, unpack } from '../../glance/packed-glance.ts';
import { waitingIn } from '../../progress/identity/carried.ts';
import { summaryOf } from '../../progress/time/summary.ts';
import { cacheCode } from '../../store/cache/code.ts';
import { cacheGlance, idFor } from '../../store/cache/glance.ts';
import { cacheLine, isLineThere } from '../../store/cache/line.ts';
import { curriculumFingerprints } from '../../store/cache/made-from.ts';
import type { StoredJournal } from '../../store/journal/stored-journal.ts';
import { visibleLine } from '../../text/visible.ts';
import type { Command } from '../shared/command.ts';
import { duesFor } from '../shared/recalling.ts';
import { journalOf, situationIn, subjectFor } from '../shared/situation.ts';
import { knownPath } from '../shared/subject.ts';
import { isPrompt, settingsOf } from './settings.ts';
import { statusAnswer } from './status-answer.ts';

/**
 * Keeps the answer that `waymark status` would give now, so that the next one need not be computed, and the line for
 * the shell's prompt. To be called when a command has done what it is for, and said so.
 * @param operand names the path that the command was about, where no option does
 */
export async function keepStatus(command: Command, operand?: string): Promise<void> {
  await undisturbed(command.workspace().keep);
  let kept: string | undefined;
  await undisturbed(async () => {
    kept = await keepKnown(command, operand);
  });
  await undisturbed(() => keepPrompt(command, kept));
}

/** Returns which path that was. */
async function keepKnown(command: Command, operand?: string): Promise<string | undefined> {
  const subject = await subjectFor(command, operand);
  if (subject.kind !== 'known') return undefined;
  const load = () => knownPath(subject.id, command.workspace());
  await keep(subject.id, load, journalOf(command), command);
  return subject.id;
}

/**
 * The line for the prompt: what `waymark status --short` says where nothing else is asked for. It is kept for who has
 * such a prompt: once that has asked for it.
 * @param kept the path whose glance is kept already
 */
export async function keepPrompt(command: Command, kept?: string): Promise<void> {
  const { io } = command;
  const { origin } = command.workspace();
  if (!isPrompt(io.process.env) && !isLineThere(origin.locations)) return;
  const { store } = command.flags;
  const asked: Command = { ...command, input: [], flags: { short: true, ...(store && { store }) } };
  if (kept === undefined || idFor(promptPath(command), origin) !== kept) await keepKnown(asked);
  const options = {
    origin,
    name: promptPath(command),
    settings: settingsOf(io.process.env),
    program: dirname(import.meta.filename),
    found: journalOf(command).look(),
  };
  await cacheLine(options, (glance) => {
    const told = {
      progress: unpack(glance),
      ...{ time: glance.time, dues: glance.dues, now: io.now(), waiting: glance.waiting },
    };
    return visibleLine(statusAnswer(told, asked));
  });
}

/** Keeps what V8 has compiled of the program for a verb: the glance has a program of its own. */
export async function keepCode({ io }: Command, verb: string): Promise<void> {
  const parts = io.compiled?.(verb) ?? [];
  if (parts.length === 0) return;
  const { withUsualFlags } = await import('../shared/v8-flags.ts');
  for (const { file, code, isEarly } of parts) {
    const compiled = isEarly ? withUsualFlags(code) : code();
    if (compiled !== undefined) await cacheCode(file, compiled);
  }
}

/** What names the path that the prompt shows; without it, that is the one that was opened last. */
export function promptPath({ io }: Command): string | undefined {
  return io.process.env['WAYMARK_PATH'] || undefined;
}

/** Keeps the glance on a path as it is now. */
export async function keep(
  id: string,
  load: () => Promise<Path>,
  journal: StoredJournal,
  command: Command,
): Promise<void> {
  const { origin } = command.workspace();
  const make = async () => {
    const first = await load();
    const ids = [...(first.below?.keys() ?? [])];
    const below = ids.length > 0 ? { ids, files: curriculumFingerprints(origin.locations, ids) } : undefined;
    // What changed while they were read may be in it or not: read behind that, it is.
    const path = below === undefined ? first : await load();
    const { progress, history, notices } = await situationIn(journal, path);
    // Of what cannot be read the learner is warned, each time.
    if (notices.length > 0) return undefined;
    const waiting = waitingIn(history, progress.path).length;
    const packed = pack(progress, summaryOf(progress, history), await duesFor(progress, history), waiting);
    return { ...packed, ...(below && { below }) };
  };
  await cacheGlance(origin, id, make, journal.look);
}

/** Nothing that fails here may disturb what was done before: a glance that is not kept is computed when asked for. */
export async function undisturbed(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch {
    // There is nothing to be done about it, and nobody who waits for it.
  }
}
