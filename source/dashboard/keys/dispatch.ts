import type { Action } from '../state/action.ts';
import { type ScreenName, screenOf } from '../state/state.ts';
import { type Binding, type Context, GROUPS, type Group, whatItDoes } from './binding.ts';
import { BINDINGS } from './bindings.ts';
import { isText, type KeyName, spell, TEXT_KEY } from './key.ts';

/** The binding of a key on a screen. Nothing when the key means nothing there. */
export function bindingFor(screen: ScreenName, key: KeyName): Binding | undefined {
  const here = BINDINGS.filter(({ screens }) => screens.includes(screen));
  return (
    here.find(({ keys }) => keys.includes(key)) ??
    (isText(key) ? here.find(({ keys }) => keys.includes(TEXT_KEY)) : undefined)
  );
}

/** What a key does here and now. A key that does nothing here says why. What is the list's own is left to it. */
export function actionFor(key: KeyName, context: Context): Action | undefined {
  const binding = bindingFor(screenOf(context.state), key);
  if (binding === undefined || binding.isListKey) return undefined;
  const action = binding.action(context, key);
  return 'why' in action ? { type: 'told', text: action.why } : action;
}

/** The bindings that the footer shows: those of this screen that do something now, as what they do here. */
export function footerBindings(context: Context): readonly Binding[] {
  const screen = screenOf(context.state);
  return BINDINGS.filter(
    ({ footer, action, doubt, keys: [key] }) =>
      footer?.includes(screen) && !('why' in action(context, key)) && doubt?.(context) === undefined,
  ).map((binding) => ({ ...binding, label: binding.labelHere?.(context) ?? binding.label }));
}

/** What the help and the README say of every key of the path's screen, by group. */
export function keysByGroup(): readonly { readonly group: Group; readonly bindings: readonly Binding[] }[] {
  return GROUPS.map((group) => ({
    group,
    bindings: BINDINGS.filter((binding) => binding.group === group && binding.screens.includes('path')),
  }));
}

/** The keys of the path's screen as a Markdown table, for the README. */
export function keysTable(): string {
  const rows = keysByGroup().flatMap(({ bindings }) => bindings);
  const lines = rows.map((binding) => {
    const keys = binding.keys.map((key) => `\`${spell(key)}\``).join(' ');
    return `| ${keys} | ${whatItDoes(binding)} |`;
  });
  return ['| key | does |', '| --- | --- |', ...lines].join('\n');
}
