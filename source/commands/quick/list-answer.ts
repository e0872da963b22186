import { listText } from '../../glance/lists.ts';
import { idFor } from '../../store/cache/glance.ts';
import { cachedList, listBasis } from '../../store/cache/list.ts';
import type { Origin } from '../../store/cache/made-from.ts';
import { cleanFrame } from '../../terminal/screen.ts';
import { type Looks, pensFor, plainFor } from '../shared/output.ts';

/** What `waymark list` is asked, as far as what is kept may answer it. */
type Asked = Looks & { readonly input: readonly string[] };

/** What the list of the whole library is made from; nothing where it is not kept, as of a small library. */
export function wholeList({ input, flags, io }: Asked, origin: Origin) {
  if (input.length > 0 || flags.json || plainFor({ flags, io })) return undefined;
  // The path that is shown without a name, where that can be told without reading a path.
  const current = idFor(flags.path ?? (io.process.env['WAYMARK_PATH'] || undefined), origin);
  const basis = current === undefined ? undefined : listBasis(origin);
  return basis === undefined ? undefined : { basis: `${basis}\n${current}`, current };
}

/** What `waymark list` answers, out of what was told the last time, if that still holds. */
export function keptList(asked: Asked, origin: Origin): string | undefined {
  const whole = wholeList(asked, origin);
  const kept = whole && cachedList(origin, whole.basis);
  return kept && cleanFrame(listText(kept, pensFor(asked), whole.current));
}
