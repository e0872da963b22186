/** What an author puts between a title and what is said about it, the most telling first. */
const SEPARATORS: readonly RegExp[] = [/^\s*—+\s*/, /^\s*–+\s*/, /^\s+-{1,3}\s+/, /^\s*\|\s*/, /^\s*:\s+/];

/**
 * A text in Markdown, cut at its dashes, or else at its colons: at the most telling separator that there is. What is
 * in brackets, code or strong type stays whole.
 */
export function cutAtDashes(source: string): string[] {
  const places = openPlaces(source);
  for (const separator of SEPARATORS) {
    const pieces = cutAt(source, separator, places);
    if (pieces.length > 1) return pieces;
  }
  return [source.trim()];
}

function cutAt(source: string, separator: RegExp, open: ReadonlySet<number>): string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let index = 0; index < source.length; index++) {
    if (!open.has(index)) continue;
    const found = separator.exec(source.slice(index, index + 20))?.[0];
    if (found === undefined) continue;
    pieces.push(source.slice(start, index).trim());
    start = index + found.length;
    index = start - 1;
  }
  return [...pieces, source.slice(start).trim()].filter((piece) => piece !== '');
}

/** The places in a text that are in nothing else. */
function openPlaces(source: string): ReadonlySet<number> {
  const places = new Set<number>();
  let depth = 0;
  let [strong, code] = [false, false];
  for (let index = 0; index < source.length; index++) {
    const character = source[index] ?? '';
    if (source.startsWith('**', index) || source.startsWith('__', index)) {
      strong = !strong;
      index++;
    } else if (character === '`') code = !code;
    else if ('[(<'.includes(character)) depth++;
    else if ('])>'.includes(character)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && !strong && !code) places.add(index);
  }
  return places;
}
