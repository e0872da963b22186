import { type Pens, paintIf } from '../../glance/status-text.ts';
import { charsetOf, knowsLinks, usesColour, wantsPlain } from '../../terminal/capabilities.ts';
import { ascii, type Charset, linked, unicode } from '../../text/charset.ts';
import type { Flags } from '../line/flags.ts';

/** What decides how an answer looks. */
export type Looks = {
  readonly flags: Flags;
  readonly io: {
    readonly process: Pick<NodeJS.Process, 'env' | 'platform'> & {
      readonly stdout: { readonly isTTY?: boolean; readonly columns?: number };
    };
  };
};

const WIDEST = 80;
const NARROWEST = 20;

/** The characters to write with. */
export function charsetFor({ flags, io }: Looks): Charset {
  const { env, platform } = io.process;
  return charsetOf(env, { ascii: flags.ascii === true, platform }) === 'ascii' ? ascii : unicode;
}

/** The same for the dashboard, in which addresses become links where the terminal knows them. */
export function dashboardCharset(looks: Looks): Charset {
  const charset = charsetFor(looks);
  if (!knowsLinks(looks.io.process.env)) return charset;
  return charset === ascii ? linked.ascii : linked.unicode;
}

/** Whether to write in words alone, for whoever is read to. */
export function plainFor({ flags, io }: Looks): boolean {
  return wantsPlain(io.process.env, { plain: flags.plain });
}

/** Whether to write in colour on standard output. */
export function colourFor({ flags, io }: Looks): boolean {
  return usesColour(io.process.env, { noColor: flags.color === false, isTTY: io.process.stdout.isTTY === true });
}

/** What to write an answer with: at most 80 columns, since what is wider reads badly. A pipe has no width. */
export function pensFor(looks: Looks): Pens {
  const width = looks.io.process.stdout.columns;
  const columns = width ? Math.max(NARROWEST, Math.min(WIDEST, width)) : undefined;
  return { charset: charsetFor(looks), columns, paint: paintIf(colourFor(looks)) };
}

/** What JSON leaves as it is although a terminal may take it for a command: DEL, C1 controls, marks that reorder text. */
const UNSAFE = /[\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

/** `value` as JSON in one line. All that is not to be trusted on a terminal is escaped; to a program it is the same. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNSAFE, (unsafe) => {
    return `\\u${unsafe.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
