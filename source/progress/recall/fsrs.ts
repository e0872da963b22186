import { computeDecayFactor, FSRSAlgorithm, roundTo } from 'ts-fsrs';
import { AIM, type Algorithm, LONGEST } from './schedule.ts';

/**
 * The mathematics of FSRS-6 with its default parameters. Not its cards: they count days in UTC. Learners' own parameters
 * would need hundreds of answers more than a path has.
 */
class Mathematics extends FSRSAlgorithm {
  constructor() {
    super({ request_retention: AIM, maximum_interval: LONGEST, enable_fuzz: false });
    // Nobody changes the parameters: what watches them, and what works the curve out anew, would cost half of the time.
    this.param = { ...this.param };
    const { decay, factor } = computeDecayFactor(this.param.w);
    this.forgetting_curve = (days, stability) => roundTo((1 + (factor * days) / stability) ** decay, 8);
  }
}

const mathematics = new Mathematics();

/** When a question comes back, by FSRS-6. */
export const fsrs: Algorithm = {
  next: (before, days, grade) => mathematics.next_state(before ?? null, days, grade),
  interval: ({ stability }) => mathematics.next_interval(stability, 0),
  retrievability: ({ stability }, days) => mathematics.forgetting_curve(days, stability),
};
