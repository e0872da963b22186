import { builtinFile } from '../curriculum/builtin.ts';
import { limitsOf } from '../store/disk/guarantees.ts';
import type { Library } from '../store/library/library-folder.ts';
import { knownDevice } from '../store/local/device.ts';
import { visibleLine } from '../text/visible.ts';
import type { Run } from './shared/command.ts';
import { jsonLine } from './shared/output.ts';
import { libraryOf, locationsOf, subjectFor } from './shared/situation.ts';
import type { Subject } from './shared/subject.ts';

/** `waymark where`: the folders and files in use, and what cannot be promised there. */
export const where: Run = async (command) => {
  const { flags, io } = command;
  const locations = locationsOf(command);
  const { home, journal, paths, local } = locations;
  const device = await knownDevice({ local, override: io.process.env['WAYMARK_DEVICE'] });
  const path = await placeOf(await subjectFor(command), libraryOf(command));
  const places = { home, journal, paths, local, path, device: device ?? null };
  const limits = await limitsOf(locations);
  if (flags.json) {
    io.print(jsonLine({ ...places, ...(limits.length > 0 && { limits }) }));
  } else {
    const lines = Object.entries(places).map(([name, place]) => {
      return `${name.padEnd(8)}  ${visibleLine(place ?? '(named with the first tick)')}`;
    });
    io.print([...lines, ...limits.map((limit) => `limit     ${limit}`)].join('\n'));
  }
  return 0;
};

/** The file or folder that a subject is read from. */
async function placeOf(subject: Subject, library: Library): Promise<string> {
  if (subject.kind === 'known') return (await library.file(subject.id)) ?? builtinFile();
  return subject.name;
}
