import { english } from '../document/english.ts';
import { ASCII } from '../document/words.ts';
import type { Remark } from '../reading.ts';

/** Words for what a thing to study is. Where people put one beside a title, it is the kind. */
const KINDS =
  /^(?:(?:blog|video|online|interactive|free|research|written|official|crash|short) )?(?:articles?|blog(?: ?post)?s?|posts?|books?|e-?books?|videos?|courses?|mooc|papers?|podcasts?|tutorials?|playlists?|talks?|lectures?|slides|docs|documentation|guides?|notebooks?|workshops?|exercises?|quiz(?:zes)?|projects?|labs?|labo?rator(?:y|ies)|chapters?|newsletters?|cheat ?sheets?|websites?|reading|repo(?:sitory)?|tools?|games?|screencasts?|series|pdf|specialization|reference)$/;

const LONGEST = 60;

/** The kind that a short text such as `Video` or `[Article]` names, in lower case. */
export function kindOf(text: string): string | undefined {
  if (text === '' || text.length > LONGEST) return undefined;
  const words = text
    .trim()
    .replace(/^[[(]\s*(.*?)\s*[\])]$/, '$1')
    .replace(/[:.\s]+$/, '')
    .toLowerCase();
  // "book/video" is both.
  const parts = words.split('/');
  return parts.length <= 3 && parts.every((part) => KINDS.test(part.trim())) ? words : undefined;
}

/** The kind in parentheses or brackets at the end of a title, as in `Arrays (video)`. */
export function kindAtEnd(title: string): string | undefined {
  if (!/[\])]\s*$/.test(title)) return undefined;
  return kindOf(/[([]([^()[\]]{2,30})[)\]]$/.exec(title.trim().slice(-40))?.[1] ?? '');
}

const EMPTY =
  /^(?:(?:lecture|course|class|video|full) (?:videos?|notes|slides|page|web ?site|materials?|recordings?)|lessons?|lectures?|text|links?|here|this|click here|source|web ?sites?|site|web|urls?|homepage|videos?|articles?|blog|post|pdf|epub|books?|courses?|github|repo(?:sitory)?|code|docs?|documentation|slides|notes|playlist|youtube|download|watch|read|read more|more|details|info|demo|papers?|mirror|alt(?:ernative)?(?: \d+)?|discord|chat|forum|twitter|solutions?|assignments?|transcript|official(?: site| website)?|start|open|go|visit|\d{1,3}|open in colab|colab|notebook|folder|materials?|recording|handout|https?:\S+)$/;

const PLAYS =
  /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com|youtu\.be|vimeo\.com|bilibili\.com|twitch\.tv|loom\.com|egghead\.io|scrimba\.com)\//i;

/** Whether a link leads to a video, by its address or by the picture in front of it. */
export function isVideo(url: string, before = ''): boolean {
  return PLAYS.test(url) || /[📺🎥🎬📹🎞🎧▶]/u.test(before);
}

const PART =
  /^(?:part|chapter|lecture|lesson|day|week|episode|video|volume|module|unit|session|step|month|phase) ?(?:#|no\.? ?)?\d{1,3}$/;

/** Whether a title says only which part it is, so that one needs to know of what. */
export function isPart(text: string): boolean {
  return text.length <= LONGEST && /\d\s*$/.test(text) && PART.test(text.trim().toLowerCase());
}

/** Whether the words of a link say only that there is one, so that the title must be elsewhere. */
export function isEmptyWord(text: string): boolean {
  if (text.length > LONGEST) return /^\s*https?:\S+\s*$/i.test(text);
  return EMPTY.test(bareWords(text.toLowerCase()));
}

function bareWords(text: string): string {
  const ends = ASCII.test(text) ? /^[^a-z0-9]+|[^a-z0-9/]+$/g : /^[^\p{L}\p{N}]+|[^\p{L}\p{N}/]+$/gu;
  return text.replace(ends, '');
}

const WORK =
  /^(?:(?:the |practice |coding |home |short )?(?:exercises?|homework|quiz(?:zes)?|labs?|assignments?|practice|problems?|problem sets?|challenges?|solutions?|answers?|notes|slides|code|video|reading|transcript|test|project|task|questions?|worksheet|handout|recording|notebook)) ?(?:\d{1,3})?$/;

/** Whether a title, as `folded` has it, is that of what one does with something, and not of the thing itself. */
export function isWork(title: string): boolean {
  return WORK.test(title);
}

/** What an author says about a resource with a label before it: `Duration: 40 minutes`. */
export type Field = 'duration' | 'focus' | 'nextStep' | 'dependencies' | 'link' | 'kind' | 'author';

const FIELDS: Readonly<Record<Field, RegExp>> = {
  duration:
    /^(?:(?:estimated |study |reading |required |approx(?:imate)? |total )?(?:duration|time|length)|time (?:estimate|needed|required|commitment))$/,
  focus: /^(?:key |main )?focus(?: on| areas?| points?)?$/,
  nextStep: /^next(?: steps?)?$/,
  dependencies:
    /^(?:dependenc(?:y|ies)|depends on|prerequisites?|pre requisites?|requires|requirements?|required|needs|after)$/,
  link: /^(?:links?|urls?|sources?|address|read|watch|websites?|resources?|references?|where)$/,
  kind: /^(?:kind|type|format|medium|resource type)$/,
  author: /^(?:authors?|by|instructors?|speakers?|teachers?)$/,
};

/** A label with what comes after it; pictures before it and emphasis around it do not count. */
const LABELLED = /^([^\p{L}\p{N}[`]{0,12})(\p{L}[\p{L} \t/-]{1,30}?)\s*[*_]{0,3}\s*(?::|[–—]| -(?=\s))/u;
/** Within so many characters a label has ended. */
const LONGEST_LABEL = 120;

/** The field that a text names, and its value in Markdown. */
export function labelled(text: string): { field: Field; value: string } | undefined {
  const found = LABELLED.exec(text.slice(0, LONGEST_LABEL));
  if (found === null) return undefined;
  const label = english(found[2] ?? '');
  for (const [field, pattern] of Object.entries(FIELDS)) {
    if (pattern.test(label)) return { field: field as Field, value: valueIn(found, text) };
  }
  return undefined;
}

/** What comes after a label, without the end of emphasis that began before it: `**Focus:** …`. */
function valueIn(found: RegExpExecArray, text: string): string {
  const value = text.slice(found[0].length).trim();
  return /[*_]/.test(found[1] ?? '') ? value.replace(/^[*_]{1,3}\s*/, '') : value;
}

/** What a template leaves for its author to fill in: `[Duration]`, `[URL/Link description]`, `TBD`. */

const WORD =
  '(?:duration|time|length|minutes|urls?|links?|link description|url description|description|channels?|sources?|author|publisher|(?:resource )?(?:type|kind|format|title|name)|resource|(?:video|article) (?:title|link|url)|focus|placeholder|date|tbd|tba|tbc|todo|to ?do|n/?a|none|xx?x?(?: (?:min(?:ute)?s?|hours?))?)';
const PLACEHOLDER = new RegExp(
  `^(?:${WORD}(?:\\s*(?:[/,|]|or)\\s*${WORD})*|(?:insert|add|your|enter|fill in|put|paste)\\b.{0,60}|[.…_?\\s-]*)$`,
);

/** Whether a text, in brackets or not, stands for something that its author has not given. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 200 && PLACEHOLDER.test(unbracketed(text).toLowerCase());
}

/** A text without the brackets around all of it. */
export function unbracketed(text: string): string {
  const whole = text.trim();
  const inner = whole.slice(1, -1);
  const isBracketed = /^[[(<{]/.test(whole) && /[\])>}]$/.test(whole) && !/[[\](){}<>]/.test(inner);
  return isBracketed ? inner.trim() : whole;
}

/** A remark about something that the author has left to be filled in. */
export function placeholderRemark(text: string, line: number): Remark {
  return { line, severity: 'warning', message: `${text} is a placeholder; nothing is given` };
}
