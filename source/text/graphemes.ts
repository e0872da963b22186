/** The characters of `text` as people count them: a letter with its marks is one, and so is a flag. */
export function graphemes(text: string): readonly string[] {
  // Made on first use: the first `Intl` object of a process takes longer than all the rest here.
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
let segmenter: Intl.Segmenter | undefined;
