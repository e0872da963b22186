/**
 * Measuring and wrapping text of any kind. They load slower than Node starts, and most text does without them
 * (`characters.ts`): the build therefore puts them into a file that is loaded when it is needed.
 */
export { default as stringWidth } from 'string-width';
export { default as wrapAnsi } from 'wrap-ansi';
