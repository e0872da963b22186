import { folded } from '../../text/searchable.ts';
import type { Listed } from './document-version.ts';

/**
 * What may be the same about items of two lists, as numbers: equal numbers stand for equal texts, letter case, spacing
 * and the ways of Unicode aside. Comparing numbers is what makes matching fast. 0 stands for no link and for no pin.
 */
export type Traits = {
  readonly size: number;
  readonly id: Int32Array;
  /** Of the id that the author wrote down. */
  readonly pin: Int32Array;
  readonly phase: Int32Array;
  readonly title: Int32Array;
  /** Of the title without its digits. */
  readonly bare: Int32Array;
  readonly link: Int32Array;
  /** Of phase, title and link together. */
  readonly entry: Int32Array;
  /** Of title and link together. */
  readonly page: Int32Array;
  /** Of phase and title together. */
  readonly spot: Int32Array;
};

/** The traits of two lists, by the same numbers, and the texts of the titles by their numbers. */
type Compared = { readonly before: Traits; readonly after: Traits; readonly texts: readonly string[] };

/** Reads two lists for comparing them. */
export function compare(before: readonly Listed[], after: readonly Listed[]): Compared {
  const names = numbering();
  const links = numbering();
  const ids = numbering();
  const pairs = numberingPairs();
  const texts: string[] = [];

  function read(list: readonly Listed[]): Traits {
    const column = (value: (item: Listed, index: number) => number) => Int32Array.from(list, value);
    const title = column((item) => {
      const text = folded(item.title);
      const number = names(text);
      texts[number] = text;
      return number;
    });
    const phase = column((item) => names(folded(item.phase)));
    const link = column(({ url }) => (url === undefined ? 0 : links(url)));
    const id = column((item) => ids(item.id));
    const both = (kind: number, one: Int32Array, other: Int32Array) =>
      column((_, index) => pairs(kind, one[index] ?? 0, other[index] ?? 0));
    const page = both(0, title, link);
    return {
      size: list.length,
      ...{ id, phase, title, link, page },
      pin: column(({ pinned }, index) => (pinned ? (id[index] ?? 0) : 0)),
      bare: title.map((number) => names((texts[number] ?? '').replace(/\d+/g, '\u0000'))),
      entry: both(1, phase, page),
      spot: both(2, phase, title),
    };
  }

  return { before: read(before), after: read(after), texts };
}

/** Gives each text a number of its own, from 1. */
function numbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text) ?? known.size + 1;
    known.set(text, number);
    return number;
  };
}

/** The same of two numbers, each below two millions: lists have fewer items. */
function numberingPairs(): (kind: number, one: number, other: number) => number {
  const known = new Map<number, number>();
  return (kind, one, other) => {
    const key = (kind * 0x200000 + one) * 0x200000 + other;
    const number = known.get(key) ?? known.size + 1;
    known.set(key, number);
    return number;
  };
}
