/**
 * Text from outside in an Org document. Org has one way to keep text from being read as markup, the zero width space
 * (its manual, "Escape Character"), so that is what parts whatever would act: links, timestamps, tags, macros, code.
 * What would only look different (`*bold*`, `a_b`) stays as it is, and `#+OPTIONS` tells Org to leave it alone.
 */
import { visible, visibleLine } from '../text/visible.ts';

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
export function orgValue(text: string): string {
  return visibleLine(text).trim().replace(FOR_EMACS, `$&${NOTHING}`);
}

/** A text within a line. */
export function orgText(text: string): string {
  return orgValue(text).replace(OPENING, `$&${NOTHING}`).replace(BARE_LINK, `${NOTHING}:`);
}

/** A text as the title of a headline. */
export function orgTitle(text: string): string {
  return orgText(text).replace(TAGS, `$&${NOTHING}`).replace(KEYWORD, `${NOTHING}$&`);
}

/** A text as a line of a paragraph. */
export function orgLine(text: string): string {
  const line = orgText(text);
  return PLAIN_LINE.test(line) ? line : NOTHING + line;
}

/** A text of one or more lines as lines of a paragraph, without those that are blank. */
export function orgLines(text: string): readonly string[] {
  const lines = visible(text).split('\n');
  return lines.filter((line) => line.trim() !== '').map(orgLine);
}

/** A word as a tag: Org allows letters, digits and `_@#%` in one. */
export function orgTag(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '_');
}
