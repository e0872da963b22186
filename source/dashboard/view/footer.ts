/** The last two lines of the window: what just happened or what else there is to say, and the keys. */
import { fractionInWords } from '../../progress/progress-in-words.ts';
import { type Charset, sparkline } from '../../text/charset.ts';
import { cut, width as widthOfText } from '../../text/width.ts';
import type { Binding } from '../keys/binding.ts';
import { spell } from '../keys/key.ts';
import type { Panel } from '../state/panels.ts';
import { outOfSightInWords } from './chooser.ts';
import { justify, type Span, type TextLine, widthOf } from './text-line.ts';

/** The keys that do something here, now. */
export function footerLine(bindings: readonly Binding[], width: number): TextLine {
  return fitting(bindings, width).flatMap(({ keys, label }, at): readonly Span[] => [
    { text: `${at === 0 ? '' : ' '} ${spell(keys[0])}`, tone: 'key' },
    { text: ` ${label}` },
  ]);
}

/** Those that are kept, and of the others, in their order, those that there is room for. */
function fitting(bindings: readonly Binding[], cells: number): readonly Binding[] {
  // The blank at the very end may be missing.
  const widthOf = ({ keys, label }: Binding) => widthOfText(` ${spell(keys[0])} ${label} `);
  const kept = bindings.filter(({ isKept }) => isKept);
  const others = bindings.filter(({ isKept }) => !isKept);
  const inTurn = [...others.filter(({ goesFirst }) => !goesFirst), ...others.filter(({ goesFirst }) => goesFirst)];
  let room = kept.reduce((left, binding) => left - widthOf(binding), cells + 1);
  const shown = new Set(kept);
  for (const binding of inTurn) {
    if (widthOf(binding) > room) continue;
    room -= widthOf(binding);
    shown.add(binding);
  }
  return bindings.filter((binding) => shown.has(binding));
}

type Status = {
  /** What just happened, or is typed. */
  readonly said: TextLine | undefined;
  /** Whether it is the path that is seen. */
  readonly isPath: boolean;
  readonly panels: readonly Panel[];
  /** How many items were done on each of the last days, today last. */
  readonly activity: readonly number[];
  /** How many questions are due, in words; '' where none is. */
  readonly due: string;
  /** What the path is searched for. */
  readonly filter: string;
  readonly shown: number;
  readonly all: number;
  /** How much is above and below the window. */
  readonly above: number;
  readonly below: number;
  /** The key to name where the line for the keys is missing. */
  readonly help: Binding | undefined;
  readonly width: number;
  readonly charset: Charset;
};

const FILTER = 24;

/**
 * What just happened; else what does not count in the percentage, what was done lately, what is searched for. And how
 * much is out of sight.
 */
export function statusLine(status: Status): TextLine {
  const { above, below, help, width, charset } = status;
  const right: TextLine = [
    { text: `${outOfSightInWords(above, below, charset)} ` },
    ...(help
      ? ([
          { text: ` ${spell(help.keys.includes('escape') ? 'escape' : help.keys[0])}`, tone: 'key' },
          { text: ` ${help.label} ` },
        ] as const)
      : []),
  ];
  const ofPath = status.filter === '' ? [lately(status), counts(status)] : [search(status)];
  const choices = status.said !== undefined ? [status.said] : status.isPath ? ofPath : [];
  // What is out of sight, and the way to the help, matter more than what else there is to know.
  const left = choices.find((line) => widthOf(line) + widthOf(right) < width) ?? status.said ?? [];
  return justify(left, right, width, charset.ellipsis);
}

function counts({ panels, due, charset }: Status): TextLine {
  const texts = panels
    .filter(({ section, total }) => section !== 'phases' && total > 0)
    .map((panel) => `${panel.title} ${fractionInWords(panel)}`);
  const rest = texts.join(` ${charset.separator} `);
  if (due === '') return [{ text: ` ${rest}` }];
  return [{ text: ` ${due}`, tone: 'strong' }, { text: rest === '' ? '' : ` ${charset.separator} ${rest}` }];
}

/** With a column for each of the last days, once there is something to see. */
function lately(status: Status): TextLine {
  const { activity, charset } = status;
  if (activity.every((number) => number === 0)) return counts(status);
  const line = counts(status);
  const today = activity.at(-1) ?? 0;
  const start = line.some(({ text }) => text.trim() !== '')
    ? [...line, { text: ` ${charset.separator} `, tone: 'quiet' as const }]
    : [{ text: ' ' }];
  return [
    ...start,
    { text: today > 0 ? `${today} today ${charset.separator} ` : '' },
    { text: sparkline(activity, charset), tone: 'done' },
    { text: ` ${activity.length} days` },
  ];
}

function search({ filter, shown, all, charset }: Status): TextLine {
  return [
    { text: ' / ', tone: 'key' },
    { text: cut(filter, FILTER, charset.ellipsis) },
    { text: `  ${shown} of ${all}` },
  ];
}
