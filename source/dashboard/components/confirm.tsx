import { Box } from 'ink';
import SelectInput from 'ink-select-input';
import type { ReactNode } from 'react';
import { wrap } from '../../text/width.ts';
import { Line } from './line.tsx';

type ConfirmProps = {
  readonly title: string;
  readonly reason: string;
  readonly width: number;
  readonly height: number;
  readonly onAnswer: (tickAnyway: boolean) => void;
};

const ANSWERS = [
  { label: 'Leave it', value: false },
  { label: 'Tick it (y)', value: true },
].map((answer) => ({ ...answer, key: answer.label }));

/** Asks whether to tick an item, and says why it asks. */
export function Confirm({ title, reason, width, height, onAnswer }: ConfirmProps): ReactNode {
  return (
    <Box flexDirection="column" width={width} height={height} paddingX={1} overflow="hidden">
      {wrap(title, width - 2).map((text) => (
        <Line key={text} spans={[{ text, tone: 'strong' }]} />
      ))}
      {wrap(reason, width - 2).map((text) => (
        <Line key={text} spans={[{ text, tone: 'warning' }]} />
      ))}
      <SelectInput items={ANSWERS} onSelect={({ value }) => onAnswer(value)} />
    </Box>
  );
}
