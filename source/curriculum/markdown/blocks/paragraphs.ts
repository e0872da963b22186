import type { Paragraph } from '../document/blocks.ts';
import type { Document } from '../document/document.ts';
import { undecorated, wordCount } from '../document/words.ts';
import { isCited } from '../entries/item-text.ts';
import { isEmptyWord, kindOf } from '../entries/vocabulary.ts';
import { type Item, itemOf } from './item.ts';

/** Most words beside the link of a line that is an entry, and of its label. */
const MOST_WORDS = 6;
const LABEL_WORDS = 8;
/** Most words behind the link of a paragraph that follows others of the kind. */
const MORE_WORDS = 25;

/**
 * The lines of a paragraph as entries, where each of them is hardly more than a link: `[What data is](…)`, or a label
 * with its link, `**Trees**: [example.org/trees](…)`. Nothing when one of them says more.
 * @param follows whether it comes after others of the kind; then it may go on in words behind its link
 */
export function linkLines(block: Paragraph, document: Document, follows: boolean): readonly Item[] | undefined {
  if (block.text.length > 2_000) return undefined;
  const sources = block.text.split('\n');
  const items = sources.map((text, index) => {
    const line = block.line + index;
    return itemOf({ line, end: line + 1, blocks: [{ type: 'paragraph', text, line, end: line + 1 }] }, document);
  });
  if (items.every(isLinkLine)) return items;
  const [first, ...others] = items;
  const goesOn = first !== undefined && others.length === 0 && (isReference(first) || (follows && leadsOn(first)));
  return goesOn ? [first] : undefined;
}

/** A paragraph that begins with its link and says something of it. */
function leadsOn({ rich, entry }: Item): boolean {
  const [first] = rich.links;
  return (
    first !== undefined &&
    entry.style === 'leads' &&
    !isEmptyWord(first.text) &&
    !isNavigation(first.text) &&
    wordCount(rich.text) - wordCount(first.text) <= MORE_WORDS
  );
}

/** An entry of a bibliography: `[3] Knuth, D. "Literate Programming". [pdf](…)`. */
function isReference({ rich, entry }: Item): boolean {
  return rich.links.length > 0 && entry.style !== 'embedded' && isCited(rich.text);
}

function isLinkLine({ rich, entry, source }: Item): boolean {
  const inWords = rich.links.filter(({ badge }) => !badge);
  const [first] = inWords;
  if (
    first === undefined ||
    entry.title === '' ||
    source.includes(' | ') ||
    /^\s*(?:[-–|•·]|&[a-z]+;)|[|•·]\s*$/.test(source)
  )
    return false;
  if (inWords.length > 3 || isNavigation(first.text) || entry.style === 'embedded') return false;
  const outside = rich.pieces
    .filter(({ url, image }) => url === undefined && !image)
    .map(({ text, strong }) => ({ text: undecorated(text), strong }));
  const label = outside
    .filter(({ strong }) => strong)
    .map(({ text }) => text)
    .join(' ');
  const words = wordCount(
    outside
      .filter(({ strong }) => !strong)
      .map(({ text }) => text)
      .join(' '),
  );
  if (isEmptyWord(first.text) && wordCount(label) === 0 && words === 0) return false;
  const leads =
    entry.style === 'leads' || wordCount(label) > 0 || kindOf(undecorated(rich.text.split(':')[0] ?? '')) !== undefined;
  return leads && words <= MOST_WORDS && wordCount(label) <= LABEL_WORDS;
}

/** Whether a link is a way through the pages of a document, such as `Day 2 >>`. */
function isNavigation(text: string): boolean {
  return (
    /^\s*(?:<<|←|«|⬅|◀)|(?:>>|→|»|➡\uFE0F?)\s*$/u.test(text.slice(0, 60)) ||
    /^\P{L}*(?:back(?: to .*)?|(?:back )?to (?:the )?top|top|home|next|previous|prev|up|contents|table of contents|index|menu|edit|return.*|go back.*|(?:next|previous)\s?:.*|weiter|zurück|siguiente|anterior|suivant|précédent|próximo|далее|назад|[上下]一.{0,12}|次へ|前へ|다음|이전|join\b.*|faqs?)\P{L}*$/iu.test(
      text.slice(0, 60),
    )
  );
}
