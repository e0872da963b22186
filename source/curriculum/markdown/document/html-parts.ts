/** A tag of HTML, or the text between two. */
export type HtmlPart = {
  /** In lower case; nothing for a text. */
  readonly tag?: string;
  readonly closing?: boolean;
  readonly source: string;
  /** Lines above it in the text. */
  readonly line: number;
};

const TAG = /<(\/?)([a-zA-Z][a-zA-Z0-9-]*)(?=[\s/>])[^<>]*>/y;

/** The tags of some HTML and the texts between them, without comments. Takes time in proportion to the text. */
export function partsOfHtml(html: string): readonly HtmlPart[] {
  const parts: HtmlPart[] = [];
  let [line, start, index] = [0, 0, 0];
  const put = (end: number, tag?: RegExpExecArray) => {
    const source = html.slice(start, end);
    if (source !== '') {
      const name = tag?.[2]?.toLowerCase();
      parts.push({ source, line, ...(name !== undefined && { tag: name, closing: tag?.[1] === '/' }) });
    }
    for (let at = html.indexOf('\n', start); at >= 0 && at < end; at = html.indexOf('\n', at + 1)) line++;
    start = end;
  };
  while (index < html.length) {
    const next = html.indexOf('<', index);
    if (next < 0) break;
    if (html.startsWith('<!--', next)) {
      put(next);
      const end = html.indexOf('-->', next + 4);
      const after = end < 0 ? html.length : end + 3;
      for (let at = next; at < after; at++) if (html[at] === '\n') line++;
      start = after;
      index = after;
      continue;
    }
    TAG.lastIndex = next;
    const tag = TAG.exec(html);
    if (tag === null) index = next + 1;
    else {
      put(next);
      index = next + tag[0].length;
      put(index, tag);
    }
  }
  put(html.length);
  return parts;
}
