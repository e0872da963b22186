import { readdirSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { width } from '../../source/text/width.ts';
import { cells } from '../support/cells.ts';
import { drawScene, paintScene } from '../support/scene.ts';
import { SCENES } from '../support/scenes.ts';

const USUAL = { columns: 80, rows: 24 };
const SIZES = [{ columns: 40, rows: 24 }, USUAL, { columns: 120, rows: 30 }, { columns: 160, rows: 40 }];
const LOOKS: Readonly<Record<string, string>> = {
  '1': 'bold',
  '2': 'dim',
  '22': '/',
  '32': 'green',
  '33': 'yellow',
  '36': 'cyan',
  '39': '/',
};

describe.for(Object.entries(SCENES))('the scene %s', ([name, scene]) => {
  // Only when it is wanted: all scenes at once would make the first one wait for all.
  let drawing: Promise<readonly string[]> | undefined;
  const drawn = () => {
    drawing ??= Promise.all(SIZES.map(frame));
    return drawing;
  };
  // Ink draws it in the usual window, and where only Ink can.
  const frame = async (size: (typeof SIZES)[number]) =>
    size === USUAL ? drawScene(scene, size) : ((await paintScene(scene, size)) ?? drawScene(scene, size));

  it('looks as its golden text says (npm run golden)', async () => {
    const frames = await drawn();
    const plain = frames.map((frame, at) => `# ${SIZES[at]?.columns} columns\n${cut(stripVTControlCharacters(frame))}`);
    const coloured = `# 80 columns, with colour\n${cut(spelled(frames[1] ?? ''))}`;
    await expect([...plain, coloured].join('\n\n')).toMatchFileSnapshot(`${name}.txt`);
  });

  it('is the same before Ink is there', async () => {
    const painted = await paintScene(scene, USUAL);
    if (painted !== undefined) expect(cells(painted)).toEqual(cells((await drawn())[1] ?? ''));
  });

  it('fits its window', async () => {
    for (const [at, frame] of (await drawn()).entries()) {
      const { columns = 0, rows = 0 } = SIZES[at] ?? {};
      const lines = stripVTControlCharacters(frame).split('\n');
      expect(lines.length).toBeLessThanOrEqual(scene.rows ?? rows);
      for (const line of lines) expect(width(line), line).toBeLessThanOrEqual(columns);
    }
  });
});

it('there is a scene for every golden text', () => {
  const texts = readdirSync('test/golden').filter((file) => file.endsWith('.txt'));
  expect(texts.filter((text) => !(text.replace('.txt', '') in SCENES))).toEqual([]);
});

/** Without what stands at the end of lines and cannot be seen. */
function cut(frame: string): string {
  return frame.replaceAll(/ +$/gm, '');
}

/** With its colours in words: `‹green›✔‹/›`. */
function spelled(frame: string): string {
  return frame.replaceAll(/\u001B\[([\d;]*)m/g, (_, code: string) => `‹${LOOKS[code] ?? code}›`);
}
