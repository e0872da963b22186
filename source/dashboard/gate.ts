import type { Shell } from './shell.ts';
import { screenOf } from './state/state.ts';
import type { Gate } from './view/answers.tsx';

/**
 * Holds keys back from the moment on that a question is there: those behind the key that brought it are for its list,
 * which opens the gate as soon as it listens. Returns how to stop that.
 */
export function holdForQuestions({ snapshot, subscribe }: Shell, gate: Gate): () => void {
  let asked = false;
  const look = () => {
    const asks = screenOf(snapshot().state) === 'confirm';
    if (asks && !asked) gate.hold();
    if (!asks && asked) gate.release();
    asked = asks;
  };
  look();
  const unsubscribe = subscribe(look);
  return () => {
    unsubscribe();
    gate.release();
  };
}
