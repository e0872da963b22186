import type { ReactNode } from 'react';
import { fractionInWords } from '../../progress/wording.ts';
import type { Charset } from '../../text/charset.ts';
import type { Panel } from '../state/panels.ts';
import { justify } from './justify.ts';
import { Line } from './line.tsx';

type StatusLineProps = {
  readonly panels: readonly Panel[];
  /** How much is above and below the window. */
  readonly above: number;
  readonly below: number;
  readonly width: number;
  readonly charset: Charset;
};

/** The counts of what does not count in the percentage, and how much is out of sight. */
export function StatusLine({ panels, above, below, width, charset }: StatusLineProps): ReactNode {
  const counts = panels
    .filter(({ section, total }) => section !== 'phases' && total > 0)
    .map((panel) => `${panel.title} ${fractionInWords(panel)}`);
  const hidden = [above > 0 ? `${charset.up} ${above}` : [], below > 0 ? `${charset.down} ${below} more` : []].flat();
  const left = { text: ` ${counts.join(` ${charset.separator} `)}`, tone: 'quiet' } as const;
  const right = { text: `${hidden.join('  ')} `, tone: 'quiet' } as const;
  return <Line spans={justify([left], [right], width, charset.ellipsis)} />;
}
