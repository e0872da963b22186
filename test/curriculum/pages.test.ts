import { expect, it } from 'vitest';
import { withPages } from '../../source/curriculum/pages.ts';
import { pagesOf, repositoryKey } from '../../source/store/follow/address.ts';
import { path, phase, resource } from '../support/paths.ts';

it.each([
  ['caching.md', 'https://host/o/n/blob/HEAD/docs/caching.md'],
  ['../a b.md#part', 'https://host/o/n/blob/HEAD/a%20b.md#part'],
  ['/README.md', 'https://host/o/n/blob/HEAD/README.md'],
  ['https://example.org/x', 'https://example.org/x'],
  ['#part', '#part'],
  ['../../../etc/passwd', '../../../etc/passwd'],
  ['//example.org/x', '//example.org/x'],
])('the link %s of a document leads to %s', (url, page) => {
  const followed = withPages(
    path([phase('p', [resource('a', { link: { url } })])]),
    'https://host/o/n/blob/HEAD/',
    'docs/a.md',
  );
  expect(followed.phases[0]?.resources[0]?.link?.url).toBe(page);
});

it.each([
  ['https://github.com/owner/name.git', 'https://github.com/owner/name/blob/HEAD/'],
  ['git@github.com:owner/name.git', 'https://github.com/owner/name/blob/HEAD/'],
  ['ssh://git@example.org:2222/owner/name', 'https://example.org/owner/name/blob/HEAD/'],
  ['file:///srv/name.git', undefined],
])('the pages of %s are at %s', (repository, pages) => expect(pagesOf(repository)).toBe(pages));

it('one repository has one key, however its address is written', () => {
  const keys = ['https://GitHub.com/o/n', 'https://github.com/o/n.git', 'https://github.com/o/n/'].map(repositoryKey);
  expect(new Set(keys).size).toBe(1);
});
