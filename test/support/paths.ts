import type { Path, Phase, Resource } from '../../source/curriculum/types.ts';

/** A resource with nothing but what a test says of it. */
export function resource(id: string, rest: Partial<Resource> = {}): Resource {
  return { id, title: titleOf(id), links: [], dependencies: [], selfCheck: [], ...rest };
}

/** A phase with nothing but what a test says of it. */
export function phase(id: string, resources: readonly Resource[], dependencies: readonly string[] = []): Phase {
  return { id, title: titleOf(id), resources, dependencies };
}

/** A path with nothing but what a test says of it. */
export function path(phases: readonly Phase[], rest: Partial<Path> = {}): Path {
  return {
    id: 'path',
    title: 'Path',
    phases,
    additionalResources: [],
    videos: [],
    checklist: [],
    furtherSections: [],
    ...rest,
  };
}

/** A small path with everything in it: two phases, the second after the first, an extra, a video, a checklist. */
export const smallPath: Path = path(
  [
    phase('basics', [
      resource('one', {
        minutes: 40,
        kind: 'article',
        focus: 'The first thing',
        link: { url: 'https://example.org/1' },
      }),
      resource('two', { minutes: 35, kind: 'article', nextStep: 'Move to Phase 2' }),
    ]),
    phase('more', [resource('three', { minutes: 30, kind: 'book' }), resource('four', { kind: 'video' })], ['basics']),
  ],
  {
    id: 'small',
    title: 'Small Path',
    overview: 'A path for tests.',
    additionalResources: [{ id: 'extra', title: 'Extra', links: [] }],
    videos: [
      {
        id: 'film',
        title: 'Film',
        links: [],
        link: { url: 'https://example.org/f', channel: 'TV', duration: '26:25' },
      },
    ],
    checklist: [
      { id: 'basics-completed', title: 'Phase 1 completed', phase: 'basics' },
      { id: 'more-completed', title: 'Phase 2 completed', phase: 'more' },
      { id: 'reviewed', title: 'Everything reviewed' },
    ],
  },
);

function titleOf(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1);
}
