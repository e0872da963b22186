/** A piece of a text in one line: what one reads, and what it belongs to. */
export type Piece = {
  readonly text: string;
  /** Address of the link that it is part of, and which link of the text that is. */
  readonly url?: string;
  readonly link?: number;
  readonly strong?: boolean;
  readonly struck?: boolean;
  readonly code?: boolean;
  /** Its text is what stands for a picture. */
  readonly image?: boolean;
  /** What the picture's own title says. */
  readonly said?: string;
};

/** Without any of these a text is what it says, but for its line breaks. */
export const SIGNS = /[\\`*_[\]<>&!~]|https?:| {2}\n/i;
/** What some text may have that is none of the signs that are scanned: it takes the parser to tell what it means. */
const HARD = /[\\<]|~~|&[^\s;&]{1,40};|https?:/i;
/** Blanks but single ones between words. What becomes of them beside signs, the parser knows. */
const UNUSUAL = /[^\S ]| {2}/;
const STOP = /[[*_`]/g;
/** A link with an address of usual letters, as most are. */
const LINK =
  /\[([^[\]\\<>~\n]+)\]\(((?:https?:\/\/)?[A-Za-z0-9/.\-_~?#=%+,@&]+(?:\([A-Za-z0-9/.\-_~?#=%+,@&]*\)[A-Za-z0-9/.\-_~?#=%+,@&]*){0,3})\)/y;
const BRACKETS = /\[[^[\]\\`*_<>&!~]*\](?!\()/y;

type About = Pick<Piece, 'url' | 'link' | 'strong'>;

/**
 * The pieces of a text that has no other signs than simple links, and pairs of strong type, of emphasis and of code that
 * can mean nothing else: most texts are such, and the parser takes much longer for them. Nothing for any other text.
 * @param hasReferences whether what is in brackets may stand for a link elsewhere in the document
 */
export function scan(text: string, hasReferences: boolean): readonly Piece[] | undefined {
  return scanned(text, { hasReferences, isStrict: UNUSUAL.test(text), edge: 'blank' }, {});
}

type Way = { readonly hasReferences: boolean; readonly isStrict: boolean; readonly edge: Side };

function scanned(text: string, way: Way, around: About): Piece[] | undefined {
  const pieces: Piece[] = [];
  let [start, at, links, open] = [0, 0, 0, ''];
  let about = around;
  const endPlain = (end: number): boolean => {
    if (end === start) return true;
    const plain = text.slice(start, end);
    if (way.isStrict ? hasSigns(plain, way, about) : HARD.test(plain)) return false;
    pieces.push({ text: plain.replace(about.url === undefined ? /\s+/g : /[ \t]+/g, ' '), ...about });
    return true;
  };
  for (;;) {
    STOP.lastIndex = at;
    const found = STOP.exec(text);
    if (found === null) return open === '' && endPlain(text.length) ? pieces : undefined;
    at = found.index;
    const [sign] = found;
    if (sign === '[') {
      const brackets = matchAt(BRACKETS, text, at);
      if (brackets !== null && !way.hasReferences) {
        at += brackets[0].length;
        continue;
      }
      const [whole, shown = '', url = ''] = matchAt(LINK, text, at) ?? [];
      if (whole === undefined || text[at - 1] === '!' || (way.isStrict && /[&(]/.test(url))) return undefined;
      const inside = scanned(shown, { ...way, edge: 'sign' }, { ...about, url, link: ++links });
      if (inside === undefined || !endPlain(at)) return undefined;
      pieces.push(...inside);
      at = start = at + whole.length;
      continue;
    }
    if (way.isStrict) return undefined;
    const run = text[at + 1] === sign ? sign + sign : sign;
    if (sign === '`') {
      const end = run === sign ? text.indexOf(sign, at + 1) : -1;
      if (end < 0 || text[end + 1] === sign || !endPlain(at)) return undefined;
      pieces.push({ text: text.slice(at + 1, end).replace(/^ (.+) $/, '$1'), ...about, code: true });
      at = start = end + 1;
      continue;
    }
    const [before, after] = [sideOf(text[at - 1], way.edge), sideOf(text[at + run.length], way.edge)];
    if (before === 'unknown' || after === 'unknown' || text[at + run.length] === sign) return undefined;
    // As CommonMark has it: what stands beside a run decides whether it can open and close.
    const opens = after !== 'blank' && (after !== 'sign' || before !== 'word');
    const closes = before !== 'blank' && (before !== 'sign' || after !== 'word');
    if (opens && closes && sign === '_' && before === 'word' && after === 'word') {
      at += run.length;
      continue;
    }
    if (opens === closes || open !== (opens ? '' : run) || !endPlain(at)) return undefined;
    open = opens ? run : '';
    about = open === '**' || open === '__' ? { ...around, strong: true } : around;
    at = start = at + run.length;
  }
}

/** Whether a text may mean something else than what it says. Brackets have been looked at. */
function hasSigns(plain: string, { hasReferences }: Way, { url }: About): boolean {
  if (url !== undefined) return /[`*_&!]|https?:/i.test(plain);
  return SIGNS.test(hasReferences ? plain : plain.replace(/\[[^[\]\\`*_<>&!~]*\](?!\()/g, ''));
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

type Side = 'blank' | 'sign' | 'word' | 'unknown';

/** What the character beside a run is; where there is none, what the edge counts as. */
function sideOf(character: string | undefined, edge: Side): Side {
  if (character === undefined) return edge;
  if (/[A-Za-z0-9]/.test(character)) return 'word';
  if (character === ' ') return 'blank';
  return character > ' ' && character < '\x7f' ? 'sign' : 'unknown';
}
