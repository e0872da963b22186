import { GRADE_NAMES, inDays, resultInWords } from '../../progress/recall/recall-in-words.ts';
import { GRADES, type Grade } from '../../progress/recall/schedule.ts';
import { type Asked, askedNow, isAlone, type Outcome, resultOf, type Sitting } from '../../progress/recall/sitting.ts';
import type { Charset } from '../../text/charset.ts';
import { cut, width as widthOf, wrap } from '../../text/width.ts';
import { spell } from '../keys/key.ts';
import { paragraph, type Span, type TextLine } from './text-line.ts';

/** Longer lines read badly. */
const WIDEST = 76;
/** Cells to a grade where the four stand beside each other. */
const GRADE = 16;

/** What the learner is asked, and with it all that there is to see of it. */
type ReviewView = {
  readonly sitting: Sitting;
  /** In how many days what is asked now comes back, by the grade. */
  readonly days: Readonly<Record<Grade, number>> | undefined;
  /** What is said at the end: when the next ones are due. */
  readonly rest: string;
};

/** A question and, once it was asked for, its answer; at the end how it went. In lines at most `width` cells wide. */
export function reviewLines(view: ReviewView, width: number, charset: Charset): readonly TextLine[] {
  const { sitting } = view;
  const cells = Math.min(WIDEST, width);
  const asked = askedNow(sitting);
  const place = Math.min(sitting.outcomes.length + 1, sitting.asked.length);
  const heading: TextLine = [
    { text: 'Recall', tone: 'strong' },
    { text: `  ${place} of ${sitting.asked.length}  ` },
    ...marks(sitting, charset),
  ];
  return [
    heading,
    [],
    ...(asked === undefined ? endLines(view, cells, charset) : askedLines(asked, view, cells, charset)),
  ];
}

function askedLines(asked: Asked, { sitting, days }: ReviewView, cells: number, { separator }: Charset): TextLine[] {
  const { path, question } = asked;
  const { place, answer, isOwn } = question;
  const origin = [
    `${place.number} ${place.title}`,
    ...(isAlone(sitting.asked) ? [] : [path.title]),
    ...(isOwn ? ['your question'] : []),
  ];
  const said =
    answer ?? `No answer is given: look it up${place.url === undefined ? '' : `, ${spell('o')} opens the link`}.`;
  return [
    ...paragraph(origin.join(` ${separator} `), cells, 'plain'),
    [],
    ...paragraph(question.question, cells, 'strong'),
    [],
    ...(sitting.isShown && days
      ? [...paragraph(said, cells, 'plain'), [], ...gradeLines(days, cells)]
      : hintLines(cells)),
  ];
}

/** What each grade does: beside each other, or below where there is no room. */
function gradeLines(days: Readonly<Record<Grade, number>>, cells: number): readonly TextLine[] {
  const grades = GRADES.map((grade) => ({ key: `${grade}`, name: GRADE_NAMES[grade], when: inDays(days[grade]) }));
  if (cells >= GRADES.length * GRADE) {
    const pad = (text: string) => text + ' '.repeat(Math.max(0, GRADE - widthOf(text)));
    return [
      grades.flatMap(({ key, name }) => [
        { text: key, tone: 'key' as const },
        { text: pad(` ${name}`).slice(0, GRADE - 1) },
      ]),
      grades.map(({ when }) => ({ text: pad(`  ${when}`) })),
    ];
  }
  return grades.map(({ key, name, when }) => [
    { text: key, tone: 'key' },
    { text: ` ${name.padEnd(6)}` },
    { text: when },
  ]);
}

function hintLines(cells: number): readonly TextLine[] {
  const rest = ' shows the answer, once you have said yours to yourself.';
  const [first = '', ...more] = wrap(`${spell('space')}${rest}`, cells);
  return [
    [{ text: spell('space'), tone: 'key' }, { text: first.slice(spell('space').length) }],
    ...more.map((text): TextLine => [{ text }]),
  ];
}

/** How it went, question by question, and when the next ones are due. */
function endLines({ sitting, rest }: ReviewView, cells: number, charset: Charset): readonly TextLine[] {
  const lines = sitting.outcomes.flatMap((outcome, index): readonly TextLine[] => {
    const asked = sitting.asked[index];
    if (asked === undefined) return [];
    const { place, question } = asked.question;
    const text = cut(`${place.number} ${question}`, cells - 2, charset.ellipsis);
    return [[markOf(outcome, charset), { text: ` ${text}` }]];
  });
  return [
    ...paragraph(`${resultInWords(resultOf(sitting))}.`, cells, 'strong'),
    [],
    ...lines,
    ...(rest === '' ? [] : [[], ...paragraph(`${rest}.`, cells, 'plain')]),
  ];
}

/** What became of each, and how many are to come. */
function marks({ asked, outcomes }: Sitting, charset: Charset): readonly Span[] {
  const left = asked.length - outcomes.length;
  return [...outcomes.map((outcome) => markOf(outcome, charset)), { text: charset.bar[0].repeat(left), tone: 'quiet' }];
}

/** A tick for what was remembered, an open circle for what was not, and what is skipped for what was left out. */
function markOf(outcome: Outcome, { marks }: Charset): Span {
  if (outcome === 'left out') return { text: marks.skipped, tone: 'quiet' };
  return outcome === 1 ? { text: marks.open, tone: 'warning' } : { text: marks.done, tone: 'done' };
}
