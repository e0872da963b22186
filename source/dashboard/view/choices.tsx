import SelectInput from 'ink-select-input';
import { createContext, type ReactNode, useContext } from 'react';
import { Line, type TextLine } from './line.tsx';

/** How something to choose is written, with the cursor on it and without. */
export type Item = (hasCursor: boolean) => TextLine;

type ChoicesProps = { readonly items: readonly Item[]; readonly cursor: number };

/**
 * A list to choose from. The cursor is the state's, and the list only draws it, since keys are the key table's: it is
 * made anew for each place of the cursor, and for another number of items, with which it would forget its place.
 */
export function Choices({ items, cursor }: ChoicesProps): ReactNode {
  return (
    <Items value={items}>
      <SelectInput
        key={`${cursor}/${items.length}`}
        isFocused={false}
        initialIndex={cursor}
        items={items.map((_, index) => ({ key: `${index}`, label: `${index}`, value: index }))}
        indicatorComponent={Nothing}
        itemComponent={Drawn}
      />
    </Items>
  );
}

/** The list hands an item nothing but its label, which here is its place. */
const Items = createContext<readonly Item[]>([]);

function Drawn({ label, isSelected = false }: { readonly label: string; readonly isSelected?: boolean }): ReactNode {
  return <Line spans={useContext(Items)[Number(label)]?.(isSelected) ?? []} />;
}

function Nothing(): ReactNode {
  return null;
}
