import { ASCII } from '../document/words.ts';

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
