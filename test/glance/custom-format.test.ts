import { describe, expect, it, test } from 'vitest';
import { Failure } from '../../source/failure.ts';
import { formatReport, NAMES } from '../../source/glance/custom-format.ts';
import { reportOf } from '../../source/glance/status-json.ts';
import type { NewEvent } from '../../source/progress/event.ts';
import { progressOf } from '../../source/progress/progress.ts';
import { reviewOutlook } from '../../source/progress/recall/due.ts';
import { summaryOf, timeReport } from '../../source/progress/time/summary.ts';
import { events, NOON } from '../support/journal.ts';
import { smallPath } from '../support/paths.ts';

const done = (item: string): NewEvent => ({ type: 'done', path: 'small', item });
const history = events(
  done('one'),
  { type: 'planned', path: 'small', by: '2026-12-20', weekly: 60 },
  { type: 'started', path: 'small', item: 'two' },
);
const progress = progressOf(smallPath, history);
const dues = [NOON, NOON + 86_400_000];
const report = {
  ...{ ...reportOf(progress), ...timeReport(summaryOf(progress, history), NOON) },
  ...reviewOutlook(dues, NOON),
};
const format = (template: string) => formatReport(template, report);

/** The names of everything in a document that is no document itself: `resources.done`. */
function leaves(value: object): string[] {
  return Object.entries(value).flatMap(([name, part]: [string, unknown]) =>
    typeof part === 'object' && part !== null ? leaves(part).map((leaf) => `${name}.${leaf}`) : name,
  );
}

test('the names are exactly those of --json, but for the phases', () => {
  const { phases, ...rest } = report;
  expect([...NAMES].sort()).toEqual(leaves(rest).sort());
});

test('every name stands for what --json says', () => {
  expect(NAMES.map((name) => `${name}=${format(`{${name}}`)}`)).toEqual([
    'path.id=small',
    'path.title=Small Path',
    'id=small',
    'title=Small Path',
    'section=',
    'source=',
    'complete=false',
    'resources.done=1',
    'resources.skipped=0',
    'resources.total=4',
    'resources.percent=25',
    'minutes.done=40',
    'minutes.left=65',
    'minutes.total=105',
    'next.id=two',
    'next.number=1.2',
    'next.title=Two',
    'next.kind=article',
    'next.minutes=35',
    'next.focus=',
    'next.url=',
    'checklist.done=0',
    'checklist.total=3',
    'extras.done=0',
    'extras.total=2',
    'time.spent=0',
    'time.session.item=two',
    'time.session.since=2026-11-23T08:02:00.000Z',
    'plan.by=2026-12-20',
    'plan.weekly=60',
    'plan.needed=1',
    'plan.unit=resources',
    'plan.state=on track',
    'arrival.state=early',
    'arrival.usual=',
    'arrival.likely=',
    'arrival.basis=resources',
    'review.due=1',
    'review.next=2026-11-24',
  ]);
});

test('what is not there now is empty', () => {
  const all = events(done('one'), done('two'), done('three'), done('four'));
  expect(formatReport('[{next.title}{next.minutes}]', reportOf(progressOf(smallPath, all)))).toBe('[]');
});

describe('everything else is text', () => {
  it.each(['', '100%', '}', '$& $1 $$', '%s\\x', 'é\u0000\t', '\n'])('%j', (text) => {
    expect(format(text)).toBe(text);
  });

  it('a value is not looked at for names again', () => {
    const odd = { ...report, path: { id: 'small', title: '{complete} $& \\n' } };
    expect(formatReport('{path.title}', odd)).toBe('{complete} $& \\n');
  });

  it('but for line breaks and tabs, which a shell does not make', () => {
    expect(format('{path.id}\\n\\t{complete}')).toBe('small\n\tfalse');
    expect(format('\\\\n \\{complete}')).toBe('\\n \\false');
  });

  it('names may follow each other, and stand in braces', () => {
    expect(format('{resources.done}/{resources.total}{{complete}}')).toBe('1/4{false}');
  });
});

describe('a name that there is not', () => {
  it.each([
    ['{resources.don}', '--format: there is no {resources.don}; did you mean {resources.done}?'],
    ['{ next.title }', '--format: there is no { next.title }; did you mean {next.title}?'],
    ['{NEXT.TITLE}', '--format: there is no {NEXT.TITLE}; did you mean {next.title}?'],
    ['{}', `--format: there is no {}; the names are ${NAMES.join(', ')}`],
    ['{phases}', `--format: there is no {phases}; the names are ${NAMES.join(', ')}`],
    ['{__proto__}', `--format: there is no {__proto__}; the names are ${NAMES.join(', ')}`],
    ['{path.constructor.name}', `--format: there is no {path.constructor.name}; the names are ${NAMES.join(', ')}`],
  ])('%s', (template, message) => {
    const trial = () => format(`{complete} ${template}`);
    expect(trial).toThrow(Failure);
    expect(trial).toThrow(expect.objectContaining({ message, exitCode: 2 }));
  });
});

test.each([
  ['{next.url', '--format: "{next.url" has no closing brace'],
  ['{complete} {', '--format: "{" has no closing brace'],
  ['}{', '--format: "{" has no closing brace'],
])('a brace that nothing closes: %s', (template, message) => {
  expect(() => format(template)).toThrow(expect.objectContaining({ message, exitCode: 2 }));
});
