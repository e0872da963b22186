import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realDisk } from '../../../source/store/disk/disk.ts';
import { walkJournal } from '../../../source/store/journal/folder.ts';
import { openReader } from '../../../source/store/journal/reader.ts';
import { temporaryFolder } from '../../support/cleanup.ts';
import { journalText, put } from '../support/home.ts';

type Tree = { readonly [name: string]: Tree | 'file' | 'link to a folder' | 'link to the top' | 'link to nowhere' };

const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.dictionary(
    fc.constantFrom('laptop', 'a', '.git', '2026-11.json', 'B.JSON', 'notes.txt', '.hidden.json'),
    fc.oneof(
      { withCrossShrink: true, depthIdentifier: 'tree', maxDepth: 5 },
      fc.constantFrom('file', 'file', 'link to a folder', 'link to the top', 'link to nowhere'),
      tie('tree'),
    ),
    { maxKeys: 3 },
  ),
}));

function plant(folder: string, branches: Tree, top: string, elsewhere: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, what] of Object.entries(branches)) {
    const path = join(folder, name);
    if (typeof what === 'object') plant(path, what, top, elsewhere);
    else if (what === 'file') put(path, journalText());
    else symlinkSync(what === 'link to a folder' ? elsewhere : what === 'link to the top' ? top : '/nowhere', path);
  }
}

test('what the glance is kept by is what the journal is read from', async () => {
  const elsewhere = temporaryFolder();
  put(join(elsewhere, '2026-10.json'), journalText());
  await fc.assert(
    fc.asyncProperty(tree, async (branches) => {
      const top = join(temporaryFolder(), 'journal');
      plant(top, branches, top, elsewhere);
      const locations = { home: dirname(top), journal: top };
      const views = await openReader(realDisk, locations).all();
      const read = views.filter(({ kind }) => kind !== 'hidden').map(({ path }) => path);
      const watched = walkJournal(realDisk, locations).found.filter(({ kind }) => kind === 'file');
      expect(watched.map(({ path }) => path).sort()).toEqual([...read].sort());
    }),
    { numRuns: 200 },
  );
});
