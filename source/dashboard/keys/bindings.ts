import { fieldOf } from '../state/field.ts';
import type { ScreenName } from '../state/state.ts';
import * as act from './actions.ts';
import { nothingToReverse } from './actions.ts';
import type { Binding } from './binding.ts';
import * as choosing from './choosing.ts';
import { TEXT_KEY } from './key.ts';
import * as review from './review-keys.ts';

const PATH: readonly ScreenName[] = ['path', 'found'];
/** Screens that are text to scroll through, over the path. */
const TEXTS: readonly ScreenName[] = ['help', 'finished', 'notes', 'fit', 'review'];
const LINES: readonly ScreenName[] = [...PATH, 'details', ...TEXTS];
const ROW: readonly ScreenName[] = [...PATH, 'details'];
const ASKED: readonly ScreenName[] = ['confirm'];
const FIELDS: readonly ScreenName[] = ['search', 'note', 'skip', 'rename', 'ask', 'picker', 'palette', 'fit-time'];
const LISTS: readonly ScreenName[] = ['picker', 'palette', 'left', 'fit-time', 'forgotten', 'parts'];
/** Lists without a field, where letters are keys. */
const PLAIN_LISTS: readonly ScreenName[] = ['left', 'forgotten', 'parts'];
const NOTICE: readonly ScreenName[] = ['notice'];
const ALL: readonly ScreenName[] = [...LINES, 'calendar', ...ASKED, ...FIELDS, ...PLAIN_LISTS, ...NOTICE];

const back = act.always({ type: 'screen-closed' });
const nextPanel = act.always({ type: 'panel-changed', by: 1 });
const panelBefore = act.always({ type: 'panel-changed', by: -1 });
const undo = { action: act.want({ type: 'undo' }), doubt: nothingToReverse('undo') };
const redo = { action: act.want({ type: 'redo' }), doubt: nothingToReverse('redo') };
const openPicker = act.open({ name: 'picker', field: fieldOf(), cursor: 0 }, { type: 'load-library' });
const CALENDAR: readonly ScreenName[] = ['calendar'];
const found: readonly ScreenName[] = ['found'];
const REVIEW: readonly ScreenName[] = ['review'];

/** The key table: a row a key. Where one key stands in two rows, their screens differ. */
// biome-ignore format: a table is read by its columns
export const BINDINGS: readonly Binding[] = [
  { keys: ['j', 'down'], label: 'move down', labelHere: act.scrollHere, both: 'down, up', group: 'Move', screens: LINES, footer: ['details', ...TEXTS], goesFirst: true, action: act.move(1), doubt: act.allIsSeen },
  { keys: ['k', 'up'], label: 'move up', group: 'Move', screens: LINES, action: act.move(-1) },
  { keys: ['l', 'right'], label: 'next phase', both: 'next, previous phase', group: 'Move', screens: PATH, action: nextPanel },
  { keys: ['h', 'left'], label: 'previous phase', group: 'Move', screens: PATH, action: panelBefore },
  { keys: ['l', 'right'], label: 'next row', group: 'Move', screens: ['details'], action: act.always({ type: 'row-changed', by: 1 }) },
  { keys: ['h', 'left'], label: 'previous row', group: 'Move', screens: ['details'], action: act.always({ type: 'row-changed', by: -1 }) },
  { keys: ['tab'], label: 'next section', help: 'to extras, checklist, phases', both: 'other section', group: 'Move', screens: PATH, action: act.section(1) },
  { keys: ['shift-tab'], label: 'previous section', help: 'to phases, checklist, extras', group: 'Move', screens: PATH, action: act.section(-1) },
  { keys: ['g', 'home'], label: 'to the top', both: 'to the top, bottom', group: 'Move', screens: LINES, action: act.move(-Infinity) },
  { keys: ['G', 'end'], label: 'to the bottom', group: 'Move', screens: LINES, action: act.move(Infinity) },
  { keys: ['page-down', 'ctrl-f'], label: 'page down', both: 'page down, up', group: 'Move', screens: LINES, action: act.page(1) },
  { keys: ['page-up', 'ctrl-b'], label: 'page up', group: 'Move', screens: LINES, action: act.page(-1) },

  { keys: ['space'], label: 'tick', help: 'tick or untick', group: 'Learn', screens: ROW, footer: ROW, action: act.tick },
  { keys: ['enter'], label: 'details', labelHere: act.leading, help: 'details, or its path', group: 'Look', screens: PATH, footer: PATH, action: act.enter },
  { keys: ['n'], label: 'next', help: 'jump to what is next', group: 'Learn', screens: [...ROW, 'finished'], footer: PATH, action: act.toNext },
  { keys: ['u'], label: 'undo', group: 'Learn', screens: [...ROW, 'finished'], footer: [...PATH, 'finished'], ...undo },
  { keys: ['ctrl-r'], label: 'redo', group: 'Learn', screens: ROW, ...redo },
  { keys: ['s'], label: 'skip', labelHere: act.skippedHere, help: 'skip, or bring back', group: 'Learn', screens: ROW, action: act.skip },
  { keys: ['e'], label: 'note', help: 'note, in a line', both: 'note, in your editor', group: 'Learn', screens: ROW, footer: ['details'], action: act.note },
  { keys: ['E'], label: 'note in your editor', group: 'Learn', screens: ROW, action: act.editNote },
  { keys: ['t'], label: 'start', labelHere: act.sessionHere, help: 'start or stop a session', group: 'Learn', screens: ROW, action: act.session },
  { keys: ['r'], label: 'review', help: 'review what is due', group: 'Learn', screens: [...ROW, 'finished'], footer: PATH, action: act.want({ type: 'review' }), doubt: review.nothingDue },
  { keys: ['Q'], label: 'ask', help: 'a question of your own', group: 'Learn', screens: ROW, action: act.ask },
  { keys: ['o'], label: 'open link', group: 'Learn', screens: ROW, footer: ['details'], action: act.openLink },
  { keys: ['a'], label: 'answers', help: 'show or hide answers', group: 'Learn', screens: ROW, footer: ['details'], action: act.answers },

  { keys: ['space', 'enter'], label: 'answer', help: 'show the answer', group: 'Learn', screens: REVIEW, footer: REVIEW, isKept: true, action: review.show },
  { keys: ['1'], label: 'again', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.grade(1) },
  { keys: ['2'], label: 'hard', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.grade(2) },
  { keys: ['3'], label: 'good', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.grade(3) },
  { keys: ['4'], label: 'easy', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.grade(4) },
  { keys: ['u'], label: 'undo', help: 'take the last answer back', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.takeBack },
  { keys: ['o'], label: 'open link', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.openLink },
  { keys: ['e'], label: 'note', help: 'note, in a line', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.note },
  { keys: ['s'], label: 'leave out', help: 'leave the question out for good', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.leaveOut },
  { keys: ['r'], label: 'more', help: 'more of what is due', group: 'Learn', screens: REVIEW, footer: REVIEW, action: review.more },
  { keys: ['escape', 'q'], label: 'stop', labelHere: review.closeHere, group: 'Leave', screens: REVIEW, footer: REVIEW, isKept: true, action: review.close },

  { keys: ['/'], label: 'search', help: 'search the path', group: 'Look', screens: [...PATH, 'finished'], footer: PATH, goesFirst: true, action: act.search },
  { keys: [':'], label: 'commands', help: 'all commands', group: 'Look', screens: ROW, action: act.open({ name: 'palette', field: fieldOf(), cursor: 0 }) },
  { keys: ['w'], label: 'what is left', group: 'Look', screens: ROW, action: act.open({ name: 'left', cursor: 0 }) },
  { keys: ['p'], label: 'paths', help: 'other paths', group: 'Look', screens: [...PATH, 'finished'], footer: [...PATH, 'finished'], action: openPicker },
  { keys: ['f'], label: 'what fits', help: 'what fits tonight', group: 'Look', screens: ROW, action: act.open({ name: 'fit-time', field: fieldOf(), cursor: 0 }, { type: 'load-pace' }) },
  { keys: ['c'], label: 'calendar', help: 'calendar and plan', group: 'Look', screens: ROW, action: act.calendar },
  { keys: ['R'], label: 'read again', help: 'read what changed', group: 'Look', screens: ROW, action: act.want({ type: 'reread' }) },
  { keys: ['?'], label: 'help', group: 'Look', screens: ROW, footer: ROW, isKept: true, action: act.open({ name: 'help', scroll: 0 }) },

  { keys: ['down', 'up', 'j', 'k'], label: 'other answer', group: 'Move', screens: ASKED, footer: ASKED, isListKey: true, action: back },
  { keys: ['enter', '1', '2'], label: 'choose', group: 'Learn', screens: ASKED, footer: ASKED, isListKey: true, action: back },
  { keys: ['y'], label: 'tick it', labelHere: act.yesHere, group: 'Learn', screens: ASKED, footer: ASKED, isKept: true, action: act.always({ type: 'confirmed' }) },
  { keys: ['n', 'q', 'escape'], label: 'leave it', group: 'Leave', screens: ASKED, footer: ASKED, isKept: true, action: back },

  { keys: ['down'], label: 'move down', group: 'Move', screens: LISTS, action: choosing.moveChoice(1) },
  { keys: ['up'], label: 'move up', group: 'Move', screens: LISTS, action: choosing.moveChoice(-1) },
  { keys: ['j'], label: 'move down', group: 'Move', screens: PLAIN_LISTS, action: choosing.moveChoice(1) },
  { keys: ['k'], label: 'move up', group: 'Move', screens: PLAIN_LISTS, action: choosing.moveChoice(-1) },
  { keys: ['g', 'home'], label: 'to the top', group: 'Move', screens: PLAIN_LISTS, action: choosing.moveChoice(-Infinity) },
  { keys: ['G', 'end'], label: 'to the bottom', group: 'Move', screens: PLAIN_LISTS, action: choosing.moveChoice(Infinity) },
  { keys: ['page-down', 'ctrl-f'], label: 'page down', group: 'Move', screens: LISTS, action: choosing.pageOfChoices(1) },
  { keys: ['page-up', 'ctrl-b'], label: 'page up', group: 'Move', screens: LISTS, action: choosing.pageOfChoices(-1) },
  { keys: ['enter'], label: 'open path', group: 'Look', screens: ['picker'], footer: ['picker'], action: choosing.choose },
  { keys: ['enter'], label: 'run', group: 'Look', screens: ['palette'], footer: ['palette'], action: choosing.choose },
  { keys: ['space'], label: 'tick', group: 'Learn', screens: ['left'], footer: ['left'], action: choosing.tickLeft },
  { keys: ['enter'], label: 'count that', group: 'Learn', screens: ['forgotten'], footer: ['forgotten'], isKept: true, action: choosing.choose },
  { keys: ['escape', 'q'], label: 'decide later', group: 'Leave', screens: ['forgotten'], footer: ['forgotten'], isKept: true, action: back },
  { keys: ['space'], label: 'study or not', group: 'Learn', screens: ['parts'], footer: ['parts'], isKept: true, action: choosing.togglePart },
  { keys: ['enter'], label: 'keep', group: 'Learn', screens: ['parts'], footer: ['parts'], isKept: true, action: choosing.choose },
  { keys: ['escape', 'q'], label: 'as it was', group: 'Leave', screens: ['parts'], footer: ['parts'], isKept: true, action: back },
  { keys: ['enter'], label: 'jump there', group: 'Look', screens: ['left'], footer: ['left'], action: choosing.choose },

  { keys: ['enter'], label: 'go on', group: 'Learn', screens: ['ask'], footer: ['ask'], isKept: true, action: choosing.enter },
  { keys: ['enter'], label: 'save', group: 'Learn', screens: ['note', 'rename'], footer: ['note', 'rename'], isKept: true, action: choosing.enter },
  { keys: ['enter'], label: 'keep', help: 'keep what was found', group: 'Learn', screens: ['search'], footer: ['search'], isKept: true, action: choosing.enter },
  { keys: ['enter'], label: 'skip', group: 'Learn', screens: ['skip'], footer: ['skip'], isKept: true, action: choosing.enter },
  { keys: ['down'], label: 'move down', group: 'Move', screens: ['search'], action: act.move(1) },
  { keys: ['up'], label: 'move up', group: 'Move', screens: ['search'], action: act.move(-1) },
  { keys: ['page-down'], label: 'page down', group: 'Move', screens: ['search'], action: act.page(1) },
  { keys: ['page-up'], label: 'page up', group: 'Move', screens: ['search'], action: act.page(-1) },
  { keys: ['left'], label: 'left', group: 'Move', screens: FIELDS, action: choosing.edit('left') },
  { keys: ['right'], label: 'right', group: 'Move', screens: FIELDS, action: choosing.edit('right') },
  { keys: ['home', 'ctrl-a'], label: 'to the start', group: 'Move', screens: FIELDS, action: choosing.edit('start') },
  { keys: ['end', 'ctrl-e'], label: 'to the end', group: 'Move', screens: FIELDS, action: choosing.edit('end') },
  { keys: ['backspace'], label: 'erase', group: 'Learn', screens: FIELDS, action: choosing.edit('erase-before') },
  { keys: ['delete'], label: 'erase the next', group: 'Learn', screens: FIELDS, action: choosing.edit('erase-after') },
  { keys: ['ctrl-w'], label: 'erase a word', group: 'Learn', screens: FIELDS, action: choosing.edit('erase-word') },
  { keys: ['ctrl-u'], label: 'erase all', group: 'Learn', screens: FIELDS, action: choosing.edit('erase-all') },
  { keys: [TEXT_KEY], label: 'to filter', group: 'Look', screens: ['picker', 'palette', 'search', 'fit-time'], footer: ['picker', 'palette'], action: choosing.type },
  { keys: [TEXT_KEY], label: 'to write', group: 'Learn', screens: ['note', 'skip', 'rename', 'ask'], action: choosing.type },

  { keys: ['escape'], label: 'back up', help: 'to the path above', group: 'Leave', screens: ['path'], footer: ['path'], isKept: true, action: act.goUp },
  { keys: ['escape'], label: 'show all', group: 'Leave', screens: found, footer: found, isKept: true, action: act.always({ type: 'search-cleared' }) },
  { keys: ['escape'], label: 'clear', group: 'Leave', screens: ['search'], footer: ['search'], isKept: true, action: act.always({ type: 'search-cleared' }) },
  { keys: ['escape', 'enter', 'q'], label: 'close', group: 'Leave', screens: NOTICE, footer: NOTICE, isKept: true, action: act.always({ type: 'notice-seen' }) },
  { keys: ['escape', 'enter', 'q'], label: 'back', group: 'Leave', screens: ['details'], footer: ['details'], isKept: true, action: back },
  { keys: ['escape', 'enter', 'q'], label: 'close', group: 'Leave', screens: ['finished', 'notes'], footer: ['finished', 'notes'], isKept: true, action: back },
  { keys: ['escape', '?', 'q'], label: 'back', group: 'Leave', screens: ['help'], footer: ['help'], isKept: true, action: back },
  { keys: ['enter'], label: 'what fits', group: 'Look', screens: ['fit-time'], footer: ['fit-time'], action: choosing.choose },
  { keys: ['escape', 'f', 'q'], label: 'close', group: 'Leave', screens: ['fit'], footer: ['fit'], isKept: true, action: back },
  { keys: ['left', 'h'], label: 'other week', group: 'Move', screens: CALENDAR, footer: CALENDAR, action: act.day(-7) },
  { keys: ['right', 'l'], label: 'week after', group: 'Move', screens: CALENDAR, action: act.day(7) },
  { keys: ['up', 'k'], label: 'other day', group: 'Move', screens: CALENDAR, footer: CALENDAR, action: act.day(-1) },
  { keys: ['down', 'j'], label: 'day after', group: 'Move', screens: CALENDAR, action: act.day(1) },
  { keys: ['home', 'g'], label: 'first day', group: 'Move', screens: CALENDAR, action: act.day(-Infinity) },
  { keys: ['end', 'G'], label: 'today', group: 'Move', screens: CALENDAR, action: act.day(Infinity) },
  { keys: ['page-down', 'ctrl-f'], label: 'page down', labelHere: act.scrollHere, group: 'Move', screens: CALENDAR, footer: CALENDAR, action: act.page(1), doubt: act.allIsSeen },
  { keys: ['page-up', 'ctrl-b'], label: 'page up', group: 'Move', screens: CALENDAR, action: act.page(-1) },
  { keys: ['m'], label: 'minutes, items', group: 'Look', screens: CALENDAR, footer: CALENDAR, action: act.always({ type: 'calendar-switched', what: 'unit' }) },
  { keys: ['a'], label: 'all paths, this one', group: 'Look', screens: CALENDAR, footer: CALENDAR, action: act.always({ type: 'calendar-switched', what: 'scope' }) },
  { keys: ['escape', 'c', 'q'], label: 'close', group: 'Leave', screens: CALENDAR, footer: CALENDAR, isKept: true, action: back },
  { keys: ['escape', 'w', 'q'], label: 'back', group: 'Leave', screens: ['left'], footer: ['left'], isKept: true, action: back },
  { keys: ['escape'], label: 'back', group: 'Leave', screens: ['picker', 'palette', 'note', 'skip', 'rename', 'ask', 'fit-time'], footer: ['picker', 'palette', 'note', 'skip', 'rename', 'ask', 'fit-time'], isKept: true, action: back },
  { keys: ['q'], label: 'quit', group: 'Leave', screens: PATH, footer: PATH, isKept: true, action: act.want({ type: 'quit' }) },
  { keys: ['ctrl-c'], label: 'quit', group: 'Leave', screens: ALL, action: act.want({ type: 'quit' }) },
];
