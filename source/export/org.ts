import type { Resource } from '../curriculum/types.ts';
import type { Event } from '../progress/event.ts';
import type { PhaseProgress, Progress, ResourceProgress, Tick } from '../progress/progress.ts';
import { recordedIn } from '../progress/time/recorded.ts';
import type { Span } from '../progress/time/spans.ts';
import { countDone } from '../progress/totals.ts';
import { dateAndTime } from '../text/quantity.ts';
import { visible, visibleLine } from '../text/visible.ts';
import type { Occasion } from './export-format.ts';

const MS_A_MINUTE = 60_000;

const STATES = { open: 'TODO', locked: 'TODO', done: 'DONE', skipped: 'CANCELLED' } as const;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * An outline for Emacs Org: the path, its phases, and a headline with a state for every resource. Extras and checklist
 * are lists with boxes, since Org counts headlines, and only resources count. The counters are as Org itself would
 * make them: what was skipped is over, and counts as that.
 */
export function orgOf(progress: Progress, { history = [] }: Pick<Occasion, 'history'> = {}): string {
  const clocks = clocksOf(progress.path.id, history);
  const { path, phases, resources, extras, checklist } = progress;
  const lines = [
    `#+TITLE: ${orgText(path.title)}`,
    '#+TODO: TODO | DONE CANCELLED',
    '#+OPTIONS: *:nil ^:nil e:nil tex:nil',
    `* ${orgTitle(path.title)} ${counter(resources)}`,
    ...drawer([
      ['ID', path.id],
      ['COOKIE_DATA', 'todo recursive'],
    ]),
    ...orgLines(path.overview ?? ''),
    ...phases.flatMap((phase) => phaseLines(phase, progress, clocks)),
    ...list('Extras', extras, ({ link }) => link?.url),
    ...list('Checklist', checklist, () => undefined),
  ];
  return `${lines.join('\n')}\n`;
}

function phaseLines({ phase, resources }: PhaseProgress, progress: Progress, clocks: Clocks): readonly string[] {
  const lines = resources.flatMap((one) => resourceLines(one, progress, clocks));
  return [`** ${orgTitle(phase.title)} ${counter(resources)}`, ...lines];
}

function resourceLines(one: ResourceProgress, { path, next }: Progress, clocks: Clocks): readonly string[] {
  const { resource, state, item } = one;
  const tag = resource.kind && `:${orgTag(resource.kind)}:`;
  const headline = ['***', STATES[state], one === next && '[#A]', orgTitle(resource.title), tag];
  return [
    headline.filter(Boolean).join(' '),
    ...(item.state === 'open' ? [] : [`CLOSED: ${timestamp(item.at)}`]),
    ...drawer([
      ['ID', `${path.id}/${resource.id}`],
      ['EFFORT', effort(resource)],
      ['URL', resource.link?.url],
    ]),
    ...logbook(clocks.get(resource.id) ?? []),
    ...orgLines(resource.focus ?? ''),
    ...labelled('Next step', resource.nextStep),
    ...labelled('Skipped', item.state === 'skipped' ? item.reason || 'no reason given' : undefined),
    ...labelled('Note', item.note),
  ];
}

/** The stretches of time that were spent on each resource, by its id. */
type Clocks = ReadonlyMap<string, readonly Span[]>;

/** Sessions, and what was tracked as if it had ended when that was written down. */
function clocksOf(path: string, history: readonly Event[]): Clocks {
  const { spans, tracked } = recordedIn(history);
  const all = [...spans, ...tracked.map((one) => ({ ...one, from: one.at - one.minutes * MS_A_MINUTE, to: one.at }))];
  const clocks = new Map<string, Span[]>();
  for (const one of all) {
    if (one.path !== path || one.to - one.from < MS_A_MINUTE) continue;
    const before = clocks.get(one.item);
    if (before === undefined) clocks.set(one.item, [one]);
    else before.push(one);
  }
  return clocks;
}

/** Times as Org keeps them, the newest first. */
function logbook(spans: readonly Span[]): readonly string[] {
  if (spans.length === 0) return [];
  const lines = [...spans]
    .sort((one, other) => other.from - one.from)
    .map(({ from, to }) => {
      const [begin, end] = [from, to].map((at) => timestamp(new Date(at).toISOString()));
      // Org counts from minute to minute.
      const minutes = Math.floor(to / MS_A_MINUTE) - Math.floor(from / MS_A_MINUTE);
      return `CLOCK: ${begin}--${end} => ${clock(minutes).padStart(5)}`;
    });
  return [':LOGBOOK:', ...lines, ':END:'];
}

function list<Entry extends { readonly title: string }>(
  title: string,
  ticks: readonly Tick<Entry>[],
  urlOf: (entry: Entry) => string | undefined,
): readonly string[] {
  if (ticks.length === 0) return [];
  const { done, total } = countDone(ticks);
  const lines = ticks.flatMap(({ entry, done, item }) => [
    `- [${done ? 'X' : ' '}] ${orgLine(entry.title)}`,
    ...[
      ...orgLines(urlOf(entry) ?? ''),
      ...(item.state === 'done' ? [`Done: ${timestamp(item.at)}`] : []),
      ...labelled('Note', item.note),
    ].map((line) => `  ${line}`),
  ]);
  return [`** ${title} [${done}/${total}]`, ...lines];
}

function counter(resources: readonly ResourceProgress[]): string {
  const over = resources.filter(({ item }) => item.state !== 'open');
  return `[${over.length}/${resources.length}]`;
}

function drawer(properties: readonly (readonly [string, string | undefined])[]): readonly string[] {
  const given = properties.flatMap(([name, value]) => (value === undefined ? [] : `:${name}: ${orgValue(value)}`));
  return [':PROPERTIES:', ...given, ':END:'];
}

function labelled(label: string, text: string | undefined): readonly string[] {
  const [first, ...others] = orgLines(text ?? '');
  return first === undefined ? [] : [`${label}: ${first}`, ...others];
}

/** How long it takes, as Org writes durations: `0:40`. */
function effort({ minutes }: Resource): string | undefined {
  return minutes === undefined ? undefined : clock(minutes);
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A moment where the learner is, which stays out of the agenda: `[2026-11-23 Mon 08:15]`. */
function timestamp(at: string): string {
  const [day, time] = dateAndTime(at).split(' ');
  return `[${day} ${WEEKDAYS[new Date(at).getDay()]} ${time}]`;
}

/**
 * Text from outside in an Org document. Org has one way to keep text from being read as markup, the zero width space
 * (its manual, "Escape Character"), so that is what parts whatever would act: links, timestamps, tags, macros, code.
 * What would only look different (`*bold*`, `a_b`) stays as it is, and `#+OPTIONS` tells Org to leave it alone.
 */

const NOTHING = '\u200B';

/** Links, cookies, footnotes, timestamps, targets, macros; then code in a line, raw export, and descriptions in lists. */
const OPENING = /[[<{](?=\S)|\b(?:src|call)(?=_)|@(?=@)|:(?=:)/g;
/** A link without brackets, such as `shell:ls`. Web addresses may stay what they are. */
const BARE_LINK = /(?<!\b(?:https?|mailto))(?<=[\p{L}\p{N}+]):(?=[^\s:])/giu;
/** What Emacs reads settings from, and runs: a mode line, and a block at the end of a file. */
const FOR_EMACS = /-(?=\*-)|\blocal(?=\s+variables:)/gi;
/** Tags at the end of a headline. */
const TAGS = /(?<=\s|^):[^\s:][^\s]*:$/;
/** Words that say in what state a headline is. */
const KEYWORD = /^(?:TODO|DONE|CANCELLED|COMMENT)/;
/** A line that is nothing but a part of a paragraph: no headline, list, table, block, drawer, comment. */
const PLAIN_LINE = /^(?:\p{L}|\d+(?![\d.)]))/u;

/** A text as the value of a property: only what Emacs itself would read is parted. */
function orgValue(text: string): string {
  return visibleLine(text).trim().replace(FOR_EMACS, `$&${NOTHING}`);
}

/** A text within a line. */
function orgText(text: string): string {
  return orgValue(text).replace(OPENING, `$&${NOTHING}`).replace(BARE_LINK, `${NOTHING}:`);
}

/** A text as the title of a headline. */
function orgTitle(text: string): string {
  return orgText(text).replace(TAGS, `$&${NOTHING}`).replace(KEYWORD, `${NOTHING}$&`);
}

/** A text as a line of a paragraph. */
function orgLine(text: string): string {
  const line = orgText(text);
  return PLAIN_LINE.test(line) ? line : NOTHING + line;
}

/** A text of one or more lines as lines of a paragraph, without those that are blank. */
function orgLines(text: string): readonly string[] {
  const lines = visible(text).split('\n');
  return lines.filter((line) => line.trim() !== '').map(orgLine);
}

/** A word as a tag: Org allows letters, digits and `_@#%` in one. */
function orgTag(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '_');
}
