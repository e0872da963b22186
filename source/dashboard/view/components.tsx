/** All that Ink is asked to draw: lines, and the list of answers to a question. */
import { Text } from 'ink';
import SelectInput from 'ink-select-input';
import { memo, type ReactNode, useEffect, useState } from 'react';
import type { Charset } from '../../text/charset.ts';
import { spell } from '../keys/key.ts';
import type { Question } from '../state/state.ts';
import { linkTo } from './ansi.ts';
import { chosen, type Span, type TextLine } from './text-line.ts';
import { TONES } from './theme.ts';

/** One line of the screen, cut at its end when it is too long. A line that is as it was is not made again. */
const Line = memo(
  ({ spans }: { readonly spans: TextLine }): ReactNode => (
    <Text wrap="truncate">{spans.some(({ text }) => text !== '') ? spans.map(piece) : ' '}</Text>
  ),
  (one, other) => isSame(one.spans, other.spans),
);

/** Lines of the screen, one below the other. */
export function Lines({ lines }: { readonly lines: readonly TextLine[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: lines of text have no identity but their place
  return lines.map((spans, index) => <Line key={index} spans={spans} />);
}

function isSame(one: TextLine, other: TextLine): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ text, tone, link }, at) => text === other[at]?.text && tone === other[at]?.tone && link === other[at]?.link,
    )
  );
}

function piece({ text, tone = 'plain', link }: Span, index: number): ReactNode {
  return (
    <Text key={index} {...TONES[tone]}>
      {link === undefined ? text : linkTo(link, text)}
    </Text>
  );
}

/** Where keys wait while nobody would take them. */
export type Gate = { readonly hold: () => void; readonly release: () => void };

type AnswersProps = {
  readonly about: Question['about'];
  readonly onAnswer: (isYes: boolean) => void;
  readonly gate: Gate;
  readonly charset: Charset;
};

const items = (yes: string) => [
  { label: `Leave it (${spell('n')})`, value: false },
  { label: `${yes} (${spell('y')})`, value: true },
];

/** What is chosen from, by what the question is about. Made once: with others, the list would begin anew. */
const TICKING = items('Tick it');
const REMOVAL = items('Remove it');

/**
 * The two answers to the question whether to tick something, or to remove it: a list with keys of its own. It takes a key only once it
 * has drawn what the one before it did, so keys wait until then, in their order; and so do those that were typed
 * before it was there.
 */
export function Answers({ about, onAnswer, gate, charset }: AnswersProps): ReactNode {
  const [turn, setTurn] = useState(0);
  // After the effects of the list, with which it listens again.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn of the list opens the gate
  useEffect(() => gate.release(), [gate, turn]);
  useEffect(() => gate.release, [gate]);
  return (
    <SelectInput
      items={about === 'removal' ? REMOVAL : TICKING}
      indicatorComponent={charset.cursor === '▌' ? Indicator : AsciiIndicator}
      itemComponent={Answer}
      onHighlight={() => {
        gate.hold();
        setTurn((before) => before + 1);
      }}
      onSelect={({ value }) => onAnswer(value)}
    />
  );
}

type ItemProps = { readonly isSelected?: boolean };

function Indicator({ isSelected = false }: ItemProps): ReactNode {
  return <Text {...TONES.next}>{isSelected ? ' ▌' : '  '}</Text>;
}

function AsciiIndicator({ isSelected = false }: ItemProps): ReactNode {
  return <Text {...TONES.next}>{isSelected ? ' *' : '  '}</Text>;
}

function Answer({ isSelected = false, label }: ItemProps & { readonly label: string }): ReactNode {
  const spans = [{ text: ` ${label} ` }];
  return <Line spans={isSelected ? chosen(spans) : spans} />;
}
