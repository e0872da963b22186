import createParser from 'markdown-it';
import { lazy } from '../../../text/lazy.ts';

/** The parser of Markdown. HTML is let through to be looked at: nothing is ever rendered. */
export const parser = lazy(() => createParser({ html: true, maxNesting: 100 }));
