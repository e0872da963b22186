import fc from 'fast-check';
import type { OrgData } from 'uniorg';
import { parse } from 'uniorg-parse/lib/parser.js';
import { expect, it } from 'vitest';
import { orgOf } from '../../source/export/org.ts';
import { type Progress, progressOf } from '../../source/progress/progress.ts';
import { visibleLine } from '../../source/text/visible.ts';
import { hostileProgress } from '../support/hostile.ts';
import { events } from '../support/journal.ts';
import { path, phase, resource, smallPath } from '../support/paths.ts';

it('is an outline with states, dates, efforts and boxes', () => {
  const progress = progressOf(
    smallPath,
    events(
      { type: 'done', path: 'small', item: 'one' },
      { type: 'skipped', path: 'small', item: 'two', reason: 'known from work' },
      { type: 'noted', path: 'small', item: 'three', text: 'compare\n* with [[x]]\n\n:END:' },
      { type: 'done', path: 'small', item: 'film' },
    ),
  );
  expect(orgOf(progress)).toBe(`\
#+TITLE: Small Path
#+TODO: TODO | DONE CANCELLED
#+OPTIONS: *:nil ^:nil e:nil tex:nil
* Small Path [2/4]
:PROPERTIES:
:ID: small
:COOKIE_DATA: todo recursive
:END:
A path for tests.
** Basics [2/2]
*** DONE One :article:
CLOSED: [2026-11-23 Mon 08:00]
:PROPERTIES:
:ID: small/one
:EFFORT: 0:40
:URL: https://example.org/1
:END:
The first thing
*** CANCELLED Two :article:
CLOSED: [2026-11-23 Mon 08:01]
:PROPERTIES:
:ID: small/two
:EFFORT: 0:35
:END:
Next step: Move to Phase 2
Skipped: known from work
** More [0/2]
*** TODO [#A] Three :book:
:PROPERTIES:
:ID: small/three
:EFFORT: 0:30
:END:
Note: compare
\u200B* with [\u200B[\u200Bx]]
\u200B:END:
*** TODO Four :video:
:PROPERTIES:
:ID: small/four
:END:
** Extras [1/2]
- [ ] Extra
- [X] Film
  https://example.org/f
  Done: [2026-11-23 Mon 08:03]
** Checklist [1/3]
- [X] Phase 1 completed
- [ ] Phase 2 completed
- [ ] Everything reviewed
`);
});

type Node = { readonly type: string; readonly children?: readonly Node[] } & Readonly<Record<string, unknown>>;

/** Every node that a reader of Org finds in a text. */
function nodesIn(text: string): readonly Node[] {
  const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)];
  const options = { todoKeywords: ['TODO', 'DONE', 'CANCELLED'] };
  return all(parse(text, options) as OrgData as unknown as Node);
}

/** What stands for itself, and what at most looks different: `#+OPTIONS` tells Org not even to do that. */
const HARMLESS = [
  ...['org-data', 'section', 'paragraph', 'text', 'entity', 'subscript', 'superscript', 'latex-fragment'],
  ...['bold', 'italic', 'underline', 'verbatim', 'code', 'strike-through', 'line-break'],
];

it('is read as what it was written from, whatever texts say', () => {
  fc.assert(
    fc.property(hostileProgress, (progress) => {
      const nodes = nodesIn(orgOf(progress));
      const { path, resources, phases, next } = progress;
      const of = (type: string) => nodes.filter((node) => node.type === type);
      const level = (wanted: number) => of('headline').filter((node) => node['level'] === wanted);
      const titles = (wanted: number) => {
        const counter = wanted < 3 ? / \[\d+\/\d+\]$/ : '';
        return level(wanted).map(({ rawValue }) => plain(String(rawValue).replace(counter, '')));
      };

      expect(titles(1)).toEqual([plain(path.title)]);
      expect(titles(2)).toEqual([...path.phases.map(({ title }) => plain(title)), 'Extras', 'Checklist']);
      expect(titles(3)).toEqual(resources.map(({ resource }) => plain(resource.title)));
      expect(level(3).map(({ todoKeyword }) => todoKeyword)).toEqual(resources.map(stateOf));
      expect(level(3).map(({ priority }) => priority)).toEqual(resources.map((one) => (one === next ? 'A' : null)));
      expect(of('headline').filter(({ commented }) => commented)).toEqual([]);
      expect(
        [...level(1), ...level(2)].filter(({ todoKeyword, tags }) => todoKeyword !== null || String(tags) !== ''),
      ).toEqual([]);
      expect(level(3).every(({ tags }) => Array.isArray(tags) && tags.length === 1)).toBe(true);
      expect(of('list-item').map(({ checkbox }) => checkbox)).toEqual([
        'on',
        'off',
        phases[0]?.totals.left === 0 ? 'on' : 'off',
      ]);

      const over = resources.filter(({ item }) => item.state !== 'open').length;
      expect(of('planning')).toHaveLength(over);
      expect(of('timestamp')).toHaveLength(1);
      expect(of('statistics-cookie')).toHaveLength(1 + phases.length + 2);
      expect(of('property-drawer')).toHaveLength(1 + resources.length);
      expect(of('keyword').map(({ key }) => key)).toEqual(['TITLE', 'TODO', 'OPTIONS']);
      expect(of('link').filter(({ linkType }) => linkType !== 'https')).toEqual([]);
      const known = [
        'headline',
        'planning',
        'timestamp',
        'statistics-cookie',
        'property-drawer',
        'node-property',
        'keyword',
      ];
      const types = new Set(nodes.map(({ type }) => type));
      for (const type of [...known, 'plain-list', 'list-item', 'link', ...HARMLESS]) types.delete(type);
      expect([...types]).toEqual([]);
    }),
  );
});

function stateOf({ state }: Progress['resources'][number]): string {
  return state === 'done' ? 'DONE' : state === 'skipped' ? 'CANCELLED' : 'TODO';
}

function plain(text: string): string {
  return visibleLine(text).replaceAll('\u200B', '').trim();
}

it.each([
  'x -*- mode: sh; eval: (evil) -*-',
  'Local Variables:',
  'local  variables: \neval: (evil)\nEnd:',
])('says nothing to Emacs that a title, a text or an address says: %j', (text) => {
  const one = resource('a', { title: text, focus: text, link: { url: `https://example.org/${text}` } });
  const org = orgOf(progressOf({ ...path([phase('p', [one])]), title: text, overview: text }, []));
  expect(org).not.toMatch(/-\*-|local\s+variables:/i);
});
