import type { ReactNode } from 'react';
import type { Charset } from '../../text/charset.ts';
import type { Panel } from '../state/panels.ts';
import { cutSpans, justify } from './justify.ts';
import { Line, type Span } from './line.tsx';

type StatusLineProps = {
  readonly panels: readonly Panel[];
  readonly message: string | undefined;
  /** Lines of the path above and below the window. */
  readonly above: number;
  readonly below: number;
  readonly width: number;
  readonly charset: Charset;
};

/** What just happened; when nothing did, the counts of extras and checklist, and how much is out of sight. */
export function StatusLine({ panels, message, above, below, width, charset }: StatusLineProps): ReactNode {
  if (message !== undefined)
    return <Line spans={cutSpans([{ text: ` ${message}`, tone: 'next' }], width, charset.ellipsis)} />;
  const counts = panels
    .filter(({ section }) => section !== 'phases')
    .map(({ title, done, total }) => `${title} ${done}/${total}`);
  const hidden = [above > 0 ? `${charset.up} ${above}` : [], below > 0 ? `${charset.down} ${below} more` : []].flat();
  const left: Span[] = [{ text: ` ${counts.join(` ${charset.separator} `)}`, tone: 'quiet' }];
  const right: Span[] = [{ text: `${hidden.join('  ')} `, tone: 'quiet' }];
  return <Line spans={justify(left, right, width, charset.ellipsis)} />;
}
