/** What of its looks a frame may keep. */
export type Looks = {
  /** Without colour, bold, dim and underlined text stays so. */
  readonly colour: boolean;
  /** Whether addresses may be links (OSC 8). */
  readonly links: boolean;
};

/**
 * What a frame may hold. Colours and weight (SGR, `CSI … m`) are let through, and links to web pages where the terminal
 * knows them; every other escape sequence and control character is dropped, whole. Text is made safe where it is read
 * (`text/visible.ts`); this is the last gate before the terminal, for whatever was missed: a clipboard write (OSC 52), a
 * title, a cursor movement.
 *
 * The kinds of sequence are those of ECMA-48: CSI, strings (OSC, DCS, SOS, PM, APC) and two-character escapes.
 */
const CONTROLS =
  /(\x1B\[[\d;]*m)|(\x1B\]8;;(?:https?:\/\/[\x21-\x7E]+)?\x1B\\)|\x1B\[[0-?]*[ -/]*[@-~]?|\x1B[\]PX^_][^\x07\x1B\n]*(?:\x07|\x1B\\)?|\x1B[0-~]?|[\x00-\x09\x0B-\x1F\x7F-\x9F]/g;

/** Bold, dim, underlined, and their ends: what is no colour. */
const WEIGHT = /^\x1B\[(?:0|1|2|4|22|24)?m$/;

/** `frame` with nothing in it but text, line feeds and looks. An escape left over can never form a new sequence. */
export function cleanFrame(frame: string, { colour, links }: Looks = { colour: true, links: false }): string {
  return frame.replace(CONTROLS, (_, looks: string | undefined, link: string | undefined) => {
    if (looks !== undefined) return colour || WEIGHT.test(looks) ? looks : '';
    return links && link !== undefined ? link : '';
  });
}
