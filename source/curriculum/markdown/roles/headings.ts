import { english } from '../document/english.ts';
import type { Role } from '../reading.ts';

/** What tells what was done. */
const LOG =
  /^(?:(?:my|daily|learning|study|progress|work|weekly) )*(?:log|logbook|journal|diary|tagebuch|bit[aá]cora|di[aá]rio|дневник|журнал|日志|日誌|日記|学習記録|學習記錄|学习记录|학습 기록)$/u;

/** Roles by what headings say, the most certain first. All of it is compared as `english` has it, without a number in front. */
const SAYINGS: readonly (readonly [Role, readonly RegExp[]])[] = [
  [
    'about',
    [
      /^(?:the )?(?:licen[sc](?:e|es|ing)|copyright)(?: (?:and|information|info|notice|details)\b.*)?$/,
      /^(?:how (?:to|you can|can i|can you) )?(?:collaborat(?:e|ing)|contribut(?:e|ing|ions?)|contributions? (?:welcome|guidelines?|guide))(?: (?:to|and|guidelines?|guide|guid|us|here|this|welcome|rules)\b.*)?$/,
      /^(?:acknowledge?ments?|thanks(?: to)?|thank you|credits?(?: and .*)?|(?:image )?attributions?|inspirations?|inspired by)$/,
      /^(?:about|who am i)$|^about (?:me|us|this (?:repo|repository|project|list|document|course|guide|roadmap))$/,
      /^(?:contacts?(?: (?:me|us|info|information))?|connect(?: with (?:me|us))?|follow (?:me|us).*|get in touch|stay in touch|join (?:the|our|us).*|find me.*|socials?|social (?:links|media))$/,
      /^(?:support(?: (?:me|my .*|us|this.*|the (?:project|repo|author).*))?|sponsor(?:ship|ing)?|donat(?:e|ions?)|funding|buy me a coffee|show your support|give (?:it )?a star.*|like this.*|hiring|jobs?|careers?)$/,
      /^(?:star(?:gazers| history)(?: .*)?|stars|forks|badges|visitors)$/,
      /^(?:code of conduct|change ?log|release notes|whats new|news|updates|announcements?|disclaimer|citation|cit(?:e|ing)(?: .*)?|how to cite.*|bibtex|feedback|getting help|(?:need |get |ask for )?help|issues|bugs?|discord|slack|telegram)$/,
      /^(?:translations?|multi language support|language versions?|available languages|languages available|other languages|other curricula|our other .*|more from (?:me|us).*)$/,
      /^how (?:to|do i) use(?: (?:this|it|the)\b.*)?$|^how (?:this|it) works$|^usage$/,
      /^(?:faqs?|frequently asked questions)$/,
      /^how (?:to|do i|can i) (?:enrol+|join|register|apply|participate|sign up)\b.*$|^(?:enrol+(?:ing|ment)?|registration|sign up)$/,
      /^(?:(?:my|the) )?(?:daily|morning|evening) (?:routine|habits?)$/,
      /^(?:installation|install(?:ing)?|setup instructions|(?:repository|project|file|folder|directory) structure|tech(?:nology)? stack|built with|built using|features|license and .*|repo(?:sitory)? info.*|deployment|running (?:it )?locally|development|build(?:ing)?)$/,
      /^(?:legends?|key|(?:progress|status) (?:legend|key|symbols|marks|markers|icons)|meaning of .*|(?:icons?|symbols?|emoji) (?:legend|key|meanings?)|conventions)$/,
      /^(?:community|communities|forums?|community and .*|questions(?: and support)?|grading|grades|assessment|policies|logistics|office hours|rules|attendance)$/,
    ],
  ],
  [
    'people',
    [
      /^(?:(?:our|special|all|the|code|project|top|main|core|past|previous|former|current|guest) )?(?:contributors?|collaborators?|maintainers?|sponsors?|supporters|backers|authors?|team|creators?|instructors?|teachers?|teaching (?:staff|team|assistants?)|course staff|staff|mentors?|lecturers?|speakers?|tas|organi[sz]ers?|translators?|alumni|hall of fame|who (?:we are|made this))(?: .{1,30})?$/,
      /^(?:about (?:the )?(?:authors?|maintainers?|team|instructors?|creators?)|meet the .*|special thanks(?: to)?|people(?: to follow)?|who(?:m)? to (?:follow|ask|contact|call|talk to)|(?:key|important|useful) (?:contacts|people)|points? of contact|twitter accounts?|testimonials?|what (?:our )?(?:students|learners|people) say.*)$/,
    ],
  ],
  [
    'contents',
    [
      /^(?:(?:table of |quick )?contents?(?: table)?|toc|table of content|index|quick ?links|jump to|navigation|on this page|in this (?:document|article|page|guide)|quick navigation|menu|sections)$/,
    ],
  ],
  [
    'checklist',
    [
      /^(?:(?:(?:final|completion|progress|course|graduation|exit|milestone|readiness|review|self|skills?|personal) )?check ?lists?)$/,
      /^(?:\p{L}{1,20} ){0,3}check ?lists?$/u,
      /^(?:self (?:check|checks|assessment|evaluation|test)|ask yourself|definition of done|check your(?:self| (?:knowledge|understanding))|(?:completion|success|exit|acceptance) criteria|can you|are you ready(?: .*)?|before you (?:move on|continue|finish)|how do you know .*|(?:(?:you|we|i) (?:are|am|re|m) )?(?:done|finished|ready) (?:when|if)\b.*|how (?:i|we|you) (?:will )?know\b.*)$/,
    ],
  ],
  [
    'data',
    [
      /^(?:(?:keyboard )?shortcuts|glossary|terminology|abbreviations|acronyms|cheat ?sheet table|(?:time |space )?complexit(?:y|ies)|big o(?: .*)?|benchmarks?|metrics|statistics|stats|schema|data ?base schema|specifications?|pinout|pins?|capacity(?: .*)?|estimat(?:es|ions?)|pricing|prices|comparison|parameters|options|configuration|environment variables|api endpoints|endpoints|changelog|hardware(?: requirements)?|system requirements|costs?)$/,
    ],
  ],
  [
    'beside',
    [
      LOG,
      /^(?:useful|helpful|handy) (?:links?|resources?|websites?|sites?|references?)(?: .*)?$|^(?:links?|resources?) useful$/,
      /^(?:my )?(?:certificates|awards|achievements)$|^newsletters?(?: and .*)?$/,
      /^(?:(?:community|student|other|user|lecture|learner) )?notes(?: (?:by|from|of) .*)?$/,
      /^(?:see also|related(?: .*)?|similar (?:projects?|repos?|repositories|lists?|resources?)|other (?:awesome )?(?:lists?|courses?|repos?|repositories|roadmaps?|guides?)|alternatives?|awesome lists?|friends|recommended (?:repos?|repositories|lists?)|sister .*)$/,
      /^(?:what (?:you )?(?:need|should know) before.*|prerequisites?|pre requisites?|prior knowledge|assumed knowledge|requirements?|before (?:you )?(?:begin|start)(?:ing)?|what you (?:will )?need(?: (?:to|for) .*)?|(?:(?:environment|initial|local|machine|tool|course) )?set ?up|getting set up|(?:required|needed) (?:tools|software|equipment|materials))$/,
      /^(?:(?:further|additional|extra|more|supplementary|bonus|optional|recommended) (?:reading|readings|resources?|materials?|links?|references?|learning|content|videos?|books?|topics?)|going further|read more|learn more|next steps|what(?:s)? next|where to go (?:next|from here)|references|bibliography|sources?|footnotes|works cited|citations)$/,
      /^(?:learning )?(?:goals?|objectives?|outcomes?|aims?)$|^(?:what (?:you|we)(?: wi)?ll (?:learn|cover)|what you learn|key (?:takeaways|points|ideas|concepts)|takeaways|summary|highlights|deliverables?|tips(?: .*)?|advice|motivation|why .*|who (?:is|should|this) .*|philosophy|introduction to this .*)$/,
    ],
  ],
];

/** Parts of a course that are counted: what stands below them is to be studied, whatever it looks like. */
const COUNTED =
  /^(?:weeks?|days?|phases?|stages?|modules?|lessons?|units?|parts?|months?|steps?|levels?|sprints?|chapters?|lectures?|sessions?|classes|class|semesters?|quarters?|years?|blocks?|sections?|topics?|milestones?|tracks?|projects?|tage?) (?:#|no )?(?:\d{1,4}|[ivx]{1,5}|one|two|three|four|five|six|seven|eight|nine|ten)\b/;
const STUDY =
  /^(?:(?:the|my|full|complete|course|learning|study|reading|detailed|weekly|daily|free|core|your|our) )*(?:syllabus|curriculum|road ?map|learning (?:path|plan|tracks?)|study (?:plan|guide|path|list|schedule)|course (?:content|contents|outline|materials?|schedule|structure|modules?|overview|plan)|schedule|lessons?|lectures?|modules?|the path|path|plan|topics?|chapters?|episodes?|exercises?|labs?|assignments?|readings?|reading list|to ?dos?|tasks?|calendar|agenda|outline|sessions?|course|courses|tutorials?|workshops?)(?: (?:list|overview|outline|plan))?$/;

const WHOLE =
  /\b(?:syllabus|curriculum|road ?map|learning path|study (?:plan|path|schedule)|course (?:content|contents|outline|structure|modules?|plan)|schedule|lessons?|lectures?|modules)\b/;

/** What a heading says of what stands below it; nothing when it only names a subject. */
export type Saying = {
  readonly role: Role;
  /** Whether it names the whole of what is to be studied. */
  readonly whole?: boolean;
  /** Whether it is one of a counted series. */
  readonly counted?: boolean;
  /** Whether boxes below it are to be ticked all the same. */
  readonly mild?: boolean;
  /** Whether it is about what comes before all that is to be studied. */
  readonly before?: boolean;
  /** Whether it tells what was done. */
  readonly logs?: boolean;
  /** Whether it is about more of the same: in a list of links, that is to be studied as well. */
  readonly further?: boolean;
};

const FURTHER =
  /^(?:(?:further|additional|extra|more|supplementary|bonus|optional|recommended|useful|helpful|handy) |(?:links?|resources?) useful$|references$|bibliography$|sources?$|going further$|read more$|learn more$|see also$)/;

/** What is about the document as a rule, and may be a subject as well. */
const MILD =
  /^(?:about|installation|install(?:ing)?|setup instructions|features|deployment|development|build(?:ing)?|usage|communit(?:y|ies)|forums?|questions|grading|grades|assessment|policies|logistics|rules|attendance|news|updates|help|issues|jobs?|careers?|feedback)\b/;

/** What is done or had before one begins. */
const BEFORE =
  /^(?:what (?:you )?(?:need|should)|prerequisites?|pre requisites?|requirements?|before|(?:\w+ )?set ?up|getting set up|(?:required|needed) )/;

const known = new Map<string, Saying | undefined>();

/** What a heading says of what stands below it. */
export function sayingOf(title: string): Saying | undefined {
  const kept = known.get(title);
  if (kept !== undefined || known.has(title)) return kept;
  const said = saying(title);
  if (known.size > 5_000) known.clear();
  known.set(title, said);
  return said;
}

function saying(title: string): Saying | undefined {
  const words = english(title).replace(/^(?:\d+|[ivx]+) (?=\p{L})/u, '');
  if (words.length > 200) return undefined;
  if (isCounted(words)) return { role: 'study', counted: true };
  for (const [role, patterns] of SAYINGS) {
    if (patterns.some((pattern) => pattern.test(words))) {
      const further = role === 'beside' && FURTHER.test(words);
      const before = BEFORE.test(words);
      return {
        role,
        ...(further && { further }),
        ...(before && { before }),
        ...(LOG.test(words) && { logs: true }),
        ...(role === 'about' && MILD.test(words) && { mild: true }),
      };
    }
  }
  return STUDY.test(words) ? { role: 'study', ...(WHOLE.test(words) && { whole: true }) } : undefined;
}

/** Whether words name one of several parts, as `week 3` does; other languages put the number first or last. */
function isCounted(words: string): boolean {
  return COUNTED.test(words) || /^(?:\d{1,3} (?:week|day|month|module|lesson|phase|chapter)s?)\b/.test(words);
}

/** Whether a heading is that of one of several counted parts. */
export function isCountedPart(title: string): boolean {
  return sayingOf(title)?.counted === true;
}

/** Whether a section of this title lists what else is in the document. */
export function isContents(title: string): boolean {
  return sayingOf(title)?.role === 'contents';
}

/** Whether a section of this title says something about the document, and nothing that one could learn. */
export function isAboutItself(title: string): boolean {
  const role = sayingOf(title)?.role;
  return role === 'about' || role === 'people';
}

/** A heading that only counts what stands below it: `2 courses of this part (5 hours)`. */
export function isCount(title: string): boolean {
  return /^\d{1,4} (?:\p{L}+ )?(?:courses?|lessons?|videos?|modules?|topics?|chapters?|exercises?|books?|articles?|problems?|hours|minutes|weeks?|days?|resources?|lectures?|classes)\b/u.test(
    english(title),
  );
}

/** Whether a link of this title leads to a page about a project, and not to one of it. */
export function isAboutFile(title: string): boolean {
  return /^(?:licen[sc]e|contributing(?: guide(?:lines)?)?|contributors|change ?log|code of conduct|acknowledge?ments?|credits)$/.test(
    english(title),
  );
}
