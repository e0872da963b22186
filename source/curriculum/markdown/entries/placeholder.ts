import type { Remark } from '../reading.ts';

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
