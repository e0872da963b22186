import { go } from 'fuzzysort';
import { type Board, openingRow } from '../state/board.ts';
import { textOf } from '../state/field.ts';
import { nameOf } from '../state/panels.ts';
import { type State, screenOf } from '../state/state.ts';
import { open, remove, rename, seek, want } from './actions.ts';
import { type Binding, type Command, type Context, overPath, spellAll, whatItDoes } from './binding.ts';
import { BINDINGS } from './bindings.ts';

/** What the palette offers on the screen below it: what the letters typed fit, the best first. */
export function commandsIn(state: State, whole: Board): readonly Command[] {
  const { screen, below } = state;
  if (screen.name !== 'palette') return [];
  const under = screenOf({ ...state, screen: below, notices: [] });
  const bound = BINDINGS.filter(({ screens }) => screens.includes(under));
  // What two keys do is one command.
  const here = [...new Map(bound.toReversed().map((binding) => [whatItDoes(binding), binding])).values()].reverse();
  // Nobody moves about by a palette.
  const isMoving = ({ group }: Binding) => group === 'Move';
  const commands = [
    ...here.filter((one) => !isMoving(one)),
    ...LIBRARY,
    ...phasesIn(whole),
    ...here.filter(isMoving),
  ].map((one) => ('group' in one ? commandOf(one) : one));
  const typed = textOf(screen.field).trim();
  return typed === '' ? commands : go(typed, commands, { key: 'name', limit: 0, threshold: 0.3 }).map(({ obj }) => obj);
}

/** What is done to the path as a whole has no key, so that nobody does it by accident. */
const LIBRARY: readonly Command[] = [
  command('all notes on this path', open({ name: 'notes', scroll: 0 })),
  command('which parts of its document are studied', want({ type: 'load-parts' })),
  command('rename this path', rename),
  command('remove this path from the library', remove),
];

function command(name: string, action: Binding['action']): Command {
  const whyNot = (context: Context) => {
    const done = action(overPath(context), '');
    return 'inShort' in done ? done.inShort : undefined;
  };
  return { name, keys: '', action, whyNot };
}

function commandOf(binding: Binding): Command {
  return {
    name: whatItDoes(binding),
    keys: spellAll(binding),
    action: binding.action,
    whyNot: (context) => whyNot(binding, context),
  };
}

/** Every phase can be gone to by its name, where there are several. */
function phasesIn({ panels }: Board): readonly Command[] {
  const phases = panels.filter(({ phase }) => phase !== undefined);
  if (phases.length < 2) return [];
  return phases.map((panel, at) => ({
    name: `go to ${nameOf(panel)}`,
    keys: '',
    action: (context) => seek(context, { panel: at, row: openingRow(panel) }),
    whyNot: () => undefined,
  }));
}

/** Why a key of the path's screen does nothing there and now, in short; nothing when it does something. */
export function whyNot(binding: Binding, context: Context): string | undefined {
  const there = overPath(context);
  const action = binding.action(there, binding.keys[0]);
  return 'inShort' in action ? action.inShort : binding.doubt?.(there);
}
