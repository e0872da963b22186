/** What keys do on the screens that are lists to choose from, and in the fields that are typed in. */
import { minutesIfTyped } from '../../progress/time/typed.ts';
import type { Action } from '../state/action.ts';
import { choicesAmong, withOtherChoice } from '../state/choices.ts';
import { type Edit, textOf } from '../state/field.ts';
import { choicesOf, clamped, pageOf } from '../state/layout.ts';
import { type Effect, FIT_TIMES, type Screen } from '../state/state.ts';
import { seek, tick } from './actions.ts';
import { type Binding, type Context, overPath, type Refusal } from './binding.ts';
import type { KeyName } from './key.ts';

type Act = Binding['action'];

export const edit = (edit: Edit): Act => {
  return () => ({ type: 'edited', edit });
};

export const type: Act = (_, key) => ({ type: 'edited', edit: { insert: key === 'space' ? ' ' : key } });

/** What was typed is meant. */
export const enter: Act = ({ state: { screen }, board }) =>
  screen.name === 'search' && board.rows.length === 0
    ? { why: 'Nothing fits', inShort: 'nothing fits' }
    : { type: 'entered' };

/** The cursor of a list by so many. */
export const moveChoice = (by: number): Act => {
  return (context) => ({ type: 'choice-moved', by, count: countIn(context) });
};

export const pageOfChoices = (by: -1 | 1): Act => {
  return (context, key) => moveChoice(by * pageOf(choicesOf(context.state.size)))(context, key);
};

/** How many there are to choose from. */
function countIn(context: Context): number {
  switch (context.state.screen.name) {
    case 'picker':
      return context.choices?.length ?? 0;
    case 'palette':
      return context.commands.length;
    case 'fit-time':
      return textOf(context.state.screen.field) === '' ? FIT_TIMES.length : 1;
    case 'forgotten':
      return context.state.screen.answers.length;
    case 'parts':
      return context.state.screen.parts.length;
    default:
      return context.leftovers.length;
  }
}

/** What has the cursor: a path to go to, a command to run, a row to jump to. */
export const choose: Act = (context, key) => {
  const { screen } = context.state;
  const cursor = 'cursor' in screen ? screen.cursor : 0;
  switch (screen.name) {
    case 'picker':
      return goAcross(context, cursor);
    case 'palette':
      return run(context, cursor, key);
    case 'fit-time':
      return showFit(screen);
    case 'forgotten':
      return countSession(screen);
    case 'parts':
      return keepParts(screen);
    default:
      return jump(context, cursor);
  }
};

function keepParts({ parts }: Extract<Screen, { name: 'parts' }>): Action {
  const choices = choicesAmong(parts);
  if (choices.study.length + choices.skip.length === 0) return { type: 'screen-closed' };
  return { type: 'command-chosen', action: { type: 'effect-wanted', effect: { type: 'correct', ...choices } } };
}

/** Whether what has the cursor is studied. */
export const togglePart: Act = ({ state: { screen } }) => {
  if (screen.name !== 'parts') return { type: 'screen-closed' };
  return { type: 'screen-opened', screen: { ...screen, parts: withOtherChoice(screen.parts, screen.cursor) } };
};

function showFit({ field, cursor }: Extract<Screen, { name: 'fit-time' }>): Action | Refusal {
  const typed = textOf(field);
  const minutes = typed === '' ? FIT_TIMES[clamped(cursor, FIT_TIMES.length)] : minutesIfTyped(typed);
  if (minutes === undefined) return { why: `"${typed}" is no time: try 45m, 1h30 or 90`, inShort: 'no time' };
  return { type: 'screen-opened', screen: { name: 'fit', minutes, scroll: 0 } };
}

function countSession({ session, answers, cursor }: Extract<Screen, { name: 'forgotten' }>): Action {
  const answer = answers[clamped(cursor, answers.length)];
  if (answer === undefined) return { type: 'screen-closed' };
  const effect: Effect = { type: 'stop-session', session, until: answer.until };
  return { type: 'command-chosen', action: { type: 'effect-wanted', effect } };
}

function goAcross({ choices }: Context, cursor: number): Action | Refusal {
  if (choices === undefined) return { why: 'The library is still being read', inShort: 'reading' };
  const path = choices[cursor]?.id;
  if (path === undefined) return { why: 'No path fits', inShort: 'none' };
  return { type: 'effect-wanted', effect: { type: 'go', to: { way: 'across', path } } };
}

function run(context: Context, cursor: number, key: KeyName): Action | Refusal {
  const command = context.commands[cursor];
  if (command === undefined) return { why: 'No command fits', inShort: 'none' };
  const action = command.action(overPath(context), key);
  return 'why' in action ? action : { type: 'command-chosen', action };
}

/** Ticks what has the cursor, where it can be ticked by hand. */
export const tickLeft: Act = (context, key) => {
  const { leftovers, state } = context;
  const cursor = 'cursor' in state.screen ? state.screen.cursor : 0;
  return tick({ ...context, row: leftovers[clamped(cursor, leftovers.length)]?.row }, key);
};

function jump(context: Context, cursor: number): Action | Refusal {
  const { leftovers } = context;
  const spot = leftovers[clamped(cursor, leftovers.length)]?.spot;
  return spot === undefined ? { why: 'Nothing is left', inShort: 'none' } : seek(context, spot);
}
