import { expect, it } from 'vitest';
import { inOrder } from '../../source/curriculum/markdown/folder/folder-order.ts';
import { path } from '../support/paths.ts';

it('lists paths as a person would list their files', () => {
  const files = ['/h/10-x/README.md', '/h/2-b/10-z.md', '/h/2-b/README.md', '/h/2-b/9-a.md', '/h/README.md', '/h/a.md'];
  const paths = files.map((file) => path([], { id: file, source: { file, sections: [], attachments: [] } }));
  expect(inOrder([path([], { id: 'built-in' }), ...paths]).map(({ id }) => id)).toEqual([
    'built-in',
    '/h/README.md',
    '/h/2-b/README.md',
    '/h/2-b/9-a.md',
    '/h/2-b/10-z.md',
    '/h/10-x/README.md',
    '/h/a.md',
  ]);
});

it('lists what stands in no section before the sections', () => {
  const at = (file: string, ...sections: string[]) =>
    path([], { id: file, source: { file, sections, attachments: [] } });
  const paths = [at('/h/a/x.md', 'A'), at('/h/roadmap.md'), at('/h/a/b/y.md', 'A', 'B')];
  expect(inOrder(paths).map(({ id }) => id)).toEqual(['/h/roadmap.md', '/h/a/b/y.md', '/h/a/x.md']);
});
