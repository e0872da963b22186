import { importSource } from './source.js';

/** The manual page, from the tables that the program's own help and keys are made of. */
export async function manualPage() {
  const [{ manual }, { keysByGroup }, { whatItDoes }, { spell }] = await Promise.all(
    ['commands/line/manual.ts', 'dashboard/keys/dispatch.ts', 'dashboard/keys/binding.ts', 'dashboard/keys/key.ts'].map(
      importSource,
    ),
  );
  const keys = keysByGroup().map(({ group, bindings }) => {
    return { group, keys: bindings.map((binding) => [binding.keys.map(spell).join(', '), whatItDoes(binding)]) };
  });
  return manual(keys);
}
