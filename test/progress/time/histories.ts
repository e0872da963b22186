import { randomFrom } from './random.ts';

/** Made-up histories of people who go through a list, the same every time: as uneven as real ones are. */
export function madeUpHistories(
  amount: number,
): readonly { readonly kind: string; readonly days: readonly number[] }[] {
  const random = randomFrom(2026);
  return Array.from({ length: amount }, (_, index) => {
    const pace = 1.5 * Math.exp(0.5 * random.normal());
    const items = 60 + Math.floor(random.uniform() * 120);
    const days: number[] = [];
    // A pace of one's own that wanders from week to week, with days off, and breaks now and then.
    for (let [day, mood] = [0, 0.8]; days.length < items; day += 1) {
      if (day % 7 === 0) mood = 0.95 * mood + 0.5 * random.normal() - 0.2;
      if (random.uniform() < 0.05) day += Math.floor(random.uniform() * 40);
      if (random.uniform() < 0.5) continue;
      const today = Math.round(pace * Math.exp(mood) * (0.3 + 1.4 * random.uniform()));
      const evening = day + 0.7 + 0.1 * random.uniform();
      for (let tick = 0; tick < today; tick += 1) days.push(evening + tick / 40);
    }
    return { kind: `made up ${index % 3}`, days: days.slice(0, items) };
  });
}
