import type { Path } from '../curriculum/types.ts';
import { titlesOf } from '../progress/progress-in-words.ts';
import { outcomeEvent } from '../progress/recall/sitting.ts';
import { count } from '../text/quantity.ts';
import { type Doing, noting, removing, renaming, reversing, skipping } from './doing.ts';
import { asking, takingBack } from './review-sitting.ts';
import { stopping } from './sessions.ts';
import type { Snapshot } from './snapshot.ts';
import type { Action } from './state/action.ts';
import { fieldOf } from './state/field.ts';
import type { Effect } from './state/state.ts';

const TYPES = [
  'rename',
  'remove',
  'undo',
  'redo',
  'skip',
  'note',
  'answer',
  'take-back',
  'ask',
  'stop-session',
] as const;

/** What the learner does that is shown at once and stored behind that, whatever the shell knows besides. */
type Recorded = Extract<Effect, { type: (typeof TYPES)[number] }>;

/** What happens outside, once all before it is stored. */
export type Outward = Exclude<Effect, { type: Recorded['type'] | 'toggle' | 'review' | 'session' }>;

export function isRecorded(effect: Effect): effect is Recorded {
  return TYPES.some((type) => type === effect.type);
}

/** What is to be added to the journal for it, as things stand. */
export function recorded(effect: Recorded, { progress, history, orphan }: Snapshot): Doing {
  switch (effect.type) {
    case 'rename':
      return renaming(progress, effect.title);
    case 'remove':
      return removing(progress);
    case 'undo':
    case 'redo':
      return reversing(effect.type, history, progress, orphan);
    case 'skip':
      return skipping(progress, effect.items, effect.reason);
    case 'note':
      return noting(progress, effect.item, effect.text);
    case 'answer':
      return { newEvents: [outcomeEvent(effect.asked, effect.outcome)] };
    case 'take-back':
      return takingBack(effect.asked, history);
    case 'ask':
      return asking(progress, effect);
    case 'stop-session':
      return stopping(effect, progress);
  }
}

/** What opens the field again in which something was typed that could not be kept; nothing where nothing was typed. */
export function askedAgain(effect: Effect, path: Path): Action | undefined {
  switch (effect.type) {
    case 'note':
      return {
        type: 'asked-for',
        what: 'note',
        items: [effect.item],
        title: titlesOf(path)(effect.item),
        text: effect.text,
      };
    case 'skip': {
      const { items, reason } = effect;
      const [first = ''] = items;
      const title = items.length === 1 ? titlesOf(path)(first) : count(items.length, 'resource');
      return { type: 'asked-for', what: 'skip', items, title, text: reason };
    }
    case 'ask': {
      const { item, question, answer } = effect;
      const title = titlesOf(path)(item);
      return { type: 'screen-opened', screen: { name: 'ask', item, title, question, field: fieldOf(answer) } };
    }
    default:
      return undefined;
  }
}
