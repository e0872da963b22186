import { english } from './english.ts';
import { type Rich, textOf } from './inline.ts';
import { hasWord } from './words.ts';

/** The boxes that people tick in Markdown: `[ ]`, `[x]`, and what else they put between the brackets. */

/** A box at the beginning of a text. Digits and words between brackets are references, and `[x](…)` is a link. */
const BOX =
  /^\s*\[((?:\s*|\s?(?:[xXvV]|[^\p{L}\p{N}\s[\]\\]\p{M}*(?:[\uFE0F\u200D][^\p{L}\p{N}\s[\]\\]?)*)\s?))\](?=\s|$)/u;
const TICKED = /^(?:[xXvV✓✔✅☑🗹]|👍|💯|🎉|🏁)\uFE0F?$/u;

export type Box = {
  /** Whether the mark in it says that this is done. Marks of work in progress do not. */
  readonly ticked: boolean;
  readonly mark: string;
  /** The text after it. */
  readonly rest: string;
};

/** The box with which a line's text begins, if it does. */
export function boxOf(text: string): Box | undefined {
  // Most texts have none, and most boxes are of these.
  const usual = /^\s*\[([ xX])\](?=\s|$)/.exec(text);
  if (usual === null && !/^\s*\[/.test(text)) return undefined;
  const found = usual ?? BOX.exec(text);
  if (found === null) return undefined;
  const mark = (found[1] ?? '').trim();
  return {
    ticked: /^[xX]$/.test(mark) || (mark !== '' && TICKED.test(mark)),
    mark,
    rest: text.slice(found[0].length).trim(),
  };
}

/** A text that begins with a word of an outliner, `TODO` or `DONE`, as one that begins with a box; nothing for any other. */
export function boxedByWord(text: string): string | undefined {
  const found = /^(?:(DONE|CANCELL?ED)|TODO|WAITING|NEXT|DOING|STARTED|HOLD|IN-PROGRESS):?\s+(?=\S)/.exec(text);
  if (found === null) return undefined;
  const mark = found[1] === 'DONE' ? 'x' : found[1] === undefined ? ' ' : '-';
  return `[${mark}] ${text.slice(found[0].length)}`;
}

/** What a legend says about its marks. */
const MEANING =
  /^[\s=:–—-]*(?:means |is )?(?:not (?:yet )?(?:started|done|begun|completed)|unstarted|to ?do|to[- ]be[- ]done|open|pending|planned|upcoming|(?:work )?in[- ]progress|wip|ongoing|started|doing|working on it|currently \w+|done|completed?|finished|learned|skip(?:ped)?|cancell?ed|dropped|blocked|deferred|on hold|paused|(?:to|needs|under) review|reviewing|revisit|optional|not applicable|n\/a)\b/;

/** Whether texts of boxes explain what the marks mean, and are nothing to be done. */
export function isLegend(texts: readonly string[]): boolean {
  return texts.length > 1 && texts.every((text) => MEANING.test(text.toLowerCase()) && text.split(/\s+/).length <= 6);
}

/** What a mark says of what it stands beside. */
export type Mark = 'done' | 'open' | 'skipped';

const DONE = '✅✔☑✓🗹';
const OPEN = '⬜◻▫☐🔲🔳⏳🔄🚧❌✖⭕⚪🟡🔴🟠🟨🟥🟧⏸🏗⏰';
const SIGN = new RegExp(
  `^(?:[${DONE}${OPEN}]\\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|white_large_square|black_large_square|hourglass|hourglass_flowing_sand|construction|x|arrows_counterclockwise):)`,
  'u',
);
const SIGN_AT_END = new RegExp(
  `(?:[${DONE}${OPEN}]\\uFE0F?|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check|white_large_square|hourglass|construction|x):)$`,
  'u',
);
const IS_DONE = new RegExp(`^(?:[${DONE}]|:(?:white_check_mark|heavy_check_mark|ballot_box_with_check):)`, 'u');

/** Without any mark at its ends, for certain. */
const PLAIN = /^(?![:])[\x20-\x7e]*(?<!:)$/;

/** A text without the marks of done or open at its ends, and what the first of them says. */
export function withoutMarks(text: string): { readonly text: string; readonly mark?: Mark; readonly leads: boolean } {
  let rest = text.trim();
  if (PLAIN.test(rest)) return { text: rest, leads: false };
  let mark: Mark | undefined;
  let leads = false;
  for (let found = SIGN.exec(rest); found !== null; found = SIGN.exec(rest)) {
    mark ??= IS_DONE.test(found[0]) ? 'done' : 'open';
    leads = true;
    rest = rest.slice(found[0].length).replace(/^[\uFE0F\s]+/u, '');
  }
  for (let found = SIGN_AT_END.exec(rest.slice(-40)); found !== null; found = SIGN_AT_END.exec(rest.slice(-40))) {
    mark ??= IS_DONE.test(found[0]) ? 'done' : 'open';
    rest = rest.slice(0, -found[0].length).trimEnd();
  }
  return { text: rest, leads, ...(mark !== undefined && { mark }) };
}

const NOT_YET =
  /\b(?:not|un(?:started|done|finished|completed|read|watched)|incomplete|pending|to ?do|todo|planned|upcoming|progress|wip|ongoing|started|doing|reading|watching|working|waiting|blocked|paused|later|next|soon|open|in review|review|no|n|never|tbd)\b/;
const IS_SKIPPED = /^(?:skip(?:ped)?|cancell?ed|dropped|won t do|wont do|not applicable|n a)$/;
const DONE_WORDS =
  /^(?:x|v|y|yes|ok|done|completed?|finished|passed|learned|learnt|studied|read|watched|mastered|solved|checked|true|closed|achieved|100)\b/;
const DATE =
  /^(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{1,2}\.? \p{L}{3,9}\.? \d{2,4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\p{L}{3,9} \d{4})$/u;

/** A state at the end, in brackets or behind a dash: `[done]`, `(in progress)`, `– erledigt`, `[x]`. */
const STATE_AT_END =
  /(?:^|\s)(?:\[([^[\]]{0,30})\]|\(([^()]{1,30})\)|（([^（）]{1,30})）|[–—-]+\s+([^–—()[\]-]{2,30}))$/;
/** Words that say nothing else than how far one is: "reading" and "complete" may be what something is. */
const STATE =
  /^(?:done|finished|completed|solved|watched|in progress|progress|wip|work in progress|ongoing|to ?do|not (?:yet )?(?:started|done)|unfinished|planned|pending|started|upcoming|skipped)(?: (?:on |at )?[\d ]{4,10})?$/;
/** What is one of these as a whole answers a question, or names a language. */
const ANSWER = /^(?:[\x00-\x7f]{0,2}|да|是|sim|oui|nein|はい|아니요|fin|début|stand|completo)$/u;

/** A text without marks and words at its ends that say how far one is. */
export function withoutState(text: string): ReturnType<typeof withoutMarks> {
  const worded = /^\s*(?:(DONE|TODO|WIP)\s*:\s+(?=\S)|[[(]([^()[\]]{4,30})[\])](?:\s+|$))/.exec(text);
  const first = english(worded?.[1] ?? worded?.[2] ?? '');
  if (worded !== null && STATE.test(first)) {
    const rest = withoutMarks(text.slice(worded[0].length));
    return { ...rest, mark: stateIn(first) };
  }
  const found = STATE_AT_END.exec(text.trimEnd().slice(-40));
  const said = found?.[1] ?? found?.[2] ?? found?.[3] ?? found?.[4] ?? '';
  const plain = withoutMarks(said).text;
  const isBox = found?.[1] !== undefined && /^\s*x?\s*$/i.test(said);
  const isState = !ANSWER.test(plain.trim().toLowerCase()) && STATE.test(english(plain));
  if (found === null || !(isBox || isState)) return withoutMarks(text);
  const rest = withoutMarks(text.trimEnd().slice(0, -found[0].length));
  const own: Mark = isBox ? (said.trim() === '' ? 'open' : 'done') : stateIn(english(plain));
  return { ...rest, mark: rest.mark ?? own };
}

function stateIn(words: string): Mark {
  if (IS_SKIPPED.test(words)) return 'skipped';
  return NOT_YET.test(words) ? 'open' : 'done';
}

/** What the cell of a column of states says. A date is when it was done. */
export function stateOf(cell: Rich): Mark | undefined {
  const said = [cell.text, ...cell.pieces.map(({ said = '', image, text }) => said || (image ? text : ''))]
    .join(' ')
    .trim();
  if (said === '' || said.length > 80) return undefined;
  const { mark, text } = withoutMarks(said.replace(/[🟢🟩]/gu, '✅'));
  const words = english(text);
  if (IS_SKIPPED.test(words)) return 'skipped';
  if (NOT_YET.test(words)) return 'open';
  if (mark !== undefined)
    return mark === 'done' || (words === '' && mark === 'open') ? mark : DONE_WORDS.test(words) ? 'done' : 'open';
  if (DONE_WORDS.test(words)) return 'done';
  return DATE.test(text.trim()) ? 'done' : undefined;
}

/** Whether what a text begins with is struck out, and hardly anything is not. */
export function isStruck({ pieces }: Rich): boolean {
  if (pieces.every(({ struck }) => !struck)) return false;
  const words = pieces.filter((piece) => !piece.image && hasWord(piece.text));
  const struck = textOf(words.filter((piece) => piece.struck)).length;
  return words[0]?.struck === true && struck * 3 >= textOf(words).length;
}
