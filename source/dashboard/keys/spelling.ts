import { type Binding, GROUPS, type Group, whatItDoes } from './binding.ts';
import { BINDINGS } from './bindings.ts';
import { type KeyName, TEXT_KEY } from './key.ts';

/** Keys as the design writes them; any other is written as it is named. */
const SPELLING: Readonly<Record<KeyName, string>> = {
  'ctrl-c': 'Ctrl-c',
  'ctrl-r': 'Ctrl-r',
  'ctrl-f': 'Ctrl-f',
  'ctrl-b': 'Ctrl-b',
  'ctrl-a': 'Ctrl-a',
  'ctrl-e': 'Ctrl-e',
  'ctrl-u': 'Ctrl-u',
  'ctrl-w': 'Ctrl-w',
  escape: 'Esc',
  'shift-tab': 'Shift-tab',
  home: 'Home',
  end: 'End',
  'page-up': 'PgUp',
  'page-down': 'PgDn',
  [TEXT_KEY]: 'type',
};

/** A key as people write it: `j`, `space`, `Ctrl-r`, `PgDn`. */
export function spell(key: KeyName): string {
  return SPELLING[key] ?? key;
}

/** The keys of a binding as people write them: `j down`. */
export function spellAll({ keys }: Binding): string {
  return keys.map(spell).join(' ');
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
