import { go } from 'fuzzysort';
import { textOf } from '../state/field.ts';
import { type State, screenOf } from '../state/state.ts';
import { type Binding, whatItDoes } from './binding.ts';
import { BINDINGS } from './bindings.ts';
import { type Context, overPath } from './context.ts';

/** The commands that the palette offers: those of the screen below that the letters typed fit, the best first. */
export function commandsIn(state: State): readonly Binding[] {
  const { screen, below } = state;
  if (screen.name !== 'palette') return [];
  const under = screenOf({ ...state, screen: below, notices: [] });
  const bound = BINDINGS.filter(({ screens }) => screens.includes(under));
  // What two keys do is one command.
  const here = [...new Map(bound.toReversed().map((binding) => [whatItDoes(binding), binding])).values()].reverse();
  // Nobody moves about by a palette.
  const all = [...here.filter(({ group }) => group !== 'Move'), ...here.filter(({ group }) => group === 'Move')];
  const typed = textOf(screen.field).trim();
  return typed === '' ? all : go(typed, all, { key: whatItDoes, limit: 0, threshold: 0.3 }).map(({ obj }) => obj);
}

/** Why a key of the path's screen does nothing there and now, in short; nothing when it does something. */
export function whyNot(binding: Binding, context: Context): string | undefined {
  const action = binding.action(overPath(context), binding.keys[0]);
  return 'inShort' in action ? action.inShort : binding.doubt?.(context);
}
