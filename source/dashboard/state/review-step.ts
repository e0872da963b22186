import {
  afterOutcome,
  askedNow,
  back,
  ended,
  type Outcome,
  type Sitting,
  shown,
} from '../../progress/recall/sitting.ts';
import type { State } from './state.ts';

/** What the learner does while being asked. */
export type ReviewAction =
  | { readonly type: 'answer-shown' }
  | { readonly type: 'answered'; readonly outcome: Outcome }
  | { readonly type: 'answer-taken-back' }
  | { readonly type: 'review-stopped' };

/** The state after something that is done while being asked. */
export function reviewed(state: State, action: ReviewAction): State {
  const { screen } = state;
  if (screen.name !== 'review') return state;
  const { sitting } = screen;
  switch (action.type) {
    case 'answer-shown':
      return withSitting(state, shown(sitting));
    case 'answered': {
      const asked = askedNow(sitting);
      if (asked === undefined) return state;
      const { outcome } = action;
      return { ...withSitting(state, afterOutcome(sitting, outcome)), effects: [{ type: 'answer', asked, outcome }] };
    }
    case 'answer-taken-back': {
      const before = back(sitting);
      const asked = askedNow(before);
      if (before === sitting || asked === undefined) return state;
      return { ...withSitting(state, before), effects: [{ type: 'take-back', asked }] };
    }
    case 'review-stopped':
      return withSitting(state, ended(sitting));
  }
}

/** Each question, and each answer, is read from its beginning. */
function withSitting(state: State, sitting: Sitting): State {
  if (state.screen.name !== 'review' || sitting === state.screen.sitting) return state;
  const screen = { ...state.screen, sitting, scroll: 0 };
  return { ...state, screen, below: screen };
}
