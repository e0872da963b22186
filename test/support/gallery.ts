import { prepareEnvironment } from '../../source/terminal/capabilities.ts';
import { cleanFrame } from '../../source/terminal/screen.ts';
import { ascii, unicode } from '../../source/text/charset.ts';
import { SCENES } from './scenes.ts';

type Options = {
  readonly size: { readonly columns: number; readonly rows: number };
  readonly ascii: boolean;
  readonly noColor: boolean;
};

/**
 * Prints scenes, with a line above each that names it.
 * @param names the scenes, or the first letters of their names; all when there are none
 * @returns the exit code
 */
export async function gallery(names: readonly string[], { size, ascii: isAscii, noColor }: Options): Promise<number> {
  const unknown = names.find((name) => !Object.keys(SCENES).some((scene) => scene.startsWith(name)));
  if (unknown !== undefined) return fail(`no scene is called ${unknown}; they are ${Object.keys(SCENES).join(', ')}`);
  if (!(size.columns >= 1 && size.rows >= 1)) return fail('--columns and --rows want a number from 1 on');

  prepareEnvironment(process.env);
  // Ink's colour library looks once, when it is imported.
  const { drawScene } = await import('./scene.ts');
  const wanted = Object.entries(SCENES).filter(
    ([scene]) => names.length === 0 || names.some((name) => scene.startsWith(name)),
  );
  for (const [name, scene] of wanted) {
    const frame = await drawScene(scene, size, isAscii ? ascii : unicode);
    process.stdout.write(`== ${name} ==\n${cleanFrame(frame, { colour: !noColor, links: false })}\n\n`);
  }
  return 0;
}

function fail(message: string): number {
  process.stderr.write(`gallery: ${message}\n`);
  return 2;
}
