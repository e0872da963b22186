import { duration } from '../../text/quantity.ts';
import { width } from '../../text/width.ts';
import { kindOf, type Panel, type Row } from '../state/panels.ts';

/** The widths of what stands at the right of a row, in cells; 0 leaves it out. Alike for all panels, to stand in line. */
export type Columns = { readonly kind: number; readonly length: number; readonly bar: number };

const KIND_FROM_WIDTH = 60;
const LENGTH_FROM_WIDTH = 36;
const BAR_FROM_WIDTH = 30;
const MOST_KIND = 12;
const BAR = { wide: 8, narrow: 4 };

/** What there is room for in panels `panelWidth` wide: first the kind goes, then the minutes, then the bar. */
export function columnsOf(panels: readonly Panel[], panelWidth: number): Columns {
  const rows = panels.flatMap((panel) => panel.rows);
  const widest = (text: (row: Row) => string) => rows.reduce((most, row) => Math.max(most, width(text(row))), 0);
  return {
    kind: panelWidth >= KIND_FROM_WIDTH ? Math.min(MOST_KIND, widest(kindOf)) : 0,
    length: panelWidth >= LENGTH_FROM_WIDTH ? widest(lengthOf) : 0,
    bar: panelWidth >= BAR_FROM_WIDTH ? BAR[panelWidth >= KIND_FROM_WIDTH ? 'wide' : 'narrow'] : 0,
  };
}

/** How long it takes, as its column shows it: minutes of study, or a video's length as its source gives it. */
export function lengthOf(row: Row): string {
  if (row.kind === 'resource') return row.entry.minutes === undefined ? '' : duration(row.entry.minutes);
  return row.kind === 'extra' ? (row.entry.link?.duration ?? '') : '';
}
