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
