const ENDS: Readonly<Record<number, readonly number[]>> = { 22: [1, 2], 24: [4], 27: [7], 39: [32, 33, 36] };

/** What a terminal makes of a frame: every character with its looks, however these are written. */
export function cells(frame: string): readonly string[] {
  return frame.split('\n').map((line) => {
    const looks = new Set<number>();
    return [...line.trimEnd().matchAll(/\u001B\[(\d+)m|(.)/gu)]
      .flatMap(([, code, character]) => {
        if (character !== undefined) return `${character}${[...looks].sort().join()}`;
        for (const ended of ENDS[Number(code)] ?? []) looks.delete(ended);
        if (Number(code) >= 30 && Number(code) < 39) for (const colour of ENDS[39] ?? []) looks.delete(colour);
        if (ENDS[Number(code)] === undefined) looks.add(Number(code));
        return [];
      })
      .join(' ');
  });
}
