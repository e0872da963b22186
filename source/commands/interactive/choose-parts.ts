import { basename, resolve } from 'node:path';
import { isThere } from '../../curriculum/load.ts';
import { isFolder, isMarkdown } from '../../curriculum/source.ts';
import type { Path } from '../../curriculum/types.ts';
import { openShell } from '../../dashboard/shell.ts';
import type { Choices } from '../../progress/decisions.ts';
import type { Journal } from '../../progress/history.ts';
import type { Session } from '../../terminal/terminal-session.ts';
import { visibleLine } from '../../text/visible.ts';
import { correctionsIn } from '../documents/bring.ts';
import { partsOfDocument } from '../documents/document-parts.ts';
import type { Command } from '../shared/command.ts';
import { dashboardCharset } from '../shared/output.ts';
import { edit } from '../shared/situation.ts';

/** There is nothing to learn yet. */
const NO_JOURNAL: Journal = {
  read: async () => ({ events: [], notices: [] }),
  append: async () => [],
  subscribe: () => () => undefined,
};

/**
 * Shows the parts of a document of which nothing is studied, for the learner to choose from.
 * @returns what was chosen; nothing where that is nothing, or the document has no parts
 */
export async function chosenParts(name: string, command: Command, session: Session): Promise<Choices | undefined> {
  if (!isThere(name) || !isMarkdown(name) || (await isFolder(name))) return undefined;
  const workspace = command.workspace();
  const parts = await partsOfDocument(name, (await correctionsIn(workspace))(resolve(name)));
  if (parts.length === 0) return undefined;
  const { stdin, stdout } = session;
  let choices: Choices | undefined;
  let leave = () => {};
  let fail: (error: unknown) => void = () => {};
  const left = new Promise<void>((resolve, reject) => {
    leave = resolve;
    fail = reject;
  });
  const shell = await openShell({
    path: { ...EMPTY, title: visibleLine(basename(name)) },
    journal: NO_JOURNAL,
    size: { columns: stdout.columns, rows: stdout.rows },
    now: command.io.now,
    edit: (text) => session.lend(() => edit(command, text)),
    open: async () => undefined,
    library: async () => [],
    leave,
  });
  shell.dispatch({ type: 'screen-opened', screen: { name: 'parts', cursor: 0, parts } });
  shell.dispatch({ type: 'told', text: 'Nothing of it is studied yet: choose what is to be' });
  const unsubscribe = shell.subscribe(() => {
    const { screen, effects } = shell.snapshot().state;
    // Below the list there is no path to go back to.
    if (screen.name !== 'path') return;
    for (const effect of effects) if (effect.type === 'correct') choices = { study: effect.study, skip: effect.skip };
    leave();
  });
  session.start();
  const { drawDashboard } = await import('../../dashboard/draw.tsx');
  const drawing = drawDashboard(shell, { charset: dashboardCharset(command), stdin, stdout, onError: fail });
  await left;
  unsubscribe();
  drawing.unmount();
  await shell.close();
  return choices;
}

const EMPTY: Omit<Path, 'title'> = {
  id: 'document',
  phases: [],
  additionalResources: [],
  videos: [],
  checklist: [],
  furtherSections: [],
};
