import type { Action } from '../state/action.ts';
import type { ScreenName } from '../state/state.ts';
import type { Binding } from './binding.ts';
import { BINDINGS } from './bindings.ts';
import type { Context } from './context.ts';
import { isText, type KeyName, TEXT_KEY } from './key.ts';

/** The binding of a key on a screen. Nothing when the key means nothing there. */
export function bindingFor(screen: ScreenName, key: KeyName): Binding | undefined {
  const here = BINDINGS.filter(({ screens }) => screens.includes(screen));
  return (
    here.find(({ keys }) => keys.includes(key)) ??
    (isText(key) ? here.find(({ keys }) => keys.includes(TEXT_KEY)) : undefined)
  );
}

/** What a key does here and now. A key that does nothing here says why. */
export function actionFor(key: KeyName, context: Context): Action | undefined {
  const binding = bindingFor(context.state.screen.name, key);
  if (binding === undefined) return undefined;
  const reason = binding.disabled?.(context);
  return reason === undefined ? binding.action(context, key) : { type: 'told', message: reason };
}

/** The bindings that the footer shows: those of this screen that do something now. */
export function footerBindings(context: Context): readonly Binding[] {
  const screen = context.state.screen.name;
  return BINDINGS.filter(({ footer, disabled }) => footer?.includes(screen) && disabled?.(context) === undefined);
}
