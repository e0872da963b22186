/** Where the window stands over a text that is longer than it. All numbers are lines. */

/**
 * The scroll offset nearest to `scroll` at which the lines from `first` to `last` can be seen.
 * Where they do not all fit, the first ones are seen.
 * @param height of the window. @param total of the text.
 */
export function scrollInto(scroll: number, height: number, first: number, last: number, total: number): number {
  const lowered = Math.max(scroll, last - height + 1);
  return clampScroll(Math.min(lowered, first), height, total);
}

/** `scroll`, as near as possible, such that the window shows as much of the text as it can. */
export function clampScroll(scroll: number, height: number, total: number): number {
  return Math.max(0, Math.min(scroll, total - height));
}

/** A place in a list of `count`, or the nearest that there is: the list may have become shorter. */
export function clamped(place: number, count: number): number {
  return Math.max(0, Math.min(place, count - 1));
}

/** The scroll offset at which `line` stands in the middle of the window, or as near to that as the text allows. */
export function scrollAround(line: number, height: number, total: number): number {
  return clampScroll(line - Math.floor(height / 2), height, total);
}
