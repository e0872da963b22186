/** `text` without what makes no other word or title: letter case, spacing, how Unicode spells a character. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
