import { knownDevice } from '../store/device.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './command.ts';
import { curriculumFile } from './curriculum.ts';
import { jsonLine } from './json.ts';
import { locationsOf } from './situation.ts';

/** `waymark where`: the folders and files in use. */
export const run: Run = async (command) => {
  const { flags, io } = command;
  const { home, journal, local } = locationsOf(command);
  const device = await knownDevice({ local, override: io.process.env['WAYMARK_DEVICE'] });
  const places = { home, journal, local, path: curriculumFile(command), device: device ?? null };
  if (flags.json) {
    io.print(jsonLine(places));
  } else {
    const lines = Object.entries(places).map(([name, place]) => {
      return `${name.padEnd(8)}  ${visibleLine(place ?? '(named with the first tick)')}`;
    });
    io.print(lines.join('\n'));
  }
  return 0;
};
