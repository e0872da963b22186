import { slugOf } from '../../../../source/curriculum/markdown/assembly/ids.ts';
import { type Listed, makeVersion, type Version } from '../../../../source/progress/identity/document-version.ts';
import type { Random } from './random.ts';

/** An item with what no document says: who it is. */
export type Hidden = { readonly who: number; readonly title: string; readonly url?: string };
export type HiddenPhase = { readonly title: string; readonly items: readonly Hidden[] };

/** A document whose items are known: what was renamed or moved is the same, what was written anew is not. */
export type HiddenDocument = readonly HiddenPhase[];

const SUBJECTS =
  'caching,sharding,queues,indexes,replication,consensus,storage,networking,security,testing,logging,tracing,threads,memory,parsing,compilers,types,closures,iterators,streams,promises,sockets,routing,proxies,certificates,containers,clusters,pipelines,schemas,migrations,transactions,locks,graphs,trees,sorting,hashing,recursion,geometry,algebra,statistics,sampling,regression,clustering,attention,embeddings,tokenizers,rendering,shaders,layout,accessibility'.split(
    ',',
  );
const FORMS =
  'Introduction to,Advanced,Understanding,Practical,Notes on,A guide to,Deep dive:,Exercises on,How to use,The basics of,Debugging,Designing'.split(
    ',',
  );
const ENDINGS =
  ' in practice, at scale, by example, for beginners, explained, with Go, in depth, from scratch,,,,,'.split(',');
const REPEATED = ['Read', 'Quiz', 'Exercises', 'Watch the video', 'Homework', 'Project'];

/** Makes items and titles, each person of its own. */
export type Maker = {
  readonly item: (phase: readonly Hidden[]) => Hidden;
  readonly title: () => string;
  readonly url: () => string;
};

/** @param links how many of the items have one @param repeated how many have a title that many have */
export function makerOf(
  random: Random,
  { links, repeated }: { readonly links: number; readonly repeated: number },
): Maker {
  let who = 0;
  let page = 0;
  const url = () => `https://example.org/${random.pick(SUBJECTS)}/${page++}`;
  const title = () => `${random.pick(FORMS)} ${random.pick(SUBJECTS)}${random.pick(ENDINGS)}`;
  return {
    title,
    url,
    item: (phase) => {
      const isRepeated = random.chance(repeated);
      const numbered = random.chance(0.08) ? `${random.pick(['Lesson', 'Week', 'Part'])} ${phase.length + 1}` : title();
      const name = isRepeated ? random.pick(REPEATED) : numbered;
      return { who: who++, title: name, ...(random.chance(isRepeated ? links / 3 : links) ? { url: url() } : {}) };
    },
  };
}

export function documentFrom(random: Random, maker: Maker): HiddenDocument {
  const size = random.pick([8, 15, 30, 60, 120]);
  const phases = 1 + random.below(Math.min(9, Math.ceil(size / 5)));
  return Array.from({ length: phases }, (_, number): HiddenPhase => {
    const items: Hidden[] = [];
    while (items.length < Math.ceil(size / phases)) items.push(maker.item(items));
    return { title: random.chance(0.3) ? `Week ${number + 1}` : maker.title(), items };
  });
}

/** What Waymark sees of a document, and who is who in it. */
export type Seen = { readonly version: Version; readonly who: readonly number[]; readonly list: readonly Listed[] };

/** The ids are those that a reader of Markdown gives: slugs, equal ones told apart in order. */
export function seenOf(document: HiddenDocument): Seen {
  const taken = new Set<string>();
  const who: number[] = [];
  const list = document.flatMap(({ title: phase, items }) =>
    items.map((item): Listed => {
      const slug = slugOf(item.title);
      let id = slug;
      for (let number = 2; taken.has(id); number++) id = `${slug}-${number}`;
      taken.add(id);
      who.push(item.who);
      return { id, phase, title: item.title, ...(item.url === undefined ? {} : { url: item.url }) };
    }),
  );
  return { version: makeVersion(list), who, list };
}
