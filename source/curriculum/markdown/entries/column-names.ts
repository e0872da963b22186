/** What a column of a table of courses says. Names are compared as `english` has them. */
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
  /\b(?:topics?|subjects?|classes|class|sessions?|talks?)\b/,
  /\b(?:chapters?)\b/,
  /\b(?:titles?)\b/,
  /\b(?:tasks?|exercises?|challenges?|activit(?:y|ies)|assignments?|problems?|katas?|labs?|questions?)\b/,
  /\b(?:books?|articles?|papers?|videos?|resources?|materials?|readings?|podcasts?|certifications?|certificates?|certs?)\b/,
  /\b(?:skills?|technolog(?:y|ies)|tools?)\b/,
  /\b(?:projects?|modules?|units?)\b/,
  /\b(?:names?|items?|what(?: to (?:do|learn|study))?|contents?|concepts?|learn(?:ing)?|study|goals?|objectives?|areas?|focus|patterns?|algorithms?)\b/,
];
/** From this place on, a name of the titles says too little to tell a table of things to study from one of facts. */
export const WEAK = 6;

/** What people call a column that puts several rows together. */
export const PHASES =
  /^(?:(?:lesson |course |topic )?group(?:ing)?s?|phases?|projects?(?: names?)?|modules?(?: names?)?|sections?|units?|parts?|stages?|months?|weeks?|tracks?|categor(?:y|ies)|levels?|semesters?|terms?|quarters?|areas?|tiers?|blocks?|groups?|subjects?|years?|sprints?|milestones?)$/;
/** What people call the other columns. */
const OTHERS: readonly (readonly [Column, RegExp])[] = [
  [
    'done',
    /^(?:(?:date )?(?:completed|finished|done)(?: (?:on|at|date))?|(?:completion|finish|end|finished|completed|done) date|date (?:\p{L}{1,3} )?(?:completion|completed|finished|done)|completion)$/u,
  ],
  [
    'done',
    /^(?:(?:(?:my|current|completion|reading|learning|course) )?(?:status|progress|state)(?: (?:status|bar))?|complete|(?:is )?(?:done|completed?|finished)|check(?:ed|box)?|ticks?|studied|learned|read|watched|solved|passed|\[ ?[x ]?\]|✅|✓|✔️?|☑️?)$/,
  ],
  [
    'number',
    /^(?:|#|no|nr|num(?:ber)?|id|s ?no|sr ?no|sl ?no|index|order|(?:lesson|exercise|chapter|problem|question|task|lab|video|lecture|episode) (?:no|number|#|id)|ordinal|step|№)$/,
  ],
  ['when', /^(?:#? ?(?:days?|dates?|weeks?|months?|when|schedule)(?: (?:#|no|number|of))?)$/],
  [
    'duration',
    /^(?:(?:estimated |est |approx(?:imate)? |total |study |reading |video |carga |planned |expected )?(?:durations?|times?|lengths?|hours?|hrs|minutes|mins|runtime)(?: (?:estimate|needed|required|commitment|hours|hrs|minutes|mins|min|h|duration|to complete))?|eta|est|estimates?|estimated|dur)$/,
  ],
  ['effort', /^(?:efforts?|workload|work load|(?:hours|effort) (?:per|a) week|weekly (?:effort|hours|workload)|pace)$/],
  [
    'prerequisites',
    /^(?:prerequisites?|pre requisites?|prereqs?|requires|requirements|dependenc(?:y|ies)|depends on|needs|after)$/,
  ],
  [
    'link',
    /^(?:links?|urls?|linked (?:lesson|course)|address|where|website|sources?|references?|materials?|resources?|videos?|articles?|notebooks?|slides|watch|read|github|repo|repository|solutions?|code|books?|labs?|homework|assignments?|readings?|certificates?|lecture notes|recordings?|map|docs?|documentation)$/,
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

/** Columns of facts: what is looked up and not studied. */
const DATA =
  /^(?:(?:data ?|column |field )?types?|default(?: value)?|null(?:able)?|constraints?|sizes?|capacit(?:y|ies)|pins?|gpio|ports?|(?:time |space |average |worst |best )*(?:complexity|case)|big o|prices?|costs?|units?|values?|ratios?|versions?|syntax|commands?|symbols?|meanings?|examples?|purpose|usage|keys?|shortcuts?|operators?|function|functions|parameters?|arguments?|returns?|methods?|endpoints?|responses?|status codes?|codes?|latency|throughput|bandwidth|memory|storage|qps|requests?|pros|cons|advantages?|disadvantages?|use cases?|when to use|trade ?offs?|difference|sql|nosql|format|bits?|bytes?|range|min|max|result|output|input|expected|score|weight|points?|percentage|grade|marks|option|field|column|variable|setting|property|attribute|metric|feature|aspect|criteria|component|icon|term|definition|wire|voltage|color|colour|quantity|qty|amount|model|speed|os|browser|license|stars|language|environment|variable|flag|answer|a|b|c|x|y)$/;

/** Columns that say whom to ask. */
const PEOPLE =
  /^(?:persons?|people|contacts?(?: (?:person|details|info))?|who(?: to ask)?|owners?|slack(?: (?:channel|handle))?|e ?mails?|phones?|telegram|handles?|budd(?:y|ies)|ansprechpartner|responsible|responsable)$/;

/** Whether a column of this name holds people, or how to reach them. */
export function isPeople(name: string): boolean {
  return PEOPLE.test(name);
}

/** Columns that say what has been done on a day. */
const LOG =
  /^(?:(?:what )?(?:i|we) (?:did|learned|learnt|studied|worked on|built|read)(?: today)?|(?:learning|progress|work|daily|study)? ?(?:log|journal|diary)|worked on|accomplish(?:ed|ments?)|achievements?|today|todays? (?:progress|work)|thoughts|was ich (?:gemacht|gelernt) habe|gemacht|qu[eé] hice|hice|o que (?:eu )?(?:fiz|aprendi)|fiz|ce que j ?ai (?:fait|appris)|что (?:я )?(?:сделала?|изучила?)|今天做了什么|今日の学習|今日内容|學到什麼|学到了什么|やったこと|学んだこと|한 일|배운 것|cosa ho (?:fatto|imparato))$/u;

/** Whether a column of this name tells what was done. */
export function isLog(name: string): boolean {
  return LOG.test(name);
}

/** Whether a column of this name holds facts. */
export function isData(name: string): boolean {
  return DATA.test(name);
}
