import { itemNamed } from '../curriculum/find.ts';
import { Failure } from '../failure.ts';
import { skip } from '../progress/ticking.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './command.ts';
import { outcome, record } from './record.ts';
import { situationOf } from './situation.ts';

/** `waymark skip`: leaves items out of both sides of the fraction, with a reason. */
export const run: Run = async (command) => {
  const situation = await situationOf(command);
  const { path, progress } = situation;
  const items = command.input.map((name) => itemNamed(path, name).id);
  const reason = visibleLine(command.flags.reason ?? '').trim();
  if (reason === '') throw new Failure("say why: --reason 'known from work'", 2);
  const deeds = skip(progress, items, reason);
  await record(command, situation, deeds, outcome(progress, items, deeds, ['Skipped', 'Already skipped']));
  return 0;
};
