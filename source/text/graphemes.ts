/** The characters of `text` as people count them, one by one: a letter with its marks is one, and so is a flag. */
export function* graphemes(text: string): Generator<string> {
  for (const { segment } of segments(text)) yield segment;
}

/** The first of them; empty where there is none. A look at one end costs the same however long the text is. */
export function firstGrapheme(text: string): string {
  return segments(text).containing(0)?.segment ?? '';
}

/** The last of them; empty where there is none. */
export function lastGrapheme(text: string): string {
  return segments(text).containing(text.length - 1)?.segment ?? '';
}

function segments(text: string): Intl.Segments {
  // Made on first use: the first `Intl` object of a process takes longer than all the rest here.
  segmenter ??= new Intl.Segmenter();
  return segmenter.segment(text);
}
let segmenter: Intl.Segmenter | undefined;
