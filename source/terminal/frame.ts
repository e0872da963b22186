/**
 * What a frame may hold. Colours and weight (SGR, `CSI … m`) are let through; every other escape sequence and
 * control character is dropped, whole. Text is made safe where it is read (`text/visible.ts`); this is the last
 * gate before the terminal, for whatever was missed: a clipboard write (OSC 52), a title, a cursor movement.
 *
 * The kinds of sequence are those of ECMA-48: CSI, strings (OSC, DCS, SOS, PM, APC) and two-character escapes.
 */
const CONTROLS =
  /(\x1B\[[\d;]*m)|\x1B\[[0-?]*[ -/]*[@-~]?|\x1B[\]PX^_][^\x07\x1B\n]*(?:\x07|\x1B\\)?|\x1B[0-~]?|[\x00-\x09\x0B-\x1F\x7F-\x9F]/g;

/** `frame` with nothing in it but text, line feeds and SGR. An escape left over can never form a new sequence. */
export function cleanFrame(frame: string): string {
  return frame.replace(CONTROLS, '$1');
}
