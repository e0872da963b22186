/** What a column of a table of courses says. */
export type Column =
  | 'title'
  | 'link'
  | 'duration'
  | 'effort'
  | 'prerequisites'
  | 'phase'
  | 'focus'
  | 'kind'
  | 'author'
  | 'publisher'
  | 'when'
  | 'number'
  | 'done';

/** What people call the column of the titles, the most telling first. */
export const TITLES: readonly RegExp[] = [
  /\b(?:courses?|lessons?|lectures?|tutorials?|episodes?)\b/,
  /\b(?:topics?|chapters?|subjects?|classes|class|sessions?|talks?)\b/,
  /\b(?:titles?)\b/,
  /\b(?:tasks?|exercises?|challenges?|activit(?:y|ies)|assignments?|problems?|katas?|labs?)\b/,
  /\b(?:books?|articles?|papers?|videos?|resources?|materials?|readings?|podcasts?|certifications?)\b/,
  /\b(?:skills?|technolog(?:y|ies)|tools?)\b/,
  /\b(?:projects?|modules?|units?)\b/,
  /\b(?:names?|items?|what(?: to (?:do|learn|study))?|contents?|concepts?|learn(?:ing)?|subjects?|study|goals?|objectives?)\b/,
];
/** What people call a column that puts several rows together. */
export const PHASES =
  /^(?:(?:lesson |course |topic )?group(?:ing)?s?|phases?|projects?(?: names?)?|modules?(?: names?)?|sections?|units?|parts?|stages?|months?|weeks?|tracks?|categor(?:y|ies)|levels?|semesters?|terms?|quarters?|areas?|tiers?|blocks?|groups?|blocks?|subjects?|years?|sprints?|milestones?)$/;
/** What people call the other columns. */
const OTHERS: readonly (readonly [Column, RegExp])[] = [
  [
    'done',
    /^(?:done|completed?|finished|status|progress|check(?:ed)?|ticks?|my progress|state|studied|learned|\[ ?[x ]?\])$/,
  ],
  ['number', /^(?:|#|no|nr|num(?:ber)?|id|s ?no|sr ?no|sl ?no|index|order|lesson (?:no|number|#)|ordinal|step)$/],
  ['when', /^(?:#? ?(?:days?|dates?|weeks?|months?|when|schedule)(?: (?:#|no|number))?)$/],
  [
    'duration',
    /^(?:(?:estimated |est |approx(?:imate)? |total |study |reading |video )?(?:durations?|times?|lengths?|hours?|hrs|minutes|mins|runtime)(?: (?:estimate|needed|required|commitment|hours|hrs|minutes|mins|min|h))?)$/,
  ],
  ['effort', /^(?:efforts?|workload|work load|(?:hours|effort) (?:per|a) week|weekly (?:effort|hours|workload)|pace)$/],
  [
    'prerequisites',
    /^(?:prerequisites?|pre requisites?|prereqs?|requires|requirements|dependenc(?:y|ies)|depends on|needs|after)$/,
  ],
  [
    'link',
    /^(?:links?|urls?|linked (?:lesson|course)|address|where|website|sources?|references?|materials?|resources?|videos?|articles?|notebooks?|slides|watch|read|github|repo|repository|solutions?|code)$/,
  ],
  [
    'focus',
    /^(?:descriptions?|focus|notes?|objectives?|learning (?:objectives?|goals?|outcomes?)|goals?|concepts?(?: taught)?|summary|about|details?|comments?|key (?:concepts?|points?|topics?)|topics? covered|what you(?: wi)?ll learn|why)$/,
  ],
  ['kind', /^(?:kinds?|types?|formats?|medium|media)$/],
  ['author', /^(?:authors?|instructors?|teachers?|speakers?|lecturers?|by|professors?)$/],
  [
    'publisher',
    /^(?:publishers?|providers?|platforms?|universit(?:y|ies)|institutions?|schools?|offered by|company|organi[sz]ation)$/,
  ],
];

/** What a column of this name says, if that is not what it is called by. */
export function columnNamed(name: string): Column | undefined {
  return OTHERS.find(([, pattern]) => pattern.test(name))?.[0];
}

const ASIDE: ReadonlySet<Column | undefined> = new Set([
  'done',
  'number',
  'when',
  'duration',
  'effort',
  'prerequisites',
  'kind',
  'author',
  'publisher',
]);

/** Whether a name with a word in it that titles have, such as "lesson number", is that of something else. */
export function isAside(name: string): boolean {
  return (
    ASIDE.has(columnNamed(name)) ||
    /\b(?:duration|number|covered|descriptions?|prerequisites?|hours|count)\b/.test(name)
  );
}
