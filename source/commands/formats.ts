/** The formats that `waymark export` writes. */
export const FORMATS = ['md', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];
