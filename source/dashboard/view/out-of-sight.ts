import type { Charset } from '../../text/charset.ts';

/** How much of a list is above and below the window: `↑ 3  ↓ 12 more`; nothing where all of it is seen. */
export function outOfSightInWords(above: number, below: number, { up, down }: Pick<Charset, 'up' | 'down'>): string {
  return [above > 0 ? `${up} ${above}` : [], below > 0 ? `${down} ${below} more` : []].flat().join('  ');
}
