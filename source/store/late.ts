/** No clock is later than that, and so no honest place in the order, but for one that follows such a clock. */
export const LATE = '3000-01-01T00:00:00.000Z';
