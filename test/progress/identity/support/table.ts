import { byId, byVersions, type Design, type Telling, tell } from './story.ts';

/** Kinds of stories. */
export const TELLINGS: Readonly<Record<string, Telling>> = {
  'one machine': { machines: 1 },
  '2 machines': { machines: 2 },
  '4 machines': { machines: 4 },
  'only the ends are seen': { machines: 1, endsOnly: true },
};

const DESIGNS: Readonly<Record<string, Design>> = {
  'ids from the text, and nothing more': byId,
  'the tick names its version; versions are kept': byVersions,
};

export type Measure = {
  readonly stories: number;
  /** In percent of the states of items. */
  readonly wrong: number;
  /** In percent of those that are ticked, or shown as ticked. */
  readonly wrongOfTicked: number;
  readonly unchangedWrong: number;
};

/** Tells many stories, by the numbers from `first`. */
export function measure(design: Design, telling: Telling, first: number, stories: number): Measure {
  let [states, ticked, wrong, unchangedWrong] = [0, 0, 0, 0];
  for (let seed = first; seed < first + stories; seed++) {
    const verdict = tell(seed, telling, design);
    states += verdict.states;
    ticked += verdict.ticked;
    wrong += verdict.wrong;
    unchangedWrong += verdict.unchangedWrong;
  }
  return { stories, wrong: (100 * wrong) / states, wrongOfTicked: (100 * wrong) / ticked, unchangedWrong };
}

/** The table of how often designs are wrong, in Markdown. */
export function tableOf(stories: number): string {
  const rows = Object.entries(DESIGNS).map(([name, design]) => {
    const cells = Object.values(TELLINGS).map((telling) => {
      const { wrong, wrongOfTicked, unchangedWrong } = measure(design, telling, 1, stories);
      return `${wrong.toFixed(2)} (${wrongOfTicked.toFixed(2)}; ${unchangedWrong})`;
    });
    return `| ${[name, ...cells].join(' | ')} |`;
  });
  const head = ['design', ...Object.keys(TELLINGS)];
  return [`| ${head.join(' | ')} |`, `| --- |${' --: |'.repeat(head.length - 1)}`, ...rows].join('\n');
}
