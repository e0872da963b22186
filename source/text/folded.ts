/** `text` without what makes no other word or title: letter case, spacing, how Unicode spells a character. */
export function folded(text: string): string {
  // As most texts are: a long document is read much faster for it.
  if (PLAIN.test(text)) return text.toLowerCase();
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** ASCII, with nothing but single blanks between words. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
