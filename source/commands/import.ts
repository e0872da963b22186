import { count } from '../text/quantity.ts';
import { bringing, take } from './bring.ts';
import { changesInWords } from './changes.ts';
import type { Run } from './command.ts';
import { journalOf, libraryOf } from './situation.ts';

/** `waymark import`: takes paths from Markdown into the library, or their next version. */
export const importPaths: Run = async (command) => {
  const { flags, input, io } = command;
  const library = libraryOf(command);
  for (const name of input) {
    const brought = await bringing(name, library);
    const { passedOver } = brought;
    const { intakes, notices } = flags.dryRun
      ? { ...brought, notices: [] }
      : await take(brought, library, journalOf(command));
    notices.forEach(io.warn);
    io.print(intakes.flatMap(changesInWords).join('\n'));
    if (passedOver > 0) {
      io.print(
        `Passed over ${count(passedOver, 'Markdown file')} that ${passedOver === 1 ? 'is no path' : 'are no paths'}.`,
      );
    }
  }
  return 0;
};
