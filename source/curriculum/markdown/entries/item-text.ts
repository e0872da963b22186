import type { Link } from '../../types.ts';
import { type Rich, type TextLink, textOf } from '../document/inline.ts';
import type { Mark } from '../document/marks.ts';
import type { Piece } from '../document/scan.ts';
import { hasLetter, hasWord, line, tidied, titleFrom, undecorated, wordCount } from '../document/words.ts';
import { clockBehind, timeAtEnd, withoutFields, withoutNotes } from './at-the-end.ts';
import { firstAndOthers, mainFirst } from './details.ts';
import { minutesIn } from './duration.ts';
import { isEmptyWord, isPart, isVideo, kindAtEnd, kindOf } from './vocabulary.ts';

/** How a link stands in the text of a list item. */
type Style = 'leads' | 'labelled' | 'embedded' | 'none';

/** A list item's text: what it is called, what it leads to, and what is said about it. */
export type ItemText = {
  readonly title: string;
  readonly style: Style;
  readonly kind?: string;
  readonly minutes?: number;
  /** A time that is there and not clear. */
  readonly unclear?: string;
  /** What a mark beside it says. */
  readonly mark?: Mark;
  readonly focus: string;
  readonly link?: Link;
  readonly links: readonly Link[];
  /** Whether it explains something in sentences, and mentions a link at most. */
  readonly explains: boolean;
};

/** Most words of a sentence that still is a title. */
const TITLE_WORDS = 20;

/** What the text of a list item says. The text of a task is its title, but for what follows a link that leads it. */
export function itemText(marked: Rich, task: boolean): ItemText {
  const { rich, mark, minutes: noted } = withoutNotes(marked, task);
  const words = rich.links.filter(({ badge }) => !badge);
  const [first] = words.length > 0 ? words : task ? rich.links : [];
  const { before, after } = around(rich.pieces, first?.url);
  const cited = first !== undefined && isCited(rich.text) ? citedTitle(rich) : undefined;
  const style = first === undefined ? 'none' : cited !== undefined ? 'labelled' : styleOf(before, after, first.text);
  const named =
    cited === undefined ? naming(rich, style, first ?? NOWHERE, before, after, task) : { title: cited, focus: '' };
  const [titled, said] = [timeAtEnd(named.title), timeAtEnd(named.focus)];
  const bare = titled.text || named.title;
  const title = task && titled.minutes !== undefined ? withoutFields(bare).text || bare : bare;
  // What stands behind the link may be the time alone.
  const alone =
    said.minutes === undefined && style === 'leads'
      ? (minutesIn(said.text.trim()) ?? clockBehind(said.text, isVideo(first?.url ?? '', before)))
      : undefined;
  const focus = alone === undefined ? said.text : '';
  const minutes = noted ?? titled.minutes ?? said.minutes ?? alone;
  const unclear = titled.unclear ?? said.unclear;
  const kind =
    (first && kindOf(tidied(undecorated(before)))) ?? titled.kind ?? said.kind ?? kindAtEnd(title) ?? kindOf(focus);
  const by = /^\s*by\s/i.test(focus) ? BY.exec(focus.trim()) : null;
  const shown = rich.links.filter(({ badge }) => !badge || task);
  const { link, links } = firstAndOthers(mainFirst(shown, title));
  return {
    title,
    style: link === undefined ? 'none' : style,
    ...(kind !== undefined && { kind }),
    ...(minutes !== undefined && { minutes }),
    ...(unclear !== undefined && { unclear }),
    ...(mark !== undefined && { mark }),
    focus: kindOf(focus) === undefined ? line(tidied((by?.[2] ?? focus).replace(/^[.\s]+/, ''))) : '',
    ...(link !== undefined && { link: by?.[1] === undefined ? link : { ...link, author: line(by[1]) } }),
    links,
    explains: style !== 'leads' && style !== 'labelled' && isExplanation(rich.pieces, before, rich.text),
  };
}

/** Who wrote it, and what else is said. */
const BY = /^by\s+([^:(—–.]{2,60}?)\s*(?:[:—–(]|\s-\s|$)\s*([\s\S]*)$/i;
const NOWHERE: TextLink = { url: '', text: '', badge: false };

/** Whether a text is an entry of a bibliography, by the number in brackets with which it begins. */
export function isCited(text: string): boolean {
  return /^\s*\[\d{1,3}\]\s/.test(text);
}

/** What an entry of a bibliography is called: the words in quotes, else those in strong type. */
function citedTitle({ text, pieces }: Rich): string | undefined {
  const quoted = /["“„«]([^"“”„«»]{3,250})["”“»]/.exec(text.slice(0, 600))?.[1];
  const strong = pieces.find((piece) => piece.strong && piece.url === undefined && /\p{L}{3}/u.test(piece.text))?.text;
  const title = titleFrom((quoted ?? strong ?? '').replace(/[.,\s]+$/, ''));
  return title === '' ? undefined : title;
}

/** The texts before and after the first link to an address. */
function around(pieces: readonly Piece[], url: string | undefined): { before: string; after: string } {
  const start = pieces.findIndex(
    (piece) => piece.url === url && url !== undefined && !(piece.image && piece.text === ''),
  );
  if (start < 0) return { before: textOf(pieces), after: '' };
  const { link } = pieces[start] ?? {};
  const end = pieces.findLastIndex((piece) => piece.link === link);
  return { before: textOf(pieces.slice(0, start)), after: textOf(pieces.slice(end + 1)) };
}

function styleOf(before: string, after: string, linkText: string): Style {
  if (!hasLetter(undecorated(before))) return 'leads';
  if (/[:—–|\])([>]\s*$|\s-\s*$/u.test(before) && (wordCount(after) <= 6 || wordCount(before) <= 4)) return 'labelled';
  return isEmptyWord(linkText) && wordCount(after) === 0 && wordCount(before) <= TITLE_WORDS ? 'labelled' : 'embedded';
}

function naming(rich: Rich, style: Style, first: TextLink, before: string, after: string, task: boolean) {
  const link = first.text;
  const isEmpty = isEmptyWord(link) || isItsAddress(first);
  const [shown = '', ...below] = rich.text.trim().split('\n');
  const whole = { title: titleFrom(shown), focus: below.join(' ').trim() };
  if (style === 'none') return whole;
  if (style === 'leads') {
    const ends = /^\s*(?:$|[\n:—–|,]|-\s|\.\s|by\b)/i.test(after);
    const telling = hasWord(after) && kindOf(undecorated(after)) === undefined && timeAtEnd(after).text !== '';
    if (telling && (isEmpty || (isPart(link) && wordCount(after) <= TITLE_WORDS))) return whole;
    return task && !ends
      ? whole
      : { title: titleFrom(link.replace(/^https?:\/\/(?:www\.)?(?=\S)/i, '')), focus: undecorated(after) };
  }
  const label = tidied(undecorated(before));
  if (isEmpty && wordCount(label) > 0 && kindOf(label) === undefined) {
    return { title: titleFrom(before), focus: undecorated(after).replace(/^[\s)\]]+/, '') };
  }
  if (kindOf(label) !== undefined) return { title: titleFrom(link), focus: undecorated(after) };
  if (task || wordCount(shown) <= TITLE_WORDS) return whole;
  return wordCount(before) <= TITLE_WORDS ? { title: titleFrom(`${before}${link}`), focus: undecorated(after) } : whole;
}

/** Whether a link is called by its own address. */
function isItsAddress({ url, text }: TextLink): boolean {
  // Most are called by words, and most addresses have no blanks in them.
  if (/\S\s\S/.test(text) && !/\s/.test(url)) return false;
  const bare = (address: string) =>
    address
      .trim()
      .replace(/^https?:\/\//i, '')
      .replace(/^www\./i, '')
      .replace(/\/$/, '');
  return bare(url) === bare(text);
}

/** Whether a label only says when: `Mon`, `Thu–Fri`, `Week 3`. */
function isWhen(label: string): boolean {
  return (
    isPart(label) ||
    /^\P{L}*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\P{L}*){1,7}$/iu.test(label)
  );
}

/** A term in strong type and then sentences about it, or many words around a link. */
function isExplanation(pieces: readonly Piece[], before: string, text: string): boolean {
  const first = pieces.find((piece) => hasWord(undecorated(piece.text)) && !piece.image);
  const term = first?.strong ? wordCount(first.text) : undefined;
  const isDated = first?.strong && isWhen(first.text);
  if (term !== undefined && !isDated && wordCount(before) - term >= 1) return true;
  // A word and what is between it and the next are two characters at least.
  return text.length > 60 && wordCount(text) > 30;
}
