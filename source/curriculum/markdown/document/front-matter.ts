/** The lines of YAML or TOML with which some documents begin. Markdown would take them for a heading. */
export function frontMatter(lines: readonly string[]): readonly string[] {
  const fence = lines[0]?.trimEnd();
  if (fence !== '---' && fence !== '+++') return [];
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence);
  const front = lines.slice(0, end + 1);
  return front.slice(1, -1).every(isFront) ? front : [];
}

/** The title that front matter gives. */
export function titleInFront(front: readonly string[]): string | undefined {
  for (const line of front) {
    const { key, value } = parted(line);
    if (key.toLowerCase() !== 'title' || value === '') continue;
    const quote = value[0] ?? '';
    const isQuoted = value.length > 2 && (quote === '"' || quote === "'") && value.endsWith(quote);
    return isQuoted ? value.slice(1, -1) : value;
  }
  return undefined;
}

/** A blank, a comment, an entry of a list, what belongs to the line above, or a name with its value. */
function isFront(line: string): boolean {
  const text = line.trimStart();
  if (text === '' || text.length < line.length || text.startsWith('#') || text.startsWith('-')) return true;
  return /^[\w "'-]+$/.test(parted(line).key);
}

function parted(line: string): { readonly key: string; readonly value: string } {
  const end = line.search(/[:=]/);
  return end < 0 ? { key: '', value: '' } : { key: line.slice(0, end).trimEnd(), value: line.slice(end + 1).trim() };
}
