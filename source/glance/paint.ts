/** Puts looks on text where there is colour. What is to be read is in the terminal's own colour: green is for bars and marks. */
export type Paint = (style: Style, text: string) => string;

type Style = keyof typeof SGR;

/** Codes that begin and end a style (ECMA-48, "select graphic rendition"). */
const SGR = {
  bold: [1, 22],
  dim: [2, 22],
  green: [32, 39],
} as const;

/** A brush that paints, or one that leaves text as it is. */
export function paintIf(colour: boolean): Paint {
  return (style, text) => {
    const [begin, end] = SGR[style];
    return colour && text !== '' ? `\u001B[${begin}m${text}\u001B[${end}m` : text;
  };
}
