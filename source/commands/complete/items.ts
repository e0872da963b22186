import { itemsOf } from '../../curriculum/items.ts';
import type { ItemState } from '../../progress/fold.ts';
import type { Progress } from '../../progress/progress.ts';
import type { Word } from './words.ts';

type State = ItemState['state'];

/** Which items a verb is for. Others come last, or not at all where it has nothing to do with them. */
const MEANT: Readonly<Record<string, { readonly states: readonly State[]; readonly others: boolean }>> = {
  done: { states: ['open'], others: true },
  skip: { states: ['open'], others: true },
  undone: { states: ['done', 'skipped'], others: false },
};

/**
 * The items of a path as words for a verb, what it is probably meant for first. An item is called by its id; once
 * something is typed, also by its number.
 * @param given names that stand on the line already
 */
export function itemWords(
  progress: Progress,
  { verb, word, given }: { readonly verb: string; readonly word: string; readonly given: readonly string[] },
): readonly Word[] {
  const stateOf = statesOf(progress);
  const meant = MEANT[verb] ?? { states: ['open', 'done', 'skipped'], others: true };
  const items = itemsOf(progress.path).filter(({ id, number }) => !given.includes(id) && !given.includes(number));
  const first = items.filter(({ id }) => meant.states.includes(stateOf(id)));
  const others = meant.others ? items.filter((item) => !first.includes(item)) : [];
  return [...first, ...others].flatMap((item) => {
    const { id, number } = item;
    const state = stateOf(id);
    const title = `${item.title}${state === 'open' ? '' : ` (${state})`}`;
    const byId = { word: id, about: `${number} ${title}` };
    return word === '' ? [byId] : [{ word: number, about: title }, byId];
  });
}

function statesOf({ resources, extras, checklist }: Progress): (id: string) => State {
  const ticks = [...extras, ...checklist].map(({ entry, item }) => [entry.id, item.state] as const);
  const states = new Map([...resources.map(({ resource, item }) => [resource.id, item.state] as const), ...ticks]);
  return (id) => states.get(id) ?? 'open';
}
