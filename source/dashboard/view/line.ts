import type { Tone } from './theme.ts';

/** A piece of a line, and what it means. */
export type Span = { readonly text: string; readonly tone?: Tone | undefined };

/** A line of the screen. */
export type TextLine = readonly Span[];
