import type { Tone } from './theme.ts';

/** A piece of a line, and what it means. `link`: the address of a web page that it is a link to. */
export type Span = { readonly text: string; readonly tone?: Tone | undefined; readonly link?: string };

/** A line of the screen. */
export type TextLine = readonly Span[];
