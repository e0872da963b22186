/** Texts as they are compared and searched in. */

/** `text` without what makes no other word or title: letter case, spacing, how Unicode spells a character. */
export function folded(text: string): string {
  // As most texts are: a long document is read much faster for it.
  if (SIMPLE.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** ASCII, with nothing but single blanks between words. */
const SIMPLE = /^[!-~]+(?: [!-~]+)*$/;

/** Letters that Unicode does not take apart, as people type who do not have them. */
const PLAINER: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

const SPECIAL = new RegExp(`[${Object.keys(PLAINER).join('')}]`, 'g');
const ASCII = /^[\x20-\x7E]*$/;

/** `text` as it is searched in: without letter case, accents, and differences that a keyboard makes: `İ` and `ı` are `i`. */
export function searchable(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAINER[letter] ?? letter);
}

/** Where in `text` any of these searchable words stands: from a character to before another, in order, apart. */
export function placesOf(words: readonly string[], text: string): readonly (readonly [number, number])[] {
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const piece = searchable(character);
    for (let index = 0; index < piece.length; index += 1) starts.push(at);
    folded += piece;
    at += character.length;
  }
  starts.push(at);
  const isHit = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    if (word === '') continue;
    for (let found = folded.indexOf(word); found !== -1; found = folded.indexOf(word, found + 1))
      isHit.fill(true, starts[found], starts[found + word.length]);
  }
  const places: (readonly [number, number])[] = [];
  for (let from = isHit.indexOf(true); from !== -1; ) {
    const end = isHit.indexOf(false, from);
    const to = end === -1 ? text.length : end;
    places.push([from, to]);
    from = isHit.indexOf(true, to);
  }
  return places;
}
