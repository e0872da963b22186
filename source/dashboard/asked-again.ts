import type { Path } from '../curriculum/types.ts';
import { titlesOf } from '../progress/wording.ts';
import { count } from '../text/quantity.ts';
import type { Action } from './state/action.ts';
import { fieldOf } from './state/field.ts';
import type { Effect } from './state/state.ts';

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
