import type { Hidden, HiddenDocument, HiddenPhase, Maker } from './document.ts';
import type { Random } from './random.ts';

/** What commits do to documents of links, of a hundred edits. */
const EDITS = {
  added: 44,
  removed: 13,
  linked: 11,
  retitled: 13,
  both: 2,
  moved: 6,
  carried: 4,
  swapped: 2,
  phaseRenamed: 3,
  phaseAdded: 1,
  phaseMoved: 1,
} as const;

/** A document after one commit. @param gone what was deleted before, and may come back */
export function edited(document: HiddenDocument, random: Random, maker: Maker, gone: Hidden[]): HiddenDocument {
  let edits = 1;
  while (edits < 12 && random.chance(0.55)) edits++;
  let result = document;
  for (; edits > 0; edits--) result = editedOnce(result, random, maker, gone);
  return result;
}

function editedOnce(document: HiddenDocument, random: Random, maker: Maker, gone: Hidden[]): HiddenDocument {
  const phase = random.below(document.length);
  const own = document[phase];
  if (own === undefined) return document;
  const { items } = own;
  const index = random.below(Math.max(1, items.length));
  const item = items[index];
  const withItems = (changed: readonly Hidden[]) => replaced(document, phase, { ...own, items: changed });
  const withItem = (changed: Hidden) => withItems(items.with(index, changed));
  const kind = random.weighted(EDITS);
  switch (kind) {
    case 'added': {
      const returned = gone.length > 0 && random.chance(0.04) ? gone.pop() : undefined;
      const place = random.chance(0.5) ? items.length : random.below(items.length + 1);
      return withItems(items.toSpliced(place, 0, returned ?? maker.item(items)));
    }
    case 'removed':
      if (item === undefined || document.flatMap((one) => one.items).length < 4) return document;
      gone.push(item);
      return withItems(items.toSpliced(index, 1));
    case 'linked':
      return item === undefined ? document : withItem({ ...item, url: relinked(item.url, random, maker) });
    case 'retitled':
      return item === undefined ? document : withItem({ ...item, title: retitled(item.title, random, maker) });
    case 'both':
      return item === undefined
        ? document
        : withItem({ ...item, title: retitled(item.title, random, maker), url: relinked(item.url, random, maker) });
    case 'moved':
      if (item === undefined) return document;
      return withItems(items.toSpliced(index, 1).toSpliced(random.below(items.length), 0, item));
    case 'carried': {
      const other = random.below(document.length);
      const there = document[other];
      if (item === undefined || there === undefined || other === phase) return document;
      const place = random.below(there.items.length + 1);
      return replaced(withItems(items.toSpliced(index, 1)), other, {
        ...there,
        items: there.items.toSpliced(place, 0, item),
      });
    }
    case 'swapped': {
      const next = items[index + 1];
      return item === undefined || next === undefined ? document : withItems(items.toSpliced(index, 2, next, item));
    }
    case 'phaseRenamed':
      return replaced(document, phase, { ...own, title: retitled(own.title, random, maker) });
    case 'phaseAdded': {
      const added: Hidden[] = [];
      while (added.length < 1 + random.below(6)) added.push(maker.item(added));
      return document.toSpliced(random.below(document.length + 1), 0, { title: maker.title(), items: added });
    }
    case 'phaseMoved':
      return document.toSpliced(phase, 1).toSpliced(random.below(document.length), 0, own);
  }
}

function replaced(document: HiddenDocument, index: number, phase: HiddenPhase): HiddenDocument {
  return document.with(index, phase);
}

/** Mostly a new address of the same page. */
function relinked(url: string | undefined, random: Random, maker: Maker): string {
  if (url === undefined) return maker.url();
  return random.chance(0.5)
    ? url.replace(/^https?:/, (scheme) => (scheme === 'http:' ? 'https:' : 'http:'))
    : maker.url();
}

/** Mostly a few letters, a number or some words; one in twelve is a wholly new title. */
function retitled(title: string, random: Random, maker: Maker): string {
  const kind = random.weighted({ slip: 30, word: 22, longer: 20, shorter: 8, number: 8, case: 4, anew: 8 });
  const words = title.split(' ');
  const at = random.below(words.length);
  switch (kind) {
    case 'slip': {
      const letter = random.below(title.length);
      return `${title.slice(0, letter)}${random.pick(['', 'e', 's'])}${title.slice(letter + 1)}`.trim() || title;
    }
    case 'word':
      return words.with(at, random.pick(maker.title().split(' '))).join(' ');
    case 'longer':
      return random.chance(0.5)
        ? `${title} (${maker.title().toLowerCase()})`
        : `${title} ${random.pick(['2nd edition', 'with flags', 'on Linux', 'today'])}`;
    case 'shorter':
      return words.length > 1 ? words.toSpliced(at, 1).join(' ') : title;
    case 'number':
      return /\d/.test(title)
        ? title.replace(/\d+/, (digits) => String(Number(digits) + 1))
        : `${title} ${1 + random.below(20)}`;
    case 'case':
      return title.toUpperCase();
    case 'anew':
      return maker.title();
  }
}
