import type { Action } from './action.ts';
import { type Edit, edited, fieldOf, textOf } from './field.ts';
import type { Effect, State } from './state.ts';

/** The field that is being typed in. Another text to choose by begins with the first choice again. */
export function type(state: State, edit: Edit): State {
  const { screen } = state;
  if (!('field' in screen)) return state;
  const field = edited(screen.field, edit);
  if (field === screen.field) return state;
  const isSame = textOf(field) === textOf(screen.field);
  const cursor = 'cursor' in screen && !isSame ? { cursor: 0 } : {};
  const filter = screen.name === 'search' ? textOf(field) : state.filter;
  return { ...state, filter, screen: { ...screen, field, ...cursor } };
}

/** A search is typed on where it was left. */
export function openSearch(state: State, item: string | undefined): State {
  return { ...state, screen: { name: 'search', field: fieldOf(state.filter), item } };
}

/** A field for a note or a reason, with what is there already. */
export function openField(state: State, { what, items, title, text }: Asked): State {
  return { ...state, screen: { name: what, items, title, field: fieldOf(text), initial: text } };
}

/** A field for a question of one's own. */
export function openQuestion(state: State, { item, title }: Extract<Action, { type: 'question-wanted' }>): State {
  return { ...state, screen: { name: 'ask', item, title, field: fieldOf() } };
}

/** Once a question is typed, its answer is; nothing where that is not what is entered. */
export function answerNext(state: State): State | undefined {
  const { screen } = state;
  if (screen.name !== 'ask' || screen.question !== undefined) return undefined;
  const question = textOf(screen.field).trim();
  return question === '' ? undefined : { ...state, screen: { ...screen, question, field: fieldOf() } };
}

type Asked = Extract<Action, { type: 'asked-for' }>;

/** What is wanted once a field is entered. A search is there already, and what is as it was needs no keeping. */
export function enteredEffects({ screen }: State): readonly Effect[] {
  const isSame = 'initial' in screen && textOf(screen.field) === screen.initial;
  switch (screen.name) {
    case 'note':
      return isSame ? [] : screen.items.map((item) => ({ type: 'note', item, text: textOf(screen.field).trim() }));
    case 'skip':
      // A reason is welcome, and not asked for.
      return isSame && screen.initial !== ''
        ? []
        : [{ type: 'skip', items: screen.items, reason: textOf(screen.field).trim() }];
    case 'rename':
      return isSame ? [] : [{ type: 'rename', title: textOf(screen.field).trim() }];
    case 'ask': {
      const { item, question, field } = screen;
      return question === undefined ? [] : [{ type: 'ask', item, question, answer: textOf(field).trim() }];
    }
    default:
      return [];
  }
}
